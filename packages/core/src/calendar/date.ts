/** The number of days in a month of the Gregorian calendar; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a date that exists, written YYYY-MM-DD (ISO 8601), years 0001–9999. */
export function isDate(text: string): boolean {
  return text.length === 10 && dayNumber(text) !== undefined;
}

const hyphen = 45;

/** The days from 1970-01-01 to the date that the first ten characters of a text write; undefined when they write none. */
export function dayNumber(text: string): number | undefined {
  if (text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? daysBefore(year, month) + day - 1 : undefined;
}

/** The number two characters write; NaN when they are not both digits. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const daysTo1970 = 719_468;

/** The days from 1970-01-01 to the first of a month, counted in years that begin in March, so that the leap day is the last. */
function daysBefore(year: number, month: number): number {
  const march = month > 2 ? year : year - 1;
  const leapDays = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  return march * 365 + leapDays + inYear - daysTo1970;
}

/** The date's midnight in UTC as epoch milliseconds, or undefined when it is not a date. */
export function dateToMillis(text: string): number | undefined {
  return isDate(text) ? (dayNumber(text) as number) * 86_400_000 : undefined;
}

/** The date after this one. */
export function nextDay(date: string): string {
  return millisToDate(Date.parse(`${date}T00:00:00Z`) + 86_400_000);
}

/** The UTC date of an epoch millisecond, YYYY-MM-DD. */
function millisToDate(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}
