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

const [firstDay, lastDay] = [-719_162, 2_932_896];

/** Days that have been written: the same ones come up again and again. */
const written = new Map<number, string>();
const mostWritten = 50_000;

/** The UTC date of epoch milliseconds, YYYY-MM-DD; within the years 0001–9999, or the nearest day in them. */
export function dateOf(millis: number): string {
  const number = Math.max(firstDay, Math.min(lastDay, Math.floor(millis / day)));
  const known = written.get(number);
  if (known !== undefined) return known;
  if (written.size === mostWritten) written.clear();
  const text = new Date(number * day).toISOString().slice(0, 10);
  written.set(number, text);
  return text;
}
