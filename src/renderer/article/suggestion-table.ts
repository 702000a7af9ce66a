/** The suggestions of an article where they stand in the text on the screen. */
import { indexIntervals } from '#core/interval-index.ts';
import type { IntervalIndex } from '#core/interval-index.ts';
import { composeChanges, invertChanges, mapperOf } from '#core/mapping.ts';
import type { Mapper } from '#core/mapping.ts';
import type { Span } from '#core/span.ts';
import type { Suggestion } from '#core/suggestion.ts';
import type { TextChange } from '#core/text-model.ts';

/** What a stretch is to its suggestion: what is proposed, who says it, or the word that tells of it. */
export type SuggestedPart = 'proposed' | 'source' | 'cue';

export interface ShownSuggestion {
  readonly suggestion: Suggestion;
  readonly parts: readonly { readonly part: SuggestedPart; readonly span: Span }[];
}

export interface SuggestionTable {
  /** Takes the suggestions as they were computed anew. @returns whether they are others than before. */
  take(suggestions: readonly Suggestion[]): boolean;
  /** The text was typed in: what stood behind moves along. */
  type(changes: readonly TextChange[]): void;
  /** Those with a part in `[start, end)` of `canonical`, as far as the words there are still the ones they were made on. */
  between(canonical: string, start: number, end: number): readonly ShownSuggestion[];
  /** Where the proposed words of one stand today; null when they are others. */
  spanOf(canonical: string, suggestion: Suggestion): Span | null;
}

export function createSuggestionTable(): SuggestionTable {
  let taken: readonly Suggestion[] = [];
  let index: IntervalIndex<Suggestion> = indexIntervals([], () => []);
  let drift: readonly TextChange[] = [];
  let onward: Mapper | null = null;

  function today({ start, end }: Span): Span {
    return onward ? { start: onward.map(start, 'after'), end: onward.map(end, 'before') } : { start, end };
  }

  function partsOf(canonical: string, suggestion: Suggestion): ShownSuggestion['parts'] {
    const made = [
      { part: 'proposed' as const, span: suggestion.span, quote: suggestion.quote },
      ...(suggestion.kind === 'attribution'
        ? [
            { part: 'source' as const, ...suggestion.source },
            { part: 'cue' as const, ...suggestion.cue },
          ]
        : []),
    ];
    const shown = made.flatMap(({ part, span, quote }) => {
      const now = today(span);
      return canonical.slice(now.start, now.end) === quote ? [{ part, span: now }] : [];
    });
    return shown.length === made.length ? shown : [];
  }

  return {
    take(suggestions) {
      if (suggestions === taken) return false;
      taken = suggestions;
      drift = [];
      onward = null;
      index = indexIntervals(suggestions, spansOf);
      return true;
    },
    type(changes) {
      drift = composeChanges(drift, changes);
      onward = mapperOf(drift);
    },
    between(canonical, start, end) {
      if (taken.length === 0) return [];
      const back = drift.length === 0 ? null : mapperOf(invertChanges(drift));
      const from = back ? back.map(start, 'before') : start;
      const to = back ? back.map(end, 'after') + 1 : end;
      return index.between(from, to).flatMap((suggestion) => {
        const parts = partsOf(canonical, suggestion);
        return parts.some(({ span }) => span.start < end && span.end > start) ? [{ suggestion, parts }] : [];
      });
    },
    spanOf(canonical, suggestion) {
      return partsOf(canonical, suggestion).find(({ part }) => part === 'proposed')?.span ?? null;
    },
  };
}

function spansOf(suggestion: Suggestion): readonly Span[] {
  if (suggestion.kind !== 'attribution') return [suggestion.span];
  return [suggestion.span, suggestion.source.span, suggestion.cue.span];
}
