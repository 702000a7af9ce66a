/** What stands in quotation marks, in the marks of many scripts. Offsets are in the given text. */
import type { Span } from '#core/span.ts';

export interface Quotation extends Span {
  /** The words without the marks. */
  readonly inner: Span;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['„', '”'],
  ['「', '」'],
  ['『', '』'],
];
/** Fewer letters are a word that is mentioned, not a speech. */
const SHORTEST = 12;
const SHORTEST_UNSPACED = 4;

/** Ascending and disjoint, of at least some words, each within one line. */
export function findQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const close = closingOf(text, at);
    if (close <= at) continue;
    const inner = trimmedEnds(text, { start: at + 1, end: close });
    const words = text.slice(inner.start, inner.end);
    const least = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words) ? SHORTEST_UNSPACED : SHORTEST;
    if (words.length >= least) found.push({ start: at, end: close + 1, inner });
    at = close;
  }
  return found;
}

function closingOf(text: string, at: number): number {
  const open = text.charAt(at);
  const line = text.indexOf('\n', at);
  const limit = line < 0 ? text.length : line;
  if (open === '"') {
    // A plain mark opens before a word and closes after one.
    if (!/["\s]/.test(text.charAt(at + 1)) && /^$|[\s([,:—–-]/.test(text.charAt(at - 1))) {
      const close = text.indexOf('"', at + 1);
      return close < limit ? close : -1;
    }
    return -1;
  }
  const closes = PAIRS.filter(([first]) => first === open).map(([, last]) => text.indexOf(last, at + 1));
  const near = closes.filter((close) => close > at && close < limit);
  return near.length === 0 ? -1 : Math.min(...near);
}

function trimmedEnds(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const tail = words.trimEnd().replace(/[,，、]$/u, '').length;
  return { start: start + lead, end: start + Math.max(lead, tail) };
}
