/** The ends of a mark, moved by one word or character; and pieces taken out of it. */
import { normaliseSpans } from './span.ts';
import type { Span } from './span.ts';
import { stepFrom } from './text-steps.ts';
import type { Edge, StepUnit } from './text-steps.ts';

export interface EdgeMove {
  /** The start of the first piece, or the end of the last. */
  readonly edge: Edge;
  readonly unit: StepUnit;
  /** Outwards, so that the mark covers more. */
  readonly grows: boolean;
}

/** The pieces of a mark after one of its ends moved; null when it would cover nothing, or has no way to go. */
export function moveEdge(
  text: string,
  spans: readonly Span[],
  { edge, unit, grows }: EdgeMove,
  language = '',
): readonly Span[] | null {
  const pieces = normaliseSpans(spans);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const direction = (edge === 'end') === grows ? 1 : -1;
  const from = edge === 'end' ? last.end : first.start;
  const to = stepFrom(text, from, { unit, direction, to: edge }, language);
  if (to === from) return null;
  if (grows) {
    if (edge === 'end') return [...pieces.slice(0, -1), { start: last.start, end: to }];
    return [{ start: to, end: first.end }, ...pieces.slice(1)];
  }
  const kept = edge === 'end' ? { start: first.start, end: to } : { start: to, end: last.end };
  const left = pieces.map(({ start, end }) => ({ start: Math.max(start, kept.start), end: Math.min(end, kept.end) }));
  return nonEmpty(normaliseSpans(left));
}

/** `spans` without what `taken` covers; null when that is nothing of them, or all. */
export function withoutSpans(spans: readonly Span[], taken: readonly Span[]): readonly Span[] | null {
  const pieces = normaliseSpans(spans);
  const left = taken.reduce<readonly Span[]>(
    (rest, { start, end }) =>
      rest.flatMap((piece) => [
        { start: piece.start, end: Math.min(piece.end, Math.max(start, piece.start)) },
        { start: Math.max(piece.start, Math.min(end, piece.end)), end: piece.end },
      ]),
    pieces,
  );
  const kept = normaliseSpans(left);
  const length = (list: readonly Span[]) => list.reduce((sum, { start, end }) => sum + end - start, 0);
  return length(kept) === length(pieces) ? null : nonEmpty(kept);
}

function nonEmpty(spans: readonly Span[]): readonly Span[] | null {
  return spans.length > 0 ? spans : null;
}
