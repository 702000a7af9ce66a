/** How a text is written: from which side, and in which language its characters are to be drawn and spoken. */

export type Direction = 'ltr' | 'rtl';

/** How much of a text tells. */
const SAMPLE_LENGTH = 4000;

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/gu;
const LETTER = /\p{L}/gu;

/** The direction that most of the letters have. */
export function directionOf(text: string): Direction {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = sample.match(LETTER)?.length ?? 0;
  const fromRight = sample.match(RIGHT_TO_LEFT)?.length ?? 0;
  return fromRight * 2 > letters ? 'rtl' : 'ltr';
}

/** Scripts that tell a language well enough for fonts and voices; the first that has a fair share of the letters. */
const LANGUAGES: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['uk', /[іїєґ]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['vi', /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu],
];
/** A rare letter of an alphabet is no accident any more. */
const FAIR_SHARE: Readonly<Record<string, number>> = { uk: 0.02, vi: 0.05, ja: 0.1 };

/**
 * The BCP 47 tag to draw and speak a text by: what the article says it is in, else what its letters tell; undefined when they tell
 * nothing.
 */
export function languageTagOf(language: string, text: string): string | undefined {
  try {
    const [known] = Intl.getCanonicalLocales(language === '' ? [] : [language]);
    if (known) return known;
  } catch {
    // Whoever wrote it meant a language that has no tag: the letters tell more.
  }
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = sample.match(LETTER)?.length ?? 0;
  return LANGUAGES.find(([tag, own]) => {
    const share = (sample.match(own)?.length ?? 0) / Math.max(1, letters);
    return share > (FAIR_SHARE[tag] ?? 0.3);
  })?.[0];
}
