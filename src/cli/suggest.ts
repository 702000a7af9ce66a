/** `counterpoint suggest CASE [--json]` */
import { canonicalText } from '#core/body.ts';
import { lookupOf } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import type { Article } from '#core/model.ts';
import { placedText, placerFor } from '#core/placement.ts';
import type { Mark } from '#core/records.ts';
import { standingSuggestions } from '#core/suggestion-standing.ts';
import type { StandingMark } from '#core/suggestion-standing.ts';
import type { Suggestion } from '#core/suggestion.ts';
import type { ArticleText } from '#core/text-model.ts';
import { suggest } from '#suggestions/suggest.ts';

import { readCase } from './case-file.ts';
import { DONE, INPUT_AT_FAULT, onlyFile } from './command.ts';
import type { Command } from './command.ts';
import { onOneLine } from './io.ts';

export const suggestCommand: Command = {
  name: 'suggest',
  usage: 'CASE [--json]',
  summary: 'Propose entities, attributions and claims in the articles of a case.',
  details: [
    '',
    '  --json    as one JSON object, with the place, the score and the reason of each',
    '',
    'What is marked already, or was dismissed, is not proposed. Places are UTF-16 code units of the article’s text. A score',
    'ranks; it is no probability. Names and attributions are found in English texts; in others the entities of the case,',
    'dates, quantities, and quotations beside a verb of saying.',
  ],
  options: { json: { type: 'boolean' } },
  run: async (given, io) => {
    const content = await readCase(onlyFile(given), io);
    if (!content) return INPUT_AT_FAULT;
    const proposed = suggestionsIn(content);
    const lines = given.flag('json')
      ? [JSON.stringify({ articles: proposed.map(asJson) }, null, 2)]
      : linesOf(proposed, content).map(onOneLine);
    for (const line of lines) io.print(line);
    return DONE;
  },
};

interface ProposedArticle {
  readonly article: Article;
  readonly suggestions: readonly Suggestion[];
}

function suggestionsIn(content: CaseContent): readonly ProposedArticle[] {
  const lookup = lookupOf(content);
  const texts = new Map(content.texts.map((text) => [text.articleId, text]));
  return content.articles.map((article) => {
    const text = texts.get(article.id);
    if (!text) return { article, suggestions: [] };
    const found = suggest({
      articleId: article.id,
      text: canonicalText(text.blocks),
      entities: content.entities,
      entityTypes: content.entityTypes,
    });
    const marks = standingMarks(lookup.marksOf(article.id), text);
    return { article, suggestions: standingSuggestions(found, marks, content.dismissals) };
  });
}

function standingMarks(marks: readonly Mark[], text: ArticleText): readonly StandingMark[] {
  const placer = placerFor(placedText(text));
  return marks.flatMap((mark): readonly StandingMark[] => {
    const placement = placer(mark.record.anchor);
    if (placement.kind !== 'placed' || mark.kind === 'note') return [];
    const { spans } = placement;
    return mark.kind === 'mention'
      ? [{ kind: 'mention', spans, entityId: mark.record.entityId }]
      : [{ kind: 'statement', spans, hasSource: mark.record.claimant !== null }];
  });
}

function asJson({ article, suggestions }: ProposedArticle) {
  return {
    id: article.id,
    title: article.title,
    suggestions,
  };
}

function linesOf(proposed: readonly ProposedArticle[], content: CaseContent): readonly string[] {
  const types = new Map(content.entityTypes.map(({ id, name }) => [id, name]));
  return proposed.flatMap(({ article, suggestions }, index) => [
    ...(index === 0 ? [] : ['']),
    `${article.title} (${suggestions.length})`,
    ...suggestions.map((suggestion) => {
      const { span, quote } = suggestion;
      return `  ${span.start}-${span.end}  ${inWords(suggestion, types)}: “${quote}”`;
    }),
  ]);
}

function inWords(suggestion: Suggestion, types: ReadonlyMap<string, string>): string {
  switch (suggestion.kind) {
    case 'entity': {
      const { entityId, name, typeId, reason } = suggestion;
      const type = (typeId === null ? undefined : types.get(typeId)) ?? reason.code;
      return `entity, ${type}, ${entityId === null ? 'new' : 'known'} ${name}`;
    }
    case 'attribution': {
      const chain = [...suggestion.through, suggestion.source].map(({ name }) => name).join(' < ');
      return `attribution, ${chain}, ${suggestion.cue.quote}`;
    }
    case 'claim':
      return `claim, ${suggestion.reason.code}`;
  }
}
