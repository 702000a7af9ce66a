/** What a suggestion is known by in a later run. */
import type { Span } from '#core/span.ts';

/** How far around the words the fingerprint looks, in UTF-16 code units; never into another paragraph. */
const REACH = 24;

/**
 * Names proposals of one text: by the kind, the words, and the letters around them. A correction further away, in the same
 * paragraph or another, changes nothing. Words that stand twice in the same surroundings are told apart by their order.
 */
export function createFingerprints(text: string): (kind: string, span: Span) => string {
  const seen = new Map<string, number>();
  return (kind, { start, end }) => {
    const before = lastLine(text.slice(Math.max(0, start - REACH), start));
    const after = text.slice(end, end + REACH).split('\n', 1)[0] ?? '';
    const said = [kind, letters(text.slice(start, end)), letters(before), letters(after)].join('|');
    const times = (seen.get(said) ?? 0) + 1;
    seen.set(said, times);
    return `${kind}:${hash(said)}${times > 1 ? `#${times}` : ''}`;
  };
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function letters(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** FNV-1a over UTF-16 code units with two offsets: 64 bits, for telling apart and nothing else. */
function hash(words: string): string {
  return [0x81_1c_9d_c5, 0x5b_d1_e9_95]
    .map((offset) => {
      let value = offset;
      for (let index = 0; index < words.length; index += 1) {
        value = Math.imul(value ^ words.charCodeAt(index), 0x01_00_01_93);
      }
      return (value >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
