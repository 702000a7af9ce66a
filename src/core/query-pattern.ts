/** Regular expressions that find folded words in a text as it is written, with its capitals, accents and signs. */
import { fold, isUnspaced } from './query-terms.ts';

const WORD = String.raw`[\p{L}\p{M}\p{N}]`;
/** What may stand between the words of a phrase: a few signs and spaces. */
const BETWEEN = String.raw`[^\p{L}\p{M}\p{N}]`;
/** Marks that folding takes away may stand after any letter. */
const MARKS = String.raw`[\u0640\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]*`;

export interface WordPattern {
  /** Folded words that stand next to each other; one is usual. */
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly isStart: boolean;
}

/** The source of an expression for the flags `iu`, without groups that capture. */
export function patternSource({ words, isStart }: WordPattern): string {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const before = isUnspaced(first) ? '' : `(?<!${WORD})`;
  const after = isUnspaced(last) ? '' : isStart ? `${WORD}*` : `(?!${WORD})`;
  return before + words.map((word, at) => between(words[at - 1], word) + wordPattern(word)).join('') + after;
}

/** Where a script without spaces begins or ends, nothing need stand between two words. */
function between(left: string | undefined, right: string): string {
  if (left === undefined) return '';
  return isUnspaced(left) === isUnspaced(right) ? `${BETWEEN}{1,12}` : `${BETWEEN}{0,12}`;
}

/** Letters that texts set by typographers have as one character. */
const LIGATURES: Readonly<Record<string, string>> = { ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ', ffi: 'ﬃ', ffl: 'ﬄ' };

function wordPattern(word: string): string {
  const parts = word.match(/ff[il]?|f[il]|./gsu) ?? [];
  return parts
    .map((part) => {
      const letters = Array.from(part, letterPattern).join('');
      const ligature = LIGATURES[part];
      return ligature === undefined ? letters : `(?:${letters}|${ligature})`;
    })
    .join('');
}

/** One expression for all of `patterns`; null when there is none. */
export function patternOfAny(patterns: readonly WordPattern[]): RegExp | null {
  if (patterns.length === 0) return null;
  return new RegExp(patterns.map(patternSource).join('|'), 'giu');
}

let alike: ReadonlyMap<string, string> | null = null;

/** Letters by what they fold to: `e` stands for é, ê, ё, … */
function lettersAlike(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x386, 0x3ce],
    [0x400, 0x4ff],
    [0x622, 0x626],
    [0x6c0, 0x6d3],
    [0x1e00, 0x1eff],
    [0xff10, 0xff5a],
  ] as const) {
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCharCode(code);
      const folded = fold(letter);
      if (folded.length === 1 && folded !== letter && folded !== letter.toLowerCase()) {
        found.set(folded, (found.get(folded) ?? '') + letter);
      }
    }
  }
  return found;
}

function letterPattern(letter: string): string {
  alike ??= lettersAlike();
  const others = alike.get(letter);
  const escaped = letter.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`);
  if (isUnspaced(letter)) return escaped;
  return (others === undefined ? escaped : `[${escaped}${others}]`) + MARKS;
}
