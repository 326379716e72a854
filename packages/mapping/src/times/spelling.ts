import { isDate } from "@samapne/core";
import { zoneMinutes, zoneWordPattern } from "./zone-word.ts";

/** A local date and clock as written: `YYYY-MM-DDThh:mm:ss`, without zone. `to` when the text is a range. */
export interface ClockReading {
  readonly from: string;
  /** Where the range ends: one local time, or two, when only its clock is written and it may be the next day's. */
  readonly to?: readonly string[];
  /** Is it a range of days, the last of which belongs to it? */
  readonly isOfDays?: true;
  /** The instant it is, where the text says one: `from` is its clock in UTC then. Epoch milliseconds. */
  readonly instant?: number;
  /** The minutes from UTC that a word says which tells summer and winter apart: CET, sommertid. */
  readonly offset?: number;
  /** The instant the range ends. */
  readonly until?: number;
  /** Which of the two, where a letter tells apart the hours the clock shows twice in autumn: 02A, 02B. */
  readonly pass?: "first" | "second";
  /** The date that is written, and how far into it: for hours that are counted through the day. */
  readonly count?: { readonly date: string; readonly seconds: number };
}

/** Reads texts of one spelling; undefined when a text is none or no time that could be. */
export type ReadClock = (text: string) => ClockReading | undefined;

const tokens: Readonly<Record<string, string>> = {
  YYYY: "\\d{4}",
  YY: "\\d{2}",
  // All of \p{L} in both cases takes twenty times as long to make ready, and the months have these letters only.
  MMM: "[a-z]{3,9}\\.?",
  MM: "\\d{1,2}",
  DD: "\\d{1,2}",
  hh: "\\d{1,2}",
  mm: "\\d{2}",
  ss: "\\d{2}(?:[.,]\\d{1,9})?",
  AM: "\\s*[ap]\\.? ?m\\.?",
  qq: "\\d{1,3}",
  Z: zoneWordPattern,
};
const token = /YYYY|YY|MMM|MM|DD|hh|mm|ss|AM|qq|Z/y;
/** Letters that are themselves, between signs: YYYY'M'MM. Where there is a part of a date between them, as in MMM'YY - MMM'YY, they are apostrophes. */
const quoted = /'((?:(?!YY|MM|DD)[^'])+)'/y;
/** What the months are called in Norwegian and English, and what they are shortened to beside their first letters. */
const months: readonly (readonly string[])[] = [
  ["januar", "january"],
  ["februar", "february"],
  ["mars", "march"],
  ["april"],
  ["mai", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["desember", "december"],
];

/**
 * Makes a spelling ready, such as `DD.MM.YYYY hh:mm`, `DD.MM.YY kl. hh` or `DD.MM.YYYY hh:mm - hh:mm`: YYYY or YY, MM
 * or MMM (the month's name), DD, hh, mm, ss, AM (AM or PM), qq (the number of a quarter-hour, from 1, as the time it ends), Z (what says the offset from UTC: +02:00, CEST, sommertid); everything else is itself, whatever its case, and so is all between ' and '. Days, months
 * and hours may have one digit where a sign follows them. Without a day it is the first of the month. `isCounted`: a day
 * may have 25 hours. Of two days, what only one of them says of month and year is that of both: `DD.-DD. MMM YYYY`.
 * Undefined when it is no spelling of a date.
 */
export function clockSpelling(spelling: string, isCounted = false): ReadClock | undefined {
  const ready = isCounted ? readyCounted : readyReads;
  if (ready.has(spelling)) return ready.get(spelling);
  if (ready.size === mostReady) ready.clear();
  const read = readerOf(spelling, isCounted);
  ready.set(spelling, read);
  return read;
}

/** Spellings made ready: a proposal tries the same ones on one column after another. */
const readyReads = new Map<string, ReadClock | undefined>();
const readyCounted = new Map<string, ReadClock | undefined>();
const mostReady = 2000;

function readerOf(spelling: string, isCounted: boolean): ReadClock | undefined {
  const parsed = parse(spelling);
  if (!parsed) return undefined;
  const { pattern, names, mayFit } = parsed;
  const secondAt = secondStart(names);
  if (!hasDates(names.slice(0, secondAt), names.slice(secondAt))) return undefined;
  const first = placesOf(names.slice(0, secondAt), 0);
  // Of which of two times one offset is, nobody can know.
  if (secondAt < names.length && names.filter((name) => name === "Z").length === 1) return undefined;
  const second = secondAt === names.length ? undefined : placesOf(names.slice(secondAt), secondAt);
  return (text) => {
    const found = text.length > 100 || !mayFit(text) ? null : pattern.exec(text.trim());
    return found ? readingOf(found, { first, second, isCounted }) : undefined;
  };
}

/** Which group of the pattern has each part of a time. */
type Places = Readonly<Partial<Record<string, number>>>;

function placesOf(names: readonly string[], before: number): Places {
  return Object.fromEntries(names.map((name, index) => [name, before + index + 1]));
}

function partAt(found: RegExpExecArray, place: number | undefined): string | undefined {
  return place === undefined ? undefined : found[place];
}

interface Parsed {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** False for texts that surely do not match: most patterns are then never made ready, which takes longest. */
  mayFit(text: string): boolean;
}

function parse(written: string): Parsed | undefined {
  // A dash may be «til», blanks around it, and before AM and what says the offset, may be there or not.
  const spelling = written
    .replace(/\s*[-\u2013\u2014]\s*/g, "-")
    .replace(/\s+(?=(?:Z|AM)(?![\p{L}']))/gu, "");
  const names: string[] = [];
  let pattern = "";
  for (let at = 0; at < spelling.length;) {
    quoted.lastIndex = at;
    const literal = quoted.exec(spelling);
    if (literal) {
      pattern += Array.from(literal[1] ?? "", asWritten).join("");
      at += literal[0].length;
      continue;
    }
    token.lastIndex = at;
    const name = token.exec(spelling)?.[0];
    if (name === undefined) {
      pattern += asWritten(spelling[at] as string);
      at++;
      continue;
    }
    at += name.length;
    names.push(name);
    const isTight = /^[YMDhmsq]/.test(spelling.slice(at)) && name !== "MMM";
    pattern += `(${isTight ? `\\d{${name.length}}` : tokens[name]})`;
  }
  const eased = pattern.replace(clockWord, "kl[.:]?");
  if (names.length === 0) return undefined;
  return { pattern: new RegExp(`^${eased}$`, "iu"), names, mayFit: digitsIn(names, spelling) };
}

/** How many digits each part has, at least and at most. */
const digits: Readonly<Record<string, readonly [least: number, most: number]>> = {
  YYYY: [4, 4],
  YY: [2, 2],
  MM: [1, 2],
  DD: [1, 2],
  hh: [1, 2],
  mm: [2, 2],
  ss: [2, 11],
  qq: [1, 3],
  Z: [0, 4],
};

/** Tells whether a text has as many digits as texts of a spelling can have: those of its parts, and those that are themselves. */
function digitsIn(names: readonly string[], spelling: string): (text: string) => boolean {
  const own = digitCount(spelling);
  const sum = (at: 0 | 1) => names.reduce((count, name) => count + (digits[name]?.[at] ?? 0), own);
  const [least, most] = [sum(0), sum(1)];
  return (text) => {
    const count = digitCount(text);
    return count >= least && count <= most;
  };
}

function digitCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}

/** The word before a clock is written with a point, or without. */
const clockWord = /(?<!\p{L})kl(?:\\\.)?(?=\\s)/u;

/** Are texts of a spelling two times, from one to another? */
export function isRangeSpelling(spelling: string): boolean {
  const { names = [] } = parse(spelling) ?? {};
  return secondStart(names) < names.length;
}

function asWritten(sign: string): string {
  if (sign === "-") return "(?:\\s*[-\\u2013\\u2014]\\s*|\\s+(?:til|to)\\s+)";
  return /\s/.test(sign) ? "\\s+" : sign.replace(/[.*+?^${}()|[\]\\/]/, "\\$&");
}

/** Where the second time of a range begins: at the first part that stands there a second time. */
function secondStart(names: readonly string[]): number {
  const at = names.findIndex((name, index) => names.indexOf(name) < index);
  return at < 0 ? names.length : at;
}

function hasDate(names: readonly string[]): boolean {
  return ["Y", "M"].every((letter) => names.some((name) => name.startsWith(letter)));
}

function hasPartOfDate(names: readonly string[]): boolean {
  return names.some((name) => /^[YMD]/.test(name));
}

/** Are the times of a range dated? One of two days may say the month and the year of both. */
function hasDates(first: readonly string[], second: readonly string[]): boolean {
  if (!hasPartOfDate(second)) return hasDate(first);
  return hasPartOfDate(first) && hasDate([...first, ...second]);
}

/** Where the parts of a time stand, of two where it is a range. */
interface Parts {
  readonly first: Places;
  readonly second: Places | undefined;
  /** May a day have 25 hours? */
  readonly isCounted: boolean;
}

function readingOf(found: RegExpExecArray, { first, second, isCounted }: Parts): ClockReading | undefined {
  const most = isCounted ? 25 : 24;
  const [date, toDate] = datesOf(found, first, second);
  const seconds = secondsOf(found, withHalf(found, first, second), most);
  if (date === undefined || seconds === undefined) return undefined;
  const from = wallText(date, seconds);
  const written = partAt(found, first["Z"]);
  const offset = written === undefined ? undefined : zoneMinutes(written);
  if (written !== undefined && offset === undefined) return undefined;
  const begin = { from, ...(isCounted ? { count: { date, seconds } } : {}) };
  if (!second) return offset === undefined ? begin : instantReading(from, offset, written);
  const until = secondsOf(found, second, most);
  if (until === undefined || (toDate === undefined && hasPartOfDate(Object.keys(second)))) return undefined;
  const ends = toDate === undefined ? [date, shifted(date, 1)] : [toDate];
  const to = ends.map((end) => wallText(end, until));
  const isOfDays = [first, second].every((places) => "DD" in places && !("hh" in places));
  if (offset === undefined) return { ...begin, to, ...(isOfDays ? { isOfDays } : {}) };
  return stretchOfInstants(instantReading(from, offset, written), to, partAt(found, second["Z"]));
}

/** The parts of a time that is said to be AM or PM where it ends: `7-9 pm` begins in the evening too, `11-1 pm` before noon. */
function withHalf(found: RegExpExecArray, first: Places, second: Places | undefined): Places {
  if (second?.["AM"] === undefined || first["AM"] !== undefined) return first;
  const hourIn = ({ hh }: Places) => Number(partAt(found, hh) ?? 0) % 12;
  return hourIn(first) <= hourIn(second) ? { ...first, AM: second["AM"] } : first;
}

/** The instant of a time whose offset is written. */
function instantReading(from: string, offset: number, written = ""): ClockReading {
  const instant = Date.parse(`${from}Z`) - offset * 60_000;
  const isWord = offset !== 0 && !written.includes("+");
  return { from: new Date(instant).toISOString().slice(0, 19), instant, ...(isWord ? { offset } : {}) };
}

/** A range whose two times say their offsets: a clock alone is the first of its kind after the beginning. */
function stretchOfInstants(
  begin: ClockReading,
  ends: readonly string[],
  written = "",
): ClockReading | undefined {
  const offset = zoneMinutes(written);
  if (offset === undefined) return undefined;
  const all = ends.map((end) => instantReading(end, offset));
  const end = all.find(({ instant = 0 }) => instant > (begin.instant ?? 0));
  return end?.instant === undefined ? undefined : { ...begin, to: [end.from], until: end.instant };
}

/** The date of a time, and that of the second where it is a range of days. */
function datesOf(
  found: RegExpExecArray,
  first: Places,
  second: Places | undefined,
): readonly [date?: string | undefined, toDate?: string | undefined] {
  const from = partsOfDate(found, first);
  if (!second || !hasPartOfDate(Object.keys(second))) return [dateOf(from)];
  const to = partsOfDate(found, second);
  const [date, toDate] = [dateOf(from, to), dateOf(to, from)];
  if (date === undefined || toDate === undefined || date <= toDate) return [date, toDate];
  // From December to January, where only one of them says its year.
  if (from.month === undefined || to.month === undefined) return [];
  if (from.year === undefined) return [dateOf(from, { year: String(Number(to.year) - 1) }), toDate];
  return to.year === undefined ? [date, dateOf(to, { year: String(Number(from.year) + 1) })] : [date, toDate];
}

interface PartsOfDate {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

function partsOfDate(found: RegExpExecArray, { YYYY, YY, MM, MMM, DD }: Places): PartsOfDate {
  return {
    year: partAt(found, YYYY) ?? (YY === undefined ? undefined : `20${found[YY]}`),
    month: partAt(found, MM) ?? (MMM === undefined ? undefined : (monthNamed(partAt(found, MMM)) ?? "none")),
    day: partAt(found, DD),
  };
}

/** The date of its parts; of `other` where they do not say their month or year. */
function dateOf(parts: PartsOfDate, other: PartsOfDate = {}): string | undefined {
  const { year = other.year, month = other.month, day = "01" } = parts;
  if (year === undefined || month === undefined) return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? date : undefined;
}

function monthNamed(name: string | undefined): string | undefined {
  const begins = name?.toLowerCase().replace(/\.$/, "");
  const at =
    begins === undefined ? -1 : months.findIndex((words) => words.some((word) => word.startsWith(begins)));
  return at < 0 ? undefined : String(at + 1);
}

/** How far into the day a time is, where the day has that much. */
function secondsOf(found: RegExpExecArray, { hh, mm, ss, AM, qq }: Places, most: number): number | undefined {
  const minute = Number(partAt(found, mm) ?? 0);
  const second = Math.trunc(Number(partAt(found, ss)?.replace(",", ".") ?? 0));
  const hour = hourOf(Number(partAt(found, hh) ?? 0), partAt(found, AM));
  if (hour === undefined || minute > 59 || second > 59) return undefined;
  const quarters = partAt(found, qq);
  if (quarters !== undefined && Number(quarters) === 0) return undefined;
  const seconds = hour * 3600 + Number(quarters ?? 0) * 900 + minute * 60 + second;
  return seconds > most * 3600 ? undefined : seconds;
}

/** What a clock shows so far into a date; 24:00 is the beginning of the next day (ISO 8601-1, 5.3.2). */
function wallText(date: string, seconds: number): string {
  if (seconds >= wholeDay) return wallText(shifted(date, 1), seconds - wholeDay);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${date}T${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`;
}

/** Seconds of a day. */
export const wholeDay = 86_400;

function twoDigits(part: number): string {
  return part < 10 ? `0${part}` : String(part);
}

/** The hour of the day; of a clock with AM and PM, 12 comes before 1. */
function hourOf(written: number, half: string | undefined): number | undefined {
  if (half === undefined) return written;
  return written < 1 || written > 12 ? undefined : (written % 12) + (/^\s*p/i.test(half) ? 12 : 0);
}

/** The date so many days later. */
function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
