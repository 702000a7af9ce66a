/** Stretches of text: `[start, end)` in UTF-16 code units. */
import { characterAround } from './characters.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Ascending and disjoint: overlapping and touching spans become one, empty ones go. */
export function normaliseSpans(spans: readonly Span[]): readonly Span[] {
  const ascending = spans.filter((span) => span.end > span.start).toSorted((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of ascending) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

/** The span without the white space at its ends; empty (at its start) when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const spaces = words.length - words.trimStart().length;
  if (spaces === words.length) return { start: span.start, end: span.start };
  return { start: span.start + spaces, end: span.start + words.trimEnd().length };
}

/**
 * The span grown so that it cuts no character as a reader sees it (an emoji family, a letter with its accents), and kept
 * inside of the text. An empty span stays empty, before the character it lies in.
 */
export function snapToCharacters(text: string, span: Span): Span {
  const from = Math.min(Math.max(0, span.start), text.length);
  const to = Math.min(Math.max(from, span.end), text.length);
  const start = characterAround(text, from)?.start ?? from;
  if (from === to) return { start, end: start };
  return { start, end: characterAround(text, to)?.end ?? to };
}

/** How many code units the spans cover together. */
export function coveredLength(spans: readonly Span[]): number {
  return normaliseSpans(spans).reduce((length, span) => length + span.end - span.start, 0);
}

/** How many code units both cover. */
export function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  return coveredLength(a) + coveredLength(b) - coveredLength([...a, ...b]);
}

/**
 * How well two marks agree on where they stand: the code units both cover by those that either covers (Jaccard), 0 to 1.
 * Two empty ones agree.
 */
export function overlapRatio(a: readonly Span[], b: readonly Span[]): number {
  const either = coveredLength([...a, ...b]);
  return either === 0 ? 1 : sharedLength(a, b) / either;
}
