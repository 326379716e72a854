import type { Cell } from "@samapne/tabular/reading";
import { tellingInstants } from "../../times/telling-instants.ts";
import { timeReader } from "../../times/read-time.ts";

/** How dates are written, the more telling first. */
export const dates = [
  "YYYY-MM-DD",
  "DD.MM.YYYY",
  "DD/MM/YYYY",
  "MM/DD/YYYY",
  "DD-MM-YYYY",
  "YYYY/MM/DD",
  "DD.MM.YY",
  "DD/MM/YY",
  "DD/MM-YYYY",
  "DD/MM-YY",
  "DD-MM-YY",
  "YY-MM-DD",
  "DD/MM YYYY",
  "YYYYMMDD",
  "DD. MMM YYYY",
  "DD MMM YYYY",
  "DD.MMM YYYY",
  "DD-MMM-YYYY",
  "DD.MMM.YYYY",
  "DD. MMM YY",
  "DD MMM YY",
  "DD.MMM YY",
  "DD.MMM.YY",
  "DD-MMM-YY",
  // The year is said elsewhere.
  "YYYY DD.MM.",
  "YYYY DD.MM",
  "YYYY DD/MM",
  "YYYY MM/DD",
  "YYYY DD. MMM",
  "YYYY DD MMM",
  "YYYY DD.MMM",
  "YYYY DD-MMM",
] as const;

/** Dates with two digits for the year that may be another: 25/03/01. Only times one after the other tell which. */
const shortDates = ["YY/MM/DD", "YYMMDD"] as const;

/** How months are written; the time is the first of it. `2024M01` is how Statistics Norway writes them. */
export const months = [
  "YYYY-MM",
  "YYYY'M'MM",
  "MM.YYYY",
  "MM/YYYY",
  "MM-YYYY",
  "YYYY/MM",
  "YYYY.MM",
  "MMM YYYY",
  "MMM-YYYY",
  "MMMYYYY",
  "MMM YY",
  "MMM-YY",
  "MMMYY",
  "YYYY MMM",
] as const;

/** How a stretch of days is written, as that of a month from its first day to its last. */
export const stretches = dates.map((date) => `${date} - ${date}`);

/** How clock times beside or behind a date are written. */
export const clocks = [
  "hh:mm:ss",
  "hh:mm",
  "hh.mm",
  "kl. hh:mm",
  "kl. hh.mm",
  "kl. hh",
  "hh",
  "hh'h'",
  "hh 'h'",
  "hh'h'mm",
  "hh:mm:ss AM",
  "hh:mm AM",
  "hh AM",
  "hhmmss",
  "hhmm",
  "qq",
] as const;

/** How the two clock times of an interval are written. */
export const ranges = [
  "hh:mm - hh:mm",
  "hh.mm - hh.mm",
  "kl. hh:mm - hh:mm",
  "kl. hh.mm - hh.mm",
  "kl. hh - hh",
  "kl. hh - hh.mm",
  "kl. hh.mm - hh",
  "hh - hh",
  "hh - hh.mm",
  "hh.mm - hh",
  "hh AM - hh AM",
  "hh:mm AM - hh:mm AM",
  "hh AM - hh:mm AM",
  "hh:mm AM - hh AM",
  "hh - hh AM",
  "hh:mm - hh:mm AM",
  "hh:mm - hh AM",
  "hh - hh:mm AM",
] as const;

/** Clocks that may have their offset behind them. */
const withOffset = ["hh:mm Z", "hh:mm:ss Z", "hh.mm Z"] as const;

/** Ranges whose two times each have their offset behind them. */
const rangesWithOffset = [
  ...dates.flatMap((date) =>
    ["hh:mm", "hh:mm:ss"].flatMap((clock) => [
      `${date} ${clock} Z - ${clock} Z`,
      `${date} ${clock} Z - ${date} ${clock} Z`,
      `${date} ${clock} Z/${date} ${clock} Z`,
    ]),
  ),
  ...["YYYY-MM-DDThh:mm", "YYYY-MM-DDThh:mm:ss"].flatMap((one) => [`${one}Z - ${one}Z`, `${one}Z/${one}Z`]),
];

/** Every spelling of a date with its clock that is tried. */
const spellings: readonly string[] = [
  ...dates.flatMap((date) => ranges.map((range) => `${date} ${range}`)),
  ...dates.flatMap((date) => [`${date} hh:mm - ${date} hh:mm`, `${date} hh:mm:ss - ${date} hh:mm:ss`]),
  ...dates.flatMap((date) => clocks.map((clock) => `${date} ${clock}`)),
  "YYYY-MM-DDThh:mm:ss",
  "YYYY-MM-DDThh:mm",
  "YYYYMMDDhhmm",
  "YYYYMMDDThhmmss",
  "YYYYMMDD hhmm",
  "YYYY-MM-DD-hh",
  "hh:mm DD.MM.YYYY",
  ...shortDates.flatMap((date) => ["hh:mm", "hh:mm:ss", "hh.mm"].map((clock) => `${date} ${clock}`)),
  ...dates,
  ...tellingInstants,
  ...dates.flatMap((date) => withOffset.map((clock) => `${date} ${clock}`)),
  ...rangesWithOffset,
  "serial",
];

const mostly = 0.95;

const made = new Map<string, ReturnType<typeof timeReader>>();

/** What reads a spelling; they are few, and each is made once. */
function readerOf(spelling: string): ReturnType<typeof timeReader> {
  const known = made.get(spelling);
  if (known) return known;
  const read = timeReader({ spellings: [spelling] });
  made.set(spelling, read);
  return read;
}

/** The spellings that nearly all of some texts have, or so great a share; several when a month may be a day. */
export function spellingsOf(
  texts: readonly string[],
  among: readonly string[] = spellings,
  share = mostly,
): readonly string[] {
  if (texts.length === 0) return [];
  const hasPoint = texts.some((text) => text.includes("kl."));
  const fitting = among.filter((spelling) => {
    const read = readerOf(spelling);
    const [first] = texts;
    // Most spellings are out after one text; ones that are not are held against all.
    if (!read(first) && !read(texts.at(-1))) return false;
    const isOf = texts.filter((text) => read(text) !== undefined).length >= texts.length * share;
    if (endsInShortYear.test(spelling) && !areShortYears(texts)) return false;
    return isOf && (!isShortDate.test(spelling) || mayBeInOrder(texts, spelling));
  });
  return hasPoint ? fitting : fitting.map((spelling) => spelling.replaceAll("kl. ", "kl "));
}

/** The texts of a column but those of dates and times that a workbook knows as such: these are read whatever texts stand among them. */
export function writtenIn({
  cells,
  texts,
}: {
  readonly cells: readonly Cell[];
  readonly texts: readonly string[];
}): readonly string[] {
  return texts.filter((_, at) => typeof cells[at] !== "object");
}

/** How the dates of a column are written; as a workbook does where it knows all of them as dates. */
export function dateSpellingsOf(column: Parameters<typeof writtenIn>[0]): readonly string[] {
  const written = writtenIn(column);
  return written.length === 0 && column.cells.length > 0 ? ["YYYY-MM-DD"] : spellingsOf(written, dates);
}

/** How dates begin of which the first of three numbers may be the day or the year: 12-04-23. */
export const isShortDate = /^(?:DD-MM-YY|YY-MM-DD)(?!Y)/;

/** May texts be dates in the order of a spelling? Of the two numbers of `12-04-23` that may be the year, one that is the same in more rows is: days change. */
function mayBeInOrder(texts: readonly string[], spelling: string): boolean {
  const [first, last] = [new Set<string>(), new Set<string>()];
  for (const text of texts) {
    const [, one, other] = /^\D*(\d{1,2})-\d{1,2}-(\d{2})(?!\d)/.exec(text) ?? [];
    if (one === undefined || other === undefined) continue;
    first.add(one);
    last.add(other);
  }
  return spelling.startsWith("DD") ? last.size <= first.size : first.size <= last.size;
}

const endsInShortYear = /(?:^|[^Y])MMM[ .-]YY$/;

/** Are two digits behind a month years, and no hours? Those of hours are many, and none is past 24. */
function areShortYears(texts: readonly string[]): boolean {
  const numbers = new Set(texts.map((text) => Number(/(\d{2})$/.exec(text.trim())?.[1])));
  return numbers.size < 3 || [...numbers].some((number) => number > 24);
}

/** The clocks that can be told apart where they are written in several ways: not `1900`, nor the number of a quarter. */
const tellingClocks = [...ranges, ...clocks].filter((clock) => !["hhmmss", "hhmm", "qq"].includes(clock));
const mostWays = 5;

/**
 * The spellings of days and times that are written in one way of writing dates and several of clocks: `20. mars 2026 kl.
 * 19`, `21. mars 2026 kl. 19.30`. Undefined where hardly all texts are such.
 */
export function momentsIn(texts: readonly string[]): readonly string[] | undefined {
  for (const date of dates) {
    if (!texts.some((text) => tellingClocks.some((clock) => readerOf(`${date} ${clock}`)(text)))) continue;
    const found: string[] = [];
    let left = [...new Set(texts)];
    const most = left.length * (1 - mostly);
    for (const spelling of [...tellingClocks.map((clock) => `${date} ${clock}`), date]) {
      const others = left.filter((text) => readerOf(spelling)(text) === undefined);
      if (others.length < left.length) found.push(spelling);
      left = others;
    }
    if (left.length <= most && found.length <= mostWays) return found;
  }
  return undefined;
}

/** Dates that a database writes with a clock nobody needs. */
const datesWithClock = [
  ...dates.flatMap((date) => ["hh:mm:ss", "hh:mm", "hh.mm"].map((clock) => `${date} ${clock}`)),
  "YYYY-MM-DDThh:mm:ss",
];

/** The spelling of dates in a column, when it is not the usual one. */
export function dateSpellingOf(texts: readonly string[]): string | undefined {
  const [first] = spellingsOf(texts, [...dates, ...datesWithClock, ...stretches]);
  return first;
}
