const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number of days in a month of the Gregorian calendar; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a date that exists, written YYYY-MM-DD (ISO 8601), years 0001–9999. */
export function isDate(text: string): boolean {
  const parts = shape.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date's midnight in UTC as epoch milliseconds, or undefined when it is not a date. */
export function dateToMillis(text: string): number | undefined {
  return isDate(text) ? Date.parse(`${text}T00:00:00Z`) : undefined;
}

/** The date after this one. */
export function nextDay(date: string): string {
  return millisToDate(Date.parse(`${date}T00:00:00Z`) + 86_400_000);
}

/** The UTC date of an epoch millisecond, YYYY-MM-DD. */
function millisToDate(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}
