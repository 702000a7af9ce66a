/** Amounts and dates that a text names: "2.3 million people", "12 per cent", "30 July", "on Monday". */
import { CAPITALISED_ONLY, DATE_WORDS, MONTH_WORDS, NUMBER_WORDS } from './guard-words.ts';
import { stemOf } from './stems.ts';

/** A number and what it counts. */
export interface Amount {
  readonly value: number;
  /** The stems of the words behind it (and before it, for a currency), the first being the likeliest unit: `people`, `%`, `$`. */
  readonly units: readonly string[];
  /** As it is written. */
  readonly words: string;
}

const MULTIPLES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  тысяч: 1e3,
  тысячи: 1e3,
  миллионов: 1e6,
  миллиона: 1e6,
  млн: 1e6,
  млрд: 1e9,
};

/** Words between a number and what it counts. */
const FILLERS = new Set([
  'of',
  'or',
  'more',
  'about',
  'the',
  'a',
  'an',
  'and',
  'other',
  'new',
  'further',
  'additional',
  'some',
]);

const TOKEN = /\p{Sc}|%|\d[\d.,]*\d|\d|\p{L}[\p{L}\p{M}'’-]*/gu;

/** How many words behind a number may name what it counts. */
const REACH = 4;

/** The amounts of a text, without years, days of a month and the numbers of names such as "S-400". */
export function amountsIn(text: string): readonly Amount[] {
  const tokens = Array.from(text.matchAll(TOKEN), (match) => ({ word: match[0], at: match.index }));
  const amounts: Amount[] = [];
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (!token) continue;
    let value = valueOf(token.word);
    if (value === null || isPartOfName(text, token.at) || isDay(tokens, place)) continue;
    const first = place;
    let multiple = MULTIPLES[tokens[place + 1]?.word.toLowerCase() ?? ''];
    while (multiple !== undefined) {
      value *= multiple;
      place += 1;
      multiple = MULTIPLES[tokens[place + 1]?.word.toLowerCase() ?? ''];
    }
    if (/^\d{4}$/.test(token.word) && value >= 1000 && value <= 2199) continue;
    const behind = tokens.slice(place + 1, place + 1 + REACH).map(({ word }) => word.toLowerCase());
    const units = behind
      .filter((word) => !FILLERS.has(word))
      .map((word) => (/^(percent|per)$/.test(word) ? '%' : stemOf(word)));
    const before = tokens[first - 1]?.word ?? '';
    if (/^\p{Sc}$/u.test(before)) units.unshift(before);
    if (units.length === 0) continue;
    const last = tokens[Math.min(tokens.length - 1, place + 1)];
    amounts.push({ value, units, words: text.slice(token.at, (last?.at ?? token.at) + (last?.word.length ?? 0)) });
  }
  return amounts;
}

function valueOf(word: string): number | null {
  if (/^\d/.test(word)) {
    const plain = /^\d{1,3}([.,]\d{3})+$/.test(word) ? word.replace(/[.,]/g, '') : word.replace(',', '.');
    const value = Number(plain);
    return Number.isFinite(value) ? value : null;
  }
  // "One" is more often a pronoun than a number.
  const named = word.toLowerCase() === 'one' ? undefined : NUMBER_WORDS.get(word.toLowerCase());
  const value = named === undefined || !/^\d+$/.test(named) ? NaN : Number(named);
  return Number.isFinite(value) ? value : null;
}

/** "S-400", "G7", "Covid-19". */
function isPartOfName(text: string, at: number): boolean {
  return /\p{L}[-‐‑]?$/u.test(text.slice(Math.max(0, at - 2), at));
}

function isDay(tokens: readonly { readonly word: string }[], place: number): boolean {
  const beside = [tokens[place - 1], tokens[place + 1]];
  return (
    /^\d{1,2}$/.test(tokens[place]?.word ?? '') && beside.some((token) => token !== undefined && isMonth(token.word))
  );
}

function isMonth(word: string): boolean {
  const key = word.toLowerCase();
  return MONTH_WORDS.has(key) && !(CAPITALISED_ONLY.has(key) && word === key);
}

/** The dates a text names: years, `july 30`, weekdays and words such as "yesterday", in lower case. */
export function datesIn(text: string): ReadonlySet<string> {
  const dates = new Set<string>();
  const tokens = text.match(TOKEN) ?? [];
  tokens.forEach((word, place) => {
    const key = word.toLowerCase();
    const beside = [tokens[place - 1] ?? '', tokens[place + 1] ?? ''];
    if (/^(1[5-9]|20|21)\d\d$/.test(word)) dates.add(word);
    else if (isMonth(word)) {
      const day = beside.find((each) => /^([1-9]|[12]\d|3[01])$/.test(each));
      dates.add(day === undefined ? key.slice(0, 3) : `${key.slice(0, 3)} ${day}`);
    } else if (DATE_WORDS.has(key) && !MONTH_WORDS.has(key)) dates.add(key);
  });
  return dates;
}

/** Two amounts of the same thing that are not the same; null when the texts count nothing alike, or agree. */
export function differingAmounts(one: readonly Amount[], other: readonly Amount[]): readonly [Amount, Amount] | null {
  for (const amount of one) {
    const alike = other.filter((each) => countSame(amount, each));
    // A text that names the same figure among others does not differ from it.
    if (alike.length > 0 && alike.every((each) => !isNear(amount.value, each.value)))
      return [amount, alike[0] as Amount];
  }
  return null;
}

/** A currency or a percentage counts the same as itself alone; other units meet in the first two words. */
function countSame(one: Amount, other: Amount): boolean {
  const [sign = ''] = one.units;
  const [otherSign = ''] = other.units;
  if (/[\p{Sc}%]/u.test(sign) || /[\p{Sc}%]/u.test(otherSign)) return sign === otherSign;
  const units = new Set(other.units.slice(0, 2));
  return one.units.slice(0, 2).some((unit) => unit.length > 2 && units.has(unit));
}

/** Within two hundredths: "about 4,000" and "4,012" agree. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 0.02 * Math.max(Math.abs(one), Math.abs(other));
}
