/** Calendar dates known to the year, month or day, as stretches of days. */

/** Days since 1970-01-01, half-open: `2020-07` is `[18444, 18475)`. */
export interface DayRange {
  readonly start: number;
  readonly end: number;
}

const DAY = 86_400_000;

/** The days that a calendar date (`2020`, `2020-07`, `2020-07-30`) covers. */
export function daysOf(date: string): DayRange {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { start: dayNumber(year, 1, 1), end: dayNumber(year + 1, 1, 1) };
  if (day === undefined) return { start: dayNumber(year, month, 1), end: dayNumber(year, month + 1, 1) };
  return { start: dayNumber(year, month, day), end: dayNumber(year, month, day + 1) };
}

/** Months and days beyond the end of a year or month run on into the next. */
function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC would take years below 100 for those of the twentieth century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY);
}

/** The calendar date of a day. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Whether two dates may be the same day. */
export function mayCoincide(one: string, other: string): boolean {
  const [a, b] = [daysOf(one), daysOf(other)];
  return a.start < b.end && b.start < a.end;
}

/** The month of a date as `2020-07`; the year where no month is known. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}
