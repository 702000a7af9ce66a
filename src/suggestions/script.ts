/** What can be told of a text before its grammar is known. */

/** Words that hardly any English paragraph does without, and few other languages have. */
const ENGLISH = new Set(
  'the of and to in that is was for on with as by at from has have had are were will would its it he she they which but not this an be been after said'.split(
    ' ',
  ),
);

const MANY_WORDS = 15;

/**
 * Whether the words are English. A short line says too little of itself: `unlessOther` takes it for English as long as it is
 * written in Latin letters.
 */
export function isEnglish(text: string, unlessOther = false): boolean {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0 || latin / letters < 0.7) return false;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (unlessOther && words.length < MANY_WORDS) return true;
  const common = words.filter((word) => ENGLISH.has(word)).length / words.length;
  return common >= (unlessOther ? 0.06 : 0.12);
}

/** Whether most of a line's longer words are capitalised: then capitals say nothing about names. */
export function isTitle(line: string): boolean {
  const words = (line.match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter((word) => word.length > 3);
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capital / words.length > 0.7 && !/[.!?…]["”’]?\s*$/u.test(line);
}

/** Letters of scripts that put no spaces between words. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
