import { type Cell, cellAsText, isBlankCell, type Moment, momentOf } from "@samapne/tabular/reading";
import { instantReader } from "./telling-instants.ts";
import { type ClockReading, clockSpelling, type ReadClock } from "./spelling.ts";

/** What reading times depends on. */
export interface TimeSetting {
  /** Spellings as the mapping has them; `serial` for the day numbers of a workbook written as text, `epoch` and `epoch_ms` for the seconds and milliseconds since 1970; `instant` for times with their offset. */
  readonly spellings: readonly string[];
  /** What a day number means in the workbook the table stands in. */
  readonly momentOf?: ((serial: number) => Moment | undefined) | undefined;
  /** Are hours counted through the day, so that there may be 25? */
  readonly isCounted?: boolean;
}

/** Makes what reads the date and clock of a cell, and of one beside it where they stand apart. */
export function timeReader({
  spellings,
  momentOf: momentIn,
  isCounted = false,
}: TimeSetting): (cell: Cell, clock?: Cell) => ClockReading | undefined {
  const readers = (all: readonly string[]) =>
    all.flatMap((spelling) => clockSpelling(spelling, isCounted) ?? []);
  const reads = readers(spellings);
  // A date that is no text becomes one where a column beside it says the offset.
  const isZoned = spellings.some((spelling) => spelling.endsWith("Z"));
  if (isZoned) reads.push(...readers(typedSpellings.map((spelling) => `${spelling} Z`)));
  const readsTyped = isCounted ? readers([...typedSpellings, ...spellings]) : [...typedReads, ...reads];
  const isSerial = spellings.includes("serial");
  const counted = spellings.flatMap((spelling) => instantReader(spelling) ?? []);
  return (cell, clock) => {
    for (const read of counted) {
      const instant = clock === undefined ? read(cell) : undefined;
      if (instant) return instant;
    }
    const alone = clock === undefined ? momentOfCell(cell, momentIn, isSerial) : undefined;
    if (alone) return isCounted ? { ...alone, count: countOf(alone.from) } : alone;
    const text = clock === undefined ? cellAsText(cell) : `${dayText(cell)} ${clockText(clock)}`;
    const fitting = typeof cell === "object" ? readsTyped : reads;
    return readWith(fitting, text.trim());
  };
}

/** The day of the week before a date, in bokmål, nynorsk or English, says nothing the date does not. */
const weekday =
  /^(?:(?:man|mån|tir|tys|ons|tor|fre|lør|laur|søn|sun|mon|tue|wed|thu|fri|sat)\p{L}{0,6}|ma|må|ti|ty|on|to|fr|lø|la|sø|su)\.?,?\s+(?=\d)/iu;

/** Reads a text as the first spelling that fits; a letter behind the clock tells apart the hours that come twice. */
function readWith(reads: readonly ReadClock[], written: string): ClockReading | undefined {
  const text = written.replace(weekday, "").replace(/,(?=\s)/, "");
  const found = reads.reduce<ClockReading | undefined>((sofar, read) => sofar ?? read(text), undefined);
  const [, bare, letter] = found ? [] : (/^(.*\d) ?([AB])$/i.exec(text) ?? []);
  if (bare === undefined) return found;
  const reading = readWith(reads, bare);
  return reading && { ...reading, pass: /a/i.test(letter ?? "") ? "first" : "second" };
}

/** Makes what finds the date of a row: its cell, or the cells that say it together, as year, month and day, with blanks between. */
export function dateFinder(indexes: readonly number[]): (cells: readonly Cell[]) => Cell {
  const [only = -1, ...others] = indexes;
  if (others.length === 0) return (cells) => cells[only];
  return (cells) => {
    const parts = indexes.map((index) => cells[index]);
    return parts.some(isBlankCell)
      ? undefined
      : parts.map((part) => inTwoDigits(dayText(part).trim())).join(" ");
  };
}

function inTwoDigits(text: string): string {
  return /^\d$/.test(text) ? `0${text}` : text;
}

/** A date without a year behind the year that is said elsewhere. A number is no such date: 14.1 may be the tenth month. */
export function afterYear(year: Cell, date: Cell): Cell {
  if (isBlankCell(date)) return date;
  if (typeof date !== "string" || isBlankCell(year)) return undefined;
  return `${cellAsText(year).trim()} ${date.trim().replace(weekday, "")}`;
}

/** How a date that is no text is put together with a clock time beside it. */
const typedSpellings = [
  "YYYY-MM-DD hh:mm",
  "YYYY-MM-DD hh:mm:ss",
  "YYYY-MM-DD hh",
  "YYYY-MM-DD kl. hh",
  "YYYY-MM-DD kl. hh:mm",
  "YYYY-MM-DD hh.mm",
];

const typedReads = typedSpellings.flatMap((spelling) => clockSpelling(spelling) ?? []);

/** What a clock time of a day (YYYY-MM-DD) may be as the end of an interval: on that day, or on the next. None when a cell is no clock time. */
export function clockOfDay(day: string, clock: Cell): readonly string[] {
  if (isBlankCell(clock)) return [];
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return [day, next].flatMap((date) => readWith(typedReads, `${date} ${clockText(clock)}`)?.from ?? []);
}

/** A date or time of a workbook: a cell of that type, or its day number. */
function momentOfCell(
  cell: Cell,
  momentIn: TimeSetting["momentOf"],
  isSerial: boolean,
): ClockReading | undefined {
  if (typeof cell === "object" && cell !== null) return readingOf(cell);
  if (typeof cell === "number") return readingOf(momentIn?.(cell));
  if (!isSerial || typeof cell !== "string" || !/^\d{1,7}(?:[.,]\d+)?$/.test(cell.trim())) return undefined;
  return readingOf(momentOf(Number(cell.trim().replace(",", ".")), 1900));
}

/** How far into its day a time of the clock is. */
function countOf(from: string): NonNullable<ClockReading["count"]> {
  const [date = "", clock = ""] = from.split("T");
  return { date, seconds: Date.parse(`1970-01-01T${clock}Z`) / 1000 };
}

/** Spreadsheets keep times as fractions of a day, so an hour may be off by a fraction of a second. */
function readingOf(moment: Moment | undefined): ClockReading | undefined {
  if (moment?.date === undefined) return undefined;
  const exact = Date.parse(`${moment.date}T${moment.time ?? "00:00:00"}Z`);
  if (Number.isNaN(exact)) return undefined;
  const whole = Math.round(exact / 1000) * 1000;
  return { from: new Date(whole).toISOString().slice(0, 19) };
}

/** A date and the clock time beside it as one text; one without the other stands alone. */
export function withClock(day: Cell, clock: Cell): Cell {
  if (isBlankCell(day) || isBlankCell(clock)) return isBlankCell(clock) ? day : undefined;
  return `${dayText(day)} ${clockText(clock)}`;
}

/** Makes what finds the clock time of a row, with AM or PM behind it where a column says which; -1 is no such column. */
export function clockFinder(clock: number, half: number): (cells: readonly Cell[]) => Cell {
  if (half < 0) return (cells) => cells[clock];
  return (cells) => {
    const time = cells[clock];
    return isBlankCell(time) ? time : `${clockText(time)} ${cellAsText(cells[half]).trim()}`;
  };
}

/** A time with what the column beside it says of its offset from UTC. */
export function zoned(time: Cell, zone: Cell): string {
  const { date, time: clock } = (typeof time === "object" ? (time ?? {}) : {}) as Moment;
  const text = date === undefined ? clockText(time) : `${date} ${clock ?? "00:00"}`;
  return `${text} ${cellAsText(zone).trim()}`;
}

function dayText(cell: Cell): string {
  const { date } = (typeof cell === "object" ? (cell ?? {}) : {}) as Moment;
  return date ?? cellAsText(cell);
}

/** The clock time of a cell as text: that of a time of a workbook, or what it says. */
export function clockText(cell: Cell): string {
  const { time } = (typeof cell === "object" ? (cell ?? {}) : {}) as Moment;
  return time?.slice(0, 5) ?? cellAsText(cell);
}
