/** Which proposals still stand: what is marked or dismissed already is not proposed again. */
import type { EntityId } from './identifiers.ts';
import type { Dismissal } from './model.ts';
import { overlapRatio, overlaps } from './span.ts';
import type { Span } from './span.ts';
import { withoutDismissed } from './suggestion.ts';
import type { Suggestion } from './suggestion.ts';

/** A mark where it stands in the text of today. */
export type StandingMark =
  | { readonly kind: 'mention'; readonly spans: readonly Span[]; readonly entityId: EntityId }
  | { readonly kind: 'statement'; readonly spans: readonly Span[]; readonly hasSource: boolean };

/** A statement covers a proposal from this share of either of them on. */
const SAME_STATEMENT = 0.6;

export function standingSuggestions(
  suggestions: readonly Suggestion[],
  marks: readonly StandingMark[],
  dismissals: readonly Dismissal[],
): readonly Suggestion[] {
  const mentions = marks.flatMap((mark) => (mark.kind === 'mention' ? mark.spans : []));
  const statements = marks.filter((mark) => mark.kind === 'statement');
  const mentioned = coverOf(mentions);
  return withoutDismissed(suggestions, dismissals).filter((suggestion) => {
    switch (suggestion.kind) {
      case 'entity':
        return !mentioned(suggestion.span);
      case 'attribution':
        return !statements.some(({ spans, hasSource }) => hasSource && isSameStatement(spans, suggestion.span));
      case 'claim':
        return !statements.some(({ spans }) => spans.some((span) => overlaps(span, suggestion.span)));
    }
  });
}

/** Whether a marked statement and a proposed one are about the same words: one lies in the other, or most is shared. */
export function isSameStatement(spans: readonly Span[], proposed: Span): boolean {
  if (overlapRatio(spans, [proposed]) >= SAME_STATEMENT) return true;
  return spans.some(
    (span) =>
      (span.start >= proposed.start && span.end <= proposed.end) ||
      (proposed.start >= span.start && proposed.end <= span.end),
  );
}

/** Whether a span overlaps one of many, found by halving. */
function coverOf(spans: readonly Span[]): (span: Span) => boolean {
  const ascending = spans.toSorted((a, b) => a.start - b.start);
  const furthest: number[] = [];
  for (const { end } of ascending) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  return ({ start, end }) => {
    let [low, high] = [0, ascending.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ascending[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (furthest[low - 1] ?? 0) > start;
  };
}
