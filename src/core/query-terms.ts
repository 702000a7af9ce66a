/** The terms of a text: what a search index holds. The same words in another case, with other accents or in another width are one term. */

/** Marks that do not tell words apart: accents, and the vowel points of Arabic and Hebrew. Vowel signs of Thai or Hindi do. */
const ACCENTS =
  // oxlint-disable-next-line no-misleading-character-class -- they are meant one by one
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/g;
// oxlint-disable-next-line no-control-regex -- ASCII as a whole
const PLAIN = /^[\u0000-\u007f]*$/;

/** Lower case, without accents, in the normal width. Its length may differ from that of `text`. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  // Once before, because İ has its dot as a mark when small, and once after, because ℡ comes apart into capitals.
  return text.toLowerCase().normalize('NFKD').toLowerCase().replaceAll(ACCENTS, '').normalize('NFC');
}

/** Scripts that write no space between words. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const RUN = new RegExp(`[${UNSPACED}ー]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** Whether `text` starts in a script that writes no space between words. */
export function isUnspaced(text: string): boolean {
  return STARTS_UNSPACED.test(text);
}

/** The folded words of a text in their order; a stretch of a script without spaces is one of them. */
export function foldedWords(text: string): readonly string[] {
  return fold(text).match(RUN) ?? [];
}

/**
 * The terms of a text in their order, folded. In scripts without spaces, where the bounds of words are a guess, each two
 * neighbouring characters are a term, and so is the last one: every stretch of them can be found.
 */
export function termsOf(text: string): readonly string[] {
  const words = foldedWords(text);
  return words.some(isUnspaced) ? words.flatMap(termsOfWord) : words;
}

/** The terms of one of {@link foldedWords}. */
export function termsOfWord(word: string): readonly string[] {
  if (!isUnspaced(word)) return [word];
  const characters = [...word];
  return characters.map((character, at) => character + (characters[at + 1] ?? ''));
}
