/** What of each record can be searched. */
import { quoteOf } from '#core/anchor.ts';
import type { SoughtRecord } from '#core/query-kinds.ts';

/** The words of a record, those that name it apart from the others. */
export interface SearchDocument {
  readonly title: string;
  /** What is known about it: source, author, aliases, who said it. */
  readonly about: string;
  readonly text: string;
}

/** `bodyOf` gives the canonical text of an article; empty while it is not read yet. */
export function documentOf(sought: SoughtRecord, bodyOf: (articleId: string) => string): SearchDocument {
  const { kind, record } = sought;
  switch (kind) {
    case 'article':
      return {
        title: record.title,
        about: lines(record.source, record.author, record.dateline, record.url, ...record.tags),
        text: bodyOf(record.id),
      };
    case 'claim':
      return { title: record.paraphrase, about: record.topic, text: '' };
    case 'statement': {
      const speakers = [record.claimant?.label ?? '', ...record.chain.map(({ source }) => source.label)];
      return { title: '', about: lines(record.cue, ...speakers), text: quoteOf(record.anchor) };
    }
    case 'mention':
      return { title: '', about: '', text: quoteOf(record.anchor) };
    case 'contradiction':
      return { title: '', about: '', text: lines(record.rationale, record.resolution) };
    case 'note':
      return { title: '', about: '', text: record.text };
    case 'entity': {
      const ids = record.externalIds.map(({ id }) => id);
      return { title: record.name, about: lines(...record.aliases, ...ids), text: record.note };
    }
    case 'attribute': {
      const options = record.type.kind === 'choice' ? record.type.options : [];
      return { title: record.name, about: lines(...options), text: lines(record.definition, record.example) };
    }
    default:
      return { title: record.name, about: '', text: lines(record.definition, record.example) };
  }
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
