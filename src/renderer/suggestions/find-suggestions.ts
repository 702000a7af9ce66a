/** Which suggestions the list shows, and in which order. */
import { entityKey } from '#core/suggestion-edits.ts';
import type { Suggestion } from '#core/suggestion.ts';

export type SuggestionFilter = 'all' | 'names' | 'figures' | 'attributions' | 'claims';
export type SuggestionOrder = 'text' | 'score';

export function findSuggestions(
  suggestions: readonly Suggestion[],
  filter: SuggestionFilter,
  order: SuggestionOrder,
): readonly Suggestion[] {
  const found = suggestions.filter((suggestion) => filter === 'all' || groupOf(suggestion) === filter);
  return order === 'text' ? found : found.toSorted((a, b) => b.score - a.score || a.span.start - b.span.start);
}

function groupOf({ kind, reason }: Suggestion): SuggestionFilter {
  if (kind === 'attribution') return 'attributions';
  if (kind === 'claim') return 'claims';
  return reason.code === 'date' || reason.code === 'quantity' ? 'figures' : 'names';
}

/** Those that are about the same: the same entity, or the same source. */
export function alikeTo(suggestion: Suggestion, all: readonly Suggestion[]): readonly Suggestion[] {
  switch (suggestion.kind) {
    case 'entity': {
      const key = entityKey(suggestion);
      return all.filter((other) => other.kind === 'entity' && entityKey(other) === key);
    }
    case 'attribution':
      return all.filter((other) => other.kind === 'attribution' && other.source.name === suggestion.source.name);
    case 'claim':
      return [suggestion];
  }
}
