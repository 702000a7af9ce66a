/** Where words stand in a text: whole words, in any script. Offsets are in UTF-16 code units. */
import { isHighSurrogate, isLowSurrogate, splitsWord } from './characters.ts';
import type { Span } from './span.ts';

export interface OccurrenceOptions {
  /** Whether “May” and “may” differ. */
  readonly matchesCase: boolean;
}

/**
 * The places where one of `terms` stands, ascending and disjoint; where two begin alike, the longer one counts.
 *
 * A place is a whole word: it cuts none at its ends, in scripts that put spaces between words; in those that put none, every
 * place counts. White space, apostrophes, hyphens and the two ways of writing an accent are taken for equal. Other forms of a
 * word (“Moscow’s” but also Москве for Москва) are not made up: they have to be among the terms.
 */
export function findOccurrences(text: string, terms: readonly string[], options: OccurrenceOptions): readonly Span[] {
  const found = [...new Set(terms)].flatMap((term) => placesOf(text, term, options));
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const span of ordered) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}

function placesOf(text: string, term: string, { matchesCase }: OccurrenceOptions): readonly Span[] {
  const pattern = patternOf(term);
  if (pattern === '') return [];
  const expression = new RegExp(pattern, matchesCase ? 'gu' : 'giu');
  const places: Span[] = [];
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const isWhole = !splitsWord(text, span.start) && !splitsWord(text, span.end) && !cutsAccent(text, span.end);
    if (isWhole) places.push(span);
    else expression.lastIndex = span.start + (isHighSurrogate(text.charCodeAt(span.start)) ? 2 : 1);
  }
  return places;
}

/** Whether an accent that belongs to the last letter stands at `offset`. */
function cutsAccent(text: string, offset: number): boolean {
  return /^\p{M}/u.test(text.slice(offset, offset + 2));
}

/** The regular expression that finds a term, however its spaces, apostrophes, hyphens and accents are written. */
function patternOf(term: string): string {
  const ways = new Set([term.trim().normalize('NFC'), term.trim().normalize('NFD')]);
  return [...ways]
    .filter((way) => way !== '')
    .map((way) =>
      way
        .split(/\s+/u)
        .map(wordPattern)
        .join(String.raw`\s+`),
    )
    .join('|');
}

function wordPattern(word: string): string {
  return word
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(/['’ʼ]/g, "['’ʼ]")
    .replaceAll(/[-‐‑]/g, String.raw`[\-‐‑]`);
}

/** Words on either side of a span, on one line, without half a character. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** How much of the text on either side is shown with an occurrence. */
const SHOWN_AROUND = 80;

export function surroundingsOf(text: string, { start, end }: Span): Surroundings {
  let from = Math.max(0, start - SHOWN_AROUND);
  let to = Math.min(text.length, end + SHOWN_AROUND);
  if (isLowSurrogate(text.charCodeAt(from))) from += 1;
  if (isHighSurrogate(text.charCodeAt(to - 1))) to -= 1;
  const before = text.slice(
    text.lastIndexOf('\n', start - 1) >= from ? text.lastIndexOf('\n', start - 1) + 1 : from,
    start,
  );
  const lineEnd = text.indexOf('\n', end);
  return { before, after: text.slice(end, lineEnd >= 0 && lineEnd < to ? lineEnd : to) };
}

/** The first of `spans`, which ascend and do not overlap, that shares a character with `span`; undefined when none does. */
export function overlapping(spans: readonly Span[], span: Span): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const candidate = spans[low];
  return candidate && candidate.start < span.end ? candidate : undefined;
}
