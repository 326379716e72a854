import { type Dataset, isInstant } from "@samapne/core";
import type { IntervalLength, TimeReading } from "../mapping.ts";
import { timeReader } from "../read-time.ts";
import type { ClockReading } from "../spelling.ts";
import type { Survey, SurveyedColumn } from "./survey.ts";

/** The fields of a dataset that say when a value's interval begins and ends. */
export interface TimeFields {
  readonly start: string;
  readonly end?: string;
}

/** The time fields of series; undefined for datasets that have none. */
export function timeFieldsOf({ checks = [], fields }: Dataset): TimeFields | undefined {
  for (const check of checks)
    if (check.kind === "contiguous" && check.measure !== "period" && fields[check.start]?.kind === "instant")
      return { start: check.start, end: check.end };
  return undefined;
}

const dates = [
  "YYYY-MM-DD",
  "DD.MM.YYYY",
  "DD/MM/YYYY",
  "MM/DD/YYYY",
  "DD-MM-YYYY",
  "YYYY/MM/DD",
  "DD.MM.YY",
  "YYYYMMDD",
  "DD. MMM YYYY",
  "DD MMM YYYY",
] as const;
const clocks = ["hh:mm:ss", "hh:mm", "hh.mm", "kl. hh:mm", "kl. hh.mm", "kl. hh", "kl hh", "hh"] as const;
const ranges = ["hh:mm - hh:mm", "hh:mm-hh:mm", "kl. hh - hh", "hh - hh", "hh-hh"] as const;

/** Every spelling that is tried, the more telling first. */
const spellings: readonly string[] = [
  ...dates.flatMap((date) => ranges.map((range) => `${date} ${range}`)),
  ...dates.flatMap((date) => [`${date} hh:mm - ${date} hh:mm`, `${date} hh:mm:ss - ${date} hh:mm:ss`]),
  ...dates.flatMap((date) => clocks.map((clock) => `${date} ${clock}`)),
  "YYYY-MM-DDThh:mm:ss",
  "YYYY-MM-DDThh:mm",
  "YYYYMMDDhhmm",
  ...dates,
];

const mostly = 0.95;

/** The spellings that nearly all of some texts have; several when a month may be a day. */
export function spellingsOf(
  texts: readonly string[],
  among: readonly string[] = spellings,
): readonly string[] {
  if (texts.length === 0) return [];
  return among.filter((spelling) => {
    const read = timeReader({ spellings: [spelling] });
    const [first] = texts;
    // Most spellings are out after one text; ones that are not are held against all.
    if (!read(first) && !read(texts.at(-1))) return false;
    return texts.filter((text) => read(text) !== undefined).length >= texts.length * mostly;
  });
}

/** The spelling of dates in a column, when it is not the usual one. */
export function dateSpellingOf(texts: readonly string[]): string | undefined {
  const [first] = spellingsOf(texts, dates);
  return first;
}

/** A column of times that was found, and how it is to be read. `readings` are the times of the sample. */
export interface FoundTime {
  readonly column: SurveyedColumn;
  readonly time: TimeReading;
  readonly doubt?: readonly string[];
  readonly first?: string;
  readonly last?: string;
}

/** Finds the column of local times that the intervals of a dataset can be made of. */
export function findTime({ columns, sample }: Survey, { start, end }: TimeFields): FoundTime | undefined {
  for (const column of columns) {
    const found = readAlone(column) ?? readWithClock(column, columns, sample);
    if (!found) continue;
    const [spelling = ""] = found.spellings;
    const read = timeReader({ spellings: [spelling] });
    const readings = found.pairs.flatMap(([cell, clock]) => read(cell, clock) ?? []);
    const isRange = readings.some(({ to }) => to !== undefined);
    const [first, last] = [readings[0]?.from, readings.at(-1)?.from];
    return {
      column,
      time: {
        column: column.heading,
        ...(found.clock === undefined ? {} : { clock_column: found.clock }),
        spelling,
        zone: "?",
        labels: isRange ? "both" : "?",
        length: lengthOf(readings),
        start,
        ...(end === undefined ? {} : { end }),
      },
      ...(found.spellings.length > 1 ? { doubt: found.spellings } : {}),
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
    };
  }
  return undefined;
}

interface Spelled {
  readonly spellings: readonly string[];
  readonly clock?: string;
  readonly pairs: readonly (readonly [cell: unknown, clock?: unknown])[];
}

function readAlone({ cells, texts }: SurveyedColumn): Spelled | undefined {
  if (cells.length === 0 || texts.some((text) => isInstant(text))) return undefined;
  const isTyped = cells.every((cell) => typeof cell === "object");
  const hasClock = (text: string | undefined) => /\d[:.]\d\d\b|kl\.? ?\d/i.test(text?.slice(8) ?? "");
  const found = isTyped
    ? ["YYYY-MM-DD hh:mm:ss"]
    : spellingsOf(texts).filter((spelling) => /hh/.test(spelling));
  if (found.length === 0 || (isTyped && !texts.some(hasClock))) return undefined;
  const [best = ""] = found;
  // DD/MM and MM/DD are the only two that leave a doubt; the rest are one spelling said in two ways.
  const swapped = found.filter((one) => one.replace("MM/DD", "DD/MM") === best && one !== best);
  return { spellings: [best, ...swapped], pairs: cells.map((cell) => [cell] as const) };
}

function readWithClock(
  date: SurveyedColumn,
  columns: readonly SurveyedColumn[],
  sample: Survey["sample"],
): Spelled | undefined {
  const isTyped = date.cells.length > 0 && date.cells.every((cell) => typeof cell === "object");
  const spelled = isTyped ? ["YYYY-MM-DD"] : spellingsOf(date.texts, dates);
  const [best] = spelled;
  if (best === undefined) return undefined;
  const clock = columns.find(
    ({ index, heading, texts }) =>
      index !== date.index &&
      /^(?:kl|tid|time|klokke)/i.test(heading) &&
      texts.length > 0 &&
      texts.every((text) =>
        /^(?:kl\.? ?)?\d{1,2}(?:[:.]\d{2}){0,2}(?: ?- ?\d{1,2}(?:[:.]\d{2})?)?$/i.test(text),
      ),
  );
  if (!clock) return undefined;
  const pairs = sample.map((row) => [row[date.index], row[clock.index]] as const);
  const texts = pairs.map(
    ([day, hour]) => `${String((day as { date?: string } | null)?.date ?? day)} ${textOf(hour)}`,
  );
  const found = spellingsOf(
    texts,
    [...ranges, ...clocks].map((one) => `${best} ${one}`),
  );
  return found.length === 0 ? undefined : { spellings: found.slice(0, 1), clock: clock.heading, pairs };
}

function textOf(cell: unknown): string {
  const time = (cell as { time?: string } | null)?.time;
  return time?.slice(0, 5) ?? String(cell);
}

const lengths: readonly (readonly [IntervalLength, millis: number, slack: number])[] = [
  ["PT15M", 900_000, 0],
  ["PT30M", 1_800_000, 0],
  ["PT1H", 3_600_000, 0],
  ["P1D", 86_400_000, 3_600_000],
  ["P1M", 30 * 86_400_000, 3 * 86_400_000],
];

/** The length most of the steps between times have; in a range, the length it says. */
function lengthOf(readings: readonly ClockReading[]): IntervalLength | "?" {
  const steps = new Map<number, number>();
  for (const [index, { from, to }] of readings.entries()) {
    const before = readings[index - 1]?.from;
    const [begin, end] = to?.[0] === undefined ? [before, from] : [from, to.find((one) => one > from)];
    const step =
      begin === undefined || end === undefined
        ? 0
        : Math.abs(Date.parse(`${end}Z`) - Date.parse(`${begin}Z`));
    if (step > 0) steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  const [most] = [...steps].sort((a, b) => b[1] - a[1])[0] ?? [];
  return (
    lengths.find(([, millis, slack]) => most !== undefined && Math.abs(most - millis) <= slack)?.[0] ?? "?"
  );
}
