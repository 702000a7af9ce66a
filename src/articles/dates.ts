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

/** The first date in `text` as `2020-07-30`; null when there is none, or only an ambiguous one. */
export function findDate(text: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?:\b|T)/.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const chinese = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/.exec(text);
  if (chinese) return calendarDate(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]));
  const dayFirst = /(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})/u.exec(text);
  const named = dayFirst && monthNamed(dayFirst[2] ?? '');
  if (dayFirst && named) return calendarDate(Number(dayFirst[3]), named, Number(dayFirst[1]));
  const monthFirst = /(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text);
  const month = monthFirst && monthNamed(monthFirst[1] ?? '');
  if (monthFirst && month) return calendarDate(Number(monthFirst[3]), month, Number(monthFirst[2]));
  return numericDate(text);
}

/** `30.07.2020` is day first; with slashes only where the day cannot be a month. */
function numericDate(text: string): string | null {
  const dotted = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text);
  if (dotted) return calendarDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text);
  if (!slashed) return null;
  const [one, two, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  if (one > 12) return calendarDate(year, two, one);
  if (two > 12 || one === two) return calendarDate(year, one, two);
  return null;
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
