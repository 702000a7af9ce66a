/** What may not be cut in a text: surrogate pairs, characters as a reader sees them, words. Offsets are in UTF-16 code units. */

export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Whether `offset` lies between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

/** How far to look around an offset for the character it is in; longer ones (stacks of marks) may be cut. */
const REACH = 128;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The character (extended grapheme cluster, UAX #29) that `offset` lies inside of, or null when it lies between two.
 *
 * Only the neighbourhood is segmented, from the last ASCII character on: no cluster but CR LF reaches across one.
 */
export function characterAround(text: string, offset: number): { readonly start: number; readonly end: number } | null {
  if (offset <= 0 || offset >= text.length || isPlain(text.charCodeAt(offset))) return null;
  let from = offset - 1;
  while (from > 0 && offset - from < REACH && !isPlain(text.charCodeAt(from))) from -= 1;
  if (splitsPair(text, from)) from -= 1;
  const found = clusters.segment(text.slice(from, offset + REACH)).containing(offset - from);
  if (!found || from + found.index === offset) return null;
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

function isPlain(unit: number): boolean {
  return unit >= 0x20 && unit < 0x7f;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that write no space between words: there, a letter on either side does not mean that a word is cut. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isSpacedLetter(character: string): boolean {
  return WORD_CHARACTER.test(character) && !UNSPACED.test(character);
}

/** Whether `text` says anything: whether it has a letter or a digit of any script. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether `offset` lies inside of a word, in scripts that put spaces between words. */
export function splitsWord(text: string, offset: number): boolean {
  return endsInWord(text.slice(Math.max(0, offset - 2), offset)) && startsInWord(text.slice(offset, offset + 2));
}

/** Whether the last character is one of a word, in scripts that put spaces between words. */
export function endsInWord(text: string): boolean {
  const half = isLowSurrogate(text.charCodeAt(text.length - 1)) ? 2 : 1;
  return isSpacedLetter(text.slice(-half));
}

/** Whether the first character is one of a word, in scripts that put spaces between words. */
export function startsInWord(text: string): boolean {
  return isSpacedLetter(text.slice(0, isHighSurrogate(text.charCodeAt(0)) ? 2 : 1));
}

/** Where the word around `offset` starts; `offset` itself when it lies between words. */
export function wordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && splitsWord(text, at)) at -= splitsPair(text, at - 1) ? 2 : 1;
  return at;
}

/** Where the word around `offset` ends; `offset` itself when it lies between words. */
export function wordEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && splitsWord(text, at)) at += splitsPair(text, at + 1) ? 2 : 1;
  return at;
}
