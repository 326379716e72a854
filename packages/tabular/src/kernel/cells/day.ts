import { fourDigits, twoDigits } from "./digits.ts";

const hyphen = 0x2d;
const longest = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date YYYY-MM-DD at a place as the number YYYYMMDD; -1 when there is no date that exists. */
export function dayAt(bytes: Uint8Array, at: number): number {
  const year = fourDigits(bytes, at);
  const month = twoDigits(bytes, at + 5);
  const day = twoDigits(bytes, at + 8);
  if (bytes[at + 4] !== hyphen || bytes[at + 7] !== hyphen) return -1;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return -1;
  if (day > (longest[month] as number) && !(month === 2 && day === 29 && isLeap(year))) return -1;
  return year * 10_000 + month * 100 + day;
}

/** The midnight of YYYYMMDD in UTC, as epoch milliseconds (the days of the Gregorian calendar, counted in years from March). */
export function midnightOf(day: number): number {
  const month = Math.floor(day / 100) % 100;
  const year = Math.floor(day / 10_000) - (month <= 2 ? 1 : 0);
  const century = Math.floor(year / 100);
  const dayOfYear = Math.floor((153 * (month <= 2 ? month + 9 : month - 3) + 2) / 5) + (day % 100) - 1;
  const days = 365 * year + Math.floor(year / 4) - century + Math.floor(century / 4) + dayOfYear;
  return (days - 719_468) * 86_400_000;
}

/** A date text as the number YYYYMMDD. */
export function dayNumber(date: string): number {
  return Number(date.replaceAll("-", ""));
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
