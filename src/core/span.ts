/** Stretches of text: `[start, end)` in UTF-16 code units. */

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
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

/** The span without the white space at its ends; empty (at its start) when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.start + words.trimEnd().length) };
}
