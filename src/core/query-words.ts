/** What a person types into the search box: words, phrases in quotation marks, and words to leave out. */
import { foldedWords, isUnspaced } from './query-terms.ts';

export type SoughtWords =
  /**
   * A word or the start of one, as folded. `isStart` where it was typed with a star behind it, `isLike` where with a tilde: words
   * spelt like it will do.
   */
  | { readonly kind: 'word'; readonly word: string; readonly isStart: boolean; readonly isLike: boolean }
  /** These words, next to each other, exactly but for case, accents and what stands between them. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] };

export interface Query {
  /** All of them must be there. */
  readonly sought: readonly SoughtWords[];
  /** None of these may be there. */
  readonly without: readonly SoughtWords[];
}

const PART = /(-?)(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+))/gu;

/**
 * Reads what was typed; a quotation mark that is not closed yet reaches to the end. Words joined by a hyphen or another sign,
 * and words in scripts without spaces, are phrases.
 */
export function readQuery(typed: string): Query {
  const sought: SoughtWords[] = [];
  const without: SoughtWords[] = [];
  for (const [, minus, quoted, plain] of typed.matchAll(PART)) {
    const words = foldedWords(quoted ?? plain ?? '');
    const [word] = words;
    if (word === undefined) continue;
    const isWord = plain !== undefined && words.length === 1 && !isUnspaced(word);
    (minus ? without : sought).push(
      isWord
        ? { kind: 'word', word, isStart: plain.endsWith('*'), isLike: plain.endsWith('~') }
        : { kind: 'phrase', words },
    );
  }
  return { sought, without };
}

/**
 * How many letters of a word that occurs nowhere may be wrong (two change places in two steps): none in short words, in numbers,
 * and in scripts where a character is a word.
 */
export function typosAllowed(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /\d/.test(word) || isUnspaced(word)) return 0;
  return word.length < 5 ? 1 : 2;
}
