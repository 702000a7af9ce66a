/** Suggestions in words. */
import type { CaseLookup } from '#core/lookup.ts';
import type { Suggestion } from '#core/suggestion.ts';

import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';

/** What it proposes to make, in a word: the entity's type, or the kind of proposal. */
export function kindInWords(suggestion: Suggestion, lookup: CaseLookup): string {
  if (suggestion.kind === 'attribution') return words('suggestions.attribution');
  if (suggestion.kind === 'claim') return words('suggestions.claim');
  if (suggestion.reason.code === 'date') return words('suggestions.date');
  if (suggestion.reason.code === 'quantity') return words('suggestions.quantity');
  const type = suggestion.typeId === null ? undefined : lookup.get('entityType', suggestion.typeId);
  return type?.name ?? words('suggestions.entity');
}

/** Who says it and by what cue; the entity that the words are filed under. */
export function detailInWords(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'attribution': {
      const chain = [...suggestion.through, suggestion.source].map(({ name }) => name).join(' → ');
      return words('suggestions.saidBy', { source: chain, cue: suggestion.cue.quote });
    }
    case 'entity': {
      const { entityId, name, quote } = suggestion;
      if (entityId !== null) return words('suggestions.knownEntity', { name });
      return name === quote ? words('suggestions.newEntity') : words('suggestions.newEntityCalled', { name });
    }
    case 'claim':
      return '';
  }
}

const REASONS: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['known', 'suggestions.becauseKnown'],
  ['title', 'suggestions.becauseTitle'],
  ['title-alone', 'suggestions.becauseTitleAlone'],
  ['country', 'suggestions.becauseCountry'],
  ['capital', 'suggestions.becauseCapital'],
  ['city', 'suggestions.becauseCity'],
  ['region', 'suggestions.becauseRegion'],
  ['media', 'suggestions.becauseMedia'],
  ['body', 'suggestions.becauseBody'],
  ['weapon', 'suggestions.becauseBeside'],
  ['word', 'suggestions.becauseWord'],
  ['neighbour', 'suggestions.becauseBeside'],
  ['preposition', 'suggestions.becauseBeside'],
  ['dateline', 'suggestions.becauseDateline'],
  ['acronym-alone', 'suggestions.becauseAcronym'],
  ['speaks', 'suggestions.becauseSpeaks'],
  ['name', 'suggestions.becauseName'],
  ['surname', 'suggestions.becauseShort'],
  ['short', 'suggestions.becauseShort'],
  ['capital-letter', 'suggestions.becauseCapitalLetter'],
  ['date', 'suggestions.becauseDate'],
  ['quantity', 'suggestions.becauseQuantity'],
  ['quotation', 'suggestions.becauseQuotation'],
  ['according-to', 'suggestions.becauseCue'],
  ['subject-cue', 'suggestions.becauseCue'],
  ['inverted', 'suggestions.becauseCue'],
  ['passive', 'suggestions.becauseCue'],
  ['accusation', 'suggestions.becauseAccusation'],
  ['figure', 'suggestions.becauseFigure'],
  ['cause', 'suggestions.becauseCause'],
  ['comparison', 'suggestions.becauseComparison'],
  ['appearance', 'suggestions.becauseAppearance'],
  ['judgement', 'suggestions.becauseJudgement'],
  ['deed', 'suggestions.becauseDeed'],
]);

/** Why it is proposed, in a few words. */
export function reasonInWords({ reason }: Suggestion): string {
  const key = REASONS.get(reason.code);
  return key ? words(key, { name: '', word: '', words: '', title: '', country: '', ...reason.values }) : '';
}

/** All of it in one line: the accessible name. */
export function suggestionInWords(suggestion: Suggestion, lookup: CaseLookup): string {
  const kind = kindInWords(suggestion, lookup);
  const detail = detailInWords(suggestion);
  return words('suggestions.inWords', {
    kind,
    quote: suggestion.quote,
    detail,
    hasDetail: detail === '' ? 'no' : 'yes',
  });
}
