/** The words around what was sought. */
import type { Span } from '#core/span.ts';
import { splitsPair } from '#core/characters.ts';

import type { Excerpt, MarkedText } from './search-calls.ts';
import type { SearchDocument } from './search-documents.ts';

/** How much of a text an excerpt shows, in UTF-16 code units, and how much of that stands before the first word sought. */
const LENGTH = 260;
const BEFORE = 60;
/** How many places in a text are compared for the best excerpt. */
const PLACES = 200;
const ELLIPSIS = '…';

export function excerptOf(document: SearchDocument, pattern: RegExp | null, isArticle: boolean): Excerpt {
  const { title, about, text } = document;
  const places = spansIn(text, pattern, PLACES);
  const inAbout = places.length === 0 && spansIn(about, pattern, 1).length > 0;
  return {
    title: title === '' ? null : { text: title, marks: spansIn(title, pattern, PLACES) },
    text: inAbout ? excerptAt(about, spansIn(about, pattern, PLACES)) : text === '' ? null : excerptAt(text, places),
    place: isArticle ? (places[bestPlace(text, places)] ?? null) : null,
  };
}

/** Where `pattern`, which is global, matches; at most `most` times. */
export function spansIn(text: string, pattern: RegExp | null, most: number): readonly Span[] {
  if (!pattern) return [];
  const spans: Span[] = [];
  for (const { index, 0: found } of text.matchAll(pattern)) {
    if (found.length > 0) spans.push({ start: index, end: index + found.length });
    if (spans.length === most) break;
  }
  return spans;
}

/** The index of the place that has the most different words of those sought close behind it. */
function bestPlace(text: string, places: readonly Span[]): number {
  let best = 0;
  let most = 0;
  places.forEach(({ start }, at) => {
    const near = new Set<string>();
    for (let next = at; next < places.length; next += 1) {
      const place = places[next];
      if (!place || place.end > start + LENGTH - BEFORE) break;
      near.add(text.slice(place.start, place.end).toLowerCase());
    }
    if (near.size > most) [best, most] = [at, near.size];
  });
  return best;
}

function excerptAt(text: string, places: readonly Span[]): MarkedText {
  const at = places[bestPlace(text, places)]?.start ?? 0;
  const start = wordEdge(text, at <= BEFORE ? 0 : at - BEFORE, at);
  const end = Math.min(text.length, start + LENGTH);
  const cut = splitsPair(text, end) ? end - 1 : end;
  const head = start > 0 ? ELLIPSIS : '';
  const shift = head.length - start;
  return {
    // A line feed between paragraphs takes as much room as a space: places stay where they are.
    text: head + text.slice(start, cut).replaceAll('\n', ' ') + (cut < text.length ? ELLIPSIS : ''),
    marks: places
      .filter((place) => place.start >= start && place.end <= cut)
      .map((place) => ({ start: place.start + shift, end: place.end + shift })),
  };
}

/** The start of the first word from `from` on, at most `to`. */
function wordEdge(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, to).search(/\s\S/);
  if (space >= 0) return from + space + 1;
  return splitsPair(text, from) ? from + 1 : from;
}
