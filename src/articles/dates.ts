/** Dates as articles write them, in several languages. A date that may be read in two ways is not guessed. */

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'января', 'янв', 'januar', 'jänner', 'janvier', 'enero', 'stycznia', 'gennaio', 'janeiro'],
  ['february', 'feb', 'февраля', 'фев', 'februar', 'février', 'febrero', 'lutego', 'febbraio', 'fevereiro'],
  ['march', 'mar', 'марта', 'мар', 'märz', 'mars', 'marzo', 'marca', 'março'],
  ['april', 'apr', 'апреля', 'апр', 'avril', 'abril', 'kwietnia', 'aprile'],
  ['may', 'мая', 'mai', 'mayo', 'maja', 'maggio', 'maio'],
  ['june', 'jun', 'июня', 'июн', 'juni', 'juin', 'junio', 'czerwca', 'giugno', 'junho'],
  ['july', 'jul', 'июля', 'июл', 'juli', 'juillet', 'julio', 'lipca', 'luglio', 'julho'],
  ['august', 'aug', 'августа', 'авг', 'août', 'agosto', 'sierpnia'],
  ['september', 'sep', 'sept', 'сентября', 'сен', 'septembre', 'septiembre', 'września', 'settembre', 'setembro'],
  ['october', 'oct', 'октября', 'окт', 'oktober', 'octobre', 'octubre', 'października', 'ottobre', 'outubro'],
  ['november', 'nov', 'ноября', 'ноя', 'novembre', 'noviembre', 'listopada', 'novembro'],
  ['december', 'dec', 'декабря', 'дек', 'dezember', 'décembre', 'diciembre', 'grudnia', 'dicembre', 'dezembro'],
];

const MONTH_NUMBERS = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** A month by its name in any of the languages; undefined for any other word. */
export function monthNamed(name: string): number | undefined {
  return MONTH_NUMBERS.get(name.toLocaleLowerCase().replace(/\.$/, ''));
}

/** A date, and where it stands in the text: `[start, end)`. */
export interface DatePlace {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** The first date in `text` as `2020-07-30`; null when there is none, or only an ambiguous one. */
export function findDate(text: string): string | null {
  return placeDate(text)?.date ?? null;
}

/** {@link findDate}, with the place. */
export function placeDate(text: string): DatePlace | null {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    const date = match && read(match.slice(1));
    if (match && date) return { date, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

interface DateForm {
  readonly pattern: RegExp;
  /** The date that the groups of a match make; null when they make none. */
  readonly read: (groups: readonly string[]) => string | null;
}

const FORMS: readonly DateForm[] = [
  {
    pattern: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    read: ([year, , month, day]) => calendarDate(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]/,
    read: ([year, month, day]) => calendarDate(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u,
    read: ([day, month = '', year]) => namedDate(year, month, day),
  },
  {
    pattern: /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u,
    read: ([month = '', day, year]) => namedDate(year, month, day),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/,
    read: ([day, month, year]) => calendarDate(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/,
    read: ([one, two, year]) => slashedDate(Number(one), Number(two), Number(year)),
  },
];

function namedDate(year: string | undefined, month: string, day: string | undefined): string | null {
  const number = monthNamed(month);
  return number === undefined ? null : calendarDate(Number(year), number, Number(day));
}

/** The day comes first in some countries and the month in others: read only where one of them cannot be a month. */
function slashedDate(one: number, two: number, year: number): string | null {
  if (one > 12 || one === two) return calendarDate(year, two, one);
  return two > 12 ? calendarDate(year, one, two) : null;
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
