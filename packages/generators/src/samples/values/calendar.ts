const day = 86_400_000;

/** The date so many days later, YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return dateOf(Date.parse(`${date}T00:00:00Z`) + days * day);
}

/** The date so many months later; a day the month does not have becomes its last. */
export function addMonths(date: string, months: number): string {
  const [year = 1, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  const first = new Date(Date.UTC(2000, 0, 1));
  first.setUTCFullYear(year, month - 1 + months, 1);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(dayOfMonth, last.getUTCDate()));
  return dateOf(first.getTime());
}

/** The UTC date of epoch milliseconds, YYYY-MM-DD; within the years 0001–9999, or the nearest day in them. */
export function dateOf(millis: number): string {
  const text = new Date(Math.max(-62_135_596_800_000, Math.min(253_402_300_799_000, millis))).toISOString();
  return text.slice(0, 10);
}
