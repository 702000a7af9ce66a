/**
 * The meaning guard: whether a change of words changed what they say in ways that a reader must not miss.
 *
 * It looks at each replacement of the word difference by itself, so that a "not" that moved to another verb is seen too. It reads
 * no grammar: it knows words and forms, prefers a false alarm to silence, and takes a changed letter in a name for another name.
 */
import { splitsWord } from './characters.ts';
import {
  CAPITALISED_ONLY,
  CHINESE_DIGITS,
  CHINESE_INNOCENT,
  CHINESE_NEGATION,
  CHINESE_NUMBERLESS,
  CHINESE_NUMERALS,
  DATE_WORDS,
  MONTH_WORDS,
  NEGATIONS,
  NEGATIVE_CONTRACTION,
  NUMBER_WORDS,
  SENTENCE_STARTERS,
  TURNING_PREFIXES,
} from './guard-words.ts';
import { replacementsOf } from './replacements.ts';
import type { Replacement } from './replacements.ts';
import { wordsOf } from './word-diff.ts';

export type MeaningKind = 'negation' | 'number' | 'date' | 'name' | 'frame';

/** One change of meaning: the words that were there, and those that are. Either may be empty. */
export interface MeaningChange {
  readonly kind: MeaningKind;
  readonly before: string;
  readonly after: string;
}

/** Words that matter in a case beside the general ones: names of frames and of entities with their aliases. */
export interface GuardTerms {
  readonly frames: readonly string[];
  readonly names: readonly string[];
}

const NO_TERMS: GuardTerms = { frames: [], names: [] };

/** What the change from `before` to `after` did to their meaning; nothing for spelling, spaces and punctuation. In reading order. */
export function meaningChanges(before: string, after: string, terms: GuardTerms = NO_TERMS): readonly MeaningChange[] {
  const frames = termKeys(terms.frames);
  const names = termKeys(terms.names);
  return replacementsOf(before, after).flatMap((replacement) => {
    const { removed, inserted } = replacement;
    const found: MeaningChange[] = [];
    const report = (kind: MeaningKind, words = replacement): void => {
      found.push({ kind, before: words.removed.trim(), after: words.inserted.trim() });
    };
    if (differs(negationsIn(removed), negationsIn(inserted)) || turnsAround(removed, inserted)) report('negation');
    const [then, now] = [figuresIn(removed, replacement), figuresIn(inserted, replacement)];
    if (differs(then.numbers, now.numbers)) report('number');
    if (differs(then.dates, now.dates)) report('date');
    const named = touchedTerm(replacement, names);
    if (named) report('name', named);
    else if (differs(namesIn(removed), namesIn(inserted))) report('name');
    const framed = touchedTerm(replacement, frames);
    if (framed) report('frame', framed);
    return found;
  });
}

/** Whether two lists differ as bags: in what they hold or in how often, not in the order. */
function differs(one: readonly string[], two: readonly string[]): boolean {
  return one.toSorted().join('\n') !== two.toSorted().join('\n');
}

/** Every negation counts the same: "not" for "never" is none. */
function negationsIn(text: string): readonly string[] {
  const chinese = text.replace(CHINESE_INNOCENT, ' ').match(CHINESE_NEGATION) ?? [];
  const words = runsOf(text.toLowerCase()).filter((word) => NEGATIONS.has(word));
  const contracted = wordsOf(text.toLowerCase()).filter((word) => NEGATIVE_CONTRACTION.test(word));
  return [...chinese, ...words, ...contracted].map(() => 'not');
}

/** The runs of letters and digits. */
function runsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Without a hyphen, a shorter remainder is a coincidence: "der" in "under". */
const LEAST_STEM = 4;

/** Whether a word lost, gained or exchanged a prefix that turns it around. */
function turnsAround(removed: string, inserted: string): boolean {
  const now = wordsOf(inserted.toLowerCase());
  return wordsOf(removed.toLowerCase()).some((then) => {
    const stems = stemsOf(then);
    return now.some((word) => word !== then && stemsOf(word).some((stem) => stems.includes(stem)));
  });
}

/** The word itself, and what is left of it without a prefix that turns around. */
function stemsOf(word: string): readonly string[] {
  const stems = [word];
  for (const prefix of TURNING_PREFIXES) {
    const stem = word.startsWith(prefix) ? word.slice(prefix.length) : '';
    const hyphenated = /^[-‐‑]./u.test(stem);
    if (hyphenated) stems.push(stem.slice(1));
    else if (stem.length >= LEAST_STEM) stems.push(stem);
  }
  return stems.filter((stem) => /\p{L}/u.test(stem));
}

/** Whether a word is one of a list of dates; "may" and the like only when capitalised. */
function saysWhen(word: string, list: ReadonlySet<string>): boolean {
  const key = word.toLowerCase().replace('’', "'");
  return list.has(key) && !(CAPITALISED_ONLY.has(key) && word === key);
}

interface Figures {
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
}

const YEAR = /^(1\d|20|21)\d\d$/;
const FULL_DATE = /^(\d{1,4})([./-])\d{1,2}\2\d{1,4}$/;
const DAY = /^([1-9]|[12]\d|3[01])$/;

/** Amounts with their signs, and dates; a small number beside a month is a day. */
function figuresIn(text: string, { left, right, removed, inserted }: Replacement): Figures {
  const numbers: string[] = [];
  const dates: string[] = [];
  const beside = [...runsOf(left).slice(-2), ...runsOf(removed), ...runsOf(inserted), ...runsOf(right).slice(0, 2)];
  const besideMonth = beside.some((word) => saysWhen(word, MONTH_WORDS)) || /[年月]/u.test(right.slice(0, 2));
  const plain = westernDigits(text);
  for (const [word] of plain.matchAll(/\d[\d.,:/-]*\d|\d|[%‰\p{Sc}]|\p{L}[\p{L}\p{M}]*(?:['’]hui)?/gu)) {
    const token = word.toLowerCase().replace('’', "'");
    if (FULL_DATE.test(token) || saysWhen(word, DATE_WORDS)) dates.push(token);
    else if (/\d/.test(token)) {
      const amount = amountOf(token);
      if (YEAR.test(token) || (besideMonth && DAY.test(amount))) dates.push(amount);
      else numbers.push(amount);
    } else if (/[%‰\p{Sc}]/u.test(token)) numbers.push(token);
    else if (NUMBER_WORDS.has(token)) numbers.push(NUMBER_WORDS.get(token) ?? token);
  }
  for (const word of DATE_WORDS) if (/^\p{Script=Han}/u.test(word) && text.includes(word)) dates.push(word);
  for (const [numeral] of text.replace(CHINESE_NUMBERLESS, ' ').matchAll(CHINESE_NUMERALS)) {
    (besideMonth ? dates : numbers).push(CHINESE_DIGITS.get(numeral) ?? numeral);
  }
  return { numbers, dates };
}

/** "10,000", "10 000" and "10000" are the same amount; so are "3.50" written with a comma, and "3,50". */
function amountOf(token: string): string {
  const ungrouped = /^\d{1,3}([.,]\d{3})+$/.test(token) ? token.replace(/[.,]/g, '') : token;
  return ungrouped.replace(',', '.');
}

/** Where the decimal digits of other scripts start: Arabic, Persian, Devanagari, full width. */
const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

/** The text with the digits of other scripts as ASCII digits, and without spaces that group thousands. */
function westernDigits(text: string): string {
  const digits = text.replace(/[٠-٩۰-۹०-९０-９]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = DIGIT_ZEROS.find((first) => code >= first && code < first + 10) ?? code;
    return String(code - zero);
  });
  return digits.replace(/(?<=\d)[\u00a0\u2009\u202f ](?=\d{3}(?!\d))/gu, '');
}

/** Capitalised words in lower case, but for those that begin sentences or say when or how many. */
function namesIn(text: string): readonly string[] {
  return runsOf(text)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.toLowerCase())
    .filter((word) => !SENTENCE_STARTERS.has(word) && !isGeneral(word));
}

function isGeneral(word: string): boolean {
  return DATE_WORDS.has(word) || NUMBER_WORDS.has(word) || NEGATIONS.has(word);
}

/** Terms in lower case, the longest first, without those that say nothing. */
function termKeys(terms: readonly string[]): readonly string[] {
  const keys = new Set(terms.map((term) => term.trim().toLowerCase()).filter((term) => term !== ''));
  return Array.from(keys).toSorted((a, b) => b.length - a.length);
}

/** The replacement widened to a term that it made, broke or took away; null when every term is there as often as before. */
function touchedTerm(replacement: Replacement, terms: readonly string[]): Replacement | null {
  for (const term of terms) {
    const reach = term.length + 1;
    const left = replacement.left.slice(Math.max(0, replacement.left.length - reach));
    const right = replacement.right.slice(0, reach);
    const then = placesOf(term, left, replacement.removed, right);
    const now = placesOf(term, left, replacement.inserted, right);
    if (then.length === now.length) continue;
    const places = [...then, ...now];
    const before = Math.max(0, ...places.map((place) => place.before));
    const behind = Math.max(0, ...places.map((place) => place.behind));
    return {
      ...replacement,
      removed: left.slice(left.length - before) + replacement.removed + right.slice(0, behind),
      inserted: left.slice(left.length - before) + replacement.inserted + right.slice(0, behind),
    };
  }
  return null;
}

/** Where a term stands that has part in `middle`: how far it reaches into what is left and right of it. */
function placesOf(
  term: string,
  left: string,
  middle: string,
  right: string,
): readonly { readonly before: number; readonly behind: number }[] {
  const text = (left + middle + right).toLowerCase();
  const places: { readonly before: number; readonly behind: number }[] = [];
  const middleEnd = left.length + middle.length;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const end = at + term.length;
    const touches = at < middleEnd && end > left.length;
    const crosses = middle === '' && at < left.length && end > left.length;
    const whole = !splitsWord(text, at) && !splitsWord(text, end);
    if (whole && (touches || crosses))
      places.push({ before: Math.max(0, left.length - at), behind: Math.max(0, end - middleEnd) });
  }
  return places;
}
