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
  "DD/MM YYYY",
  "YYYYMMDD",
  "DD. MMM YYYY",
  "DD MMM YYYY",
  "DD.MMM YYYY",
  "DD-MMM-YYYY",
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

/** Dates with two digits for the year that may be another: 25-03-01. Only times one after the other tell which. */
const shortDates = ["YY-MM-DD", "DD-MM-YY", "YY/MM/DD", "YYMMDD"] as const;

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
  "kl hh:mm",
  "kl hh.mm",
  "kl hh",
  "hh",
  "hh'h'",
  "hh 'h'",
  "hh'h'mm",
  "hh:mm:ss AM",
  "hh:mm AM",
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
  "kl hh:mm - hh:mm",
  "kl hh.mm - hh.mm",
  "kl. hh - hh",
  "kl hh-hh",
  "hh - hh",
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
  ...dates.flatMap((date) => [`${date} hh:mm til ${date} hh:mm`, `${date} hh:mm til hh:mm`]),
  ...dates.flatMap((date) => [`${date} hh:mm - ${date} hh:mm`, `${date} hh:mm:ss - ${date} hh:mm:ss`]),
  ...dates.flatMap((date) => clocks.map((clock) => `${date} ${clock}`)),
  "YYYY-MM-DDThh:mm:ss",
  "YYYY-MM-DDThh:mm",
  "YYYYMMDDhhmm",
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
  return among.filter((spelling) => {
    const read = readerOf(spelling);
    const [first] = texts;
    // Most spellings are out after one text; ones that are not are held against all.
    if (!read(first) && !read(texts.at(-1))) return false;
    return texts.filter((text) => read(text) !== undefined).length >= texts.length * share;
  });
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
