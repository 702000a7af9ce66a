/** Articles, marks and read files for the tests of the Library. */
import type { ReadArticle } from '#articles/reader.ts';
import type { ArticleDraft } from '#core/article.ts';
import { AnnotatorId, ArticleId, ClaimId, EntityId, MentionId, StatementId } from '#core/identifiers.ts';
import type { Article, Contradiction } from '#core/model.ts';
import type { Mark } from '#core/records.ts';
import type { Stamp } from '#core/stamp.ts';

const BY = AnnotatorId.parse('ann');
const HASH = 'a'.repeat(64);

const PROVENANCE = {
  createdBy: BY,
  createdAt: '2026-01-01T00:00:00.000Z',
  modifiedBy: BY,
  modifiedAt: '2026-01-01T00:00:00.000Z',
  version: { [BY]: 1 },
};

export function article(id: string, fields: Partial<Article> = {}): Article {
  return {
    id: ArticleId.parse(id),
    title: id,
    source: '',
    author: '',
    publishedAt: null,
    dateline: '',
    url: '',
    language: '',
    format: 'text',
    fileName: '',
    encoding: 'utf-8',
    fileHash: null,
    reliability: null,
    tags: [],
    progress: 'unread',
    ...PROVENANCE,
    ...fields,
  };
}

export function statement(id: string, claim: string, quote: string): Mark {
  return {
    kind: 'statement',
    record: {
      id: StatementId.parse(id),
      claimId: ClaimId.parse(claim),
      articleId: ArticleId.parse('article'),
      anchor: { textHash: HASH, spans: [{ start: 0, end: quote.length, quote, prefix: '', suffix: '' }] },
      claimant: null,
      chain: [],
      cue: '',
      attitude: 'asserts',
      ...PROVENANCE,
    },
  };
}

export function mention(id: string, entity: string): Mark {
  return {
    kind: 'mention',
    record: {
      id: MentionId.parse(id),
      articleId: ArticleId.parse('article'),
      anchor: { textHash: HASH, spans: [{ start: 0, end: 1, quote: 'x', prefix: '', suffix: '' }] },
      entityId: EntityId.parse(entity),
      ...PROVENANCE,
    },
  };
}

export function contradiction(a: string, b: string): Contradiction {
  return { id: `${a}-${b}`, a, b } as unknown as Contradiction;
}

export function readArticle(draft: Partial<ArticleDraft> = {}, warnings: readonly string[] = []): ReadArticle {
  return {
    draft: {
      title: 'Headline',
      source: '',
      author: '',
      publishedAt: '2020-07-30',
      dateline: 'Moscow',
      url: '',
      language: 'en',
      format: 'text',
      fileName: 'a.txt',
      encoding: 'utf-8',
      blocks: [{ kind: 'paragraph', text: 'Words.', runs: [] }],
      ...draft,
    },
    encoding: { name: 'utf-8', basis: 'guessed', alternatives: [] },
    warnings,
  };
}

export function stamp(): Stamp {
  let last = 0;
  return { by: BY, at: PROVENANCE.createdAt, nextId: () => `id-${(last += 1)}` };
}
