import { isDate } from "@samapne/core";
import { clockSpelling } from "../../times/spelling.ts";
import { periodIn } from "./period-in-text.ts";
import { quarterIn } from "./quarter-word.ts";

/** When figures are of, as their heading says it: a day, a quarter (`2024-Q3`), or a year. */
export interface TimeInHeading {
  /** The heading without it. */
  readonly rest: string;
  readonly kind: "date" | "quarter" | "year";
  readonly value: string;
}

const time = String.raw`\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}\. ?\p{L}{3,9} (?:19|20)\d\d|\S*\d\S*\s?(?:kvartal|kv\.?)\s(?:19|20)\d\d|(?:19|20)\d\d`;
const behind = new RegExp(String.raw`^(.*?\p{L}.*?)[\s,]+\(?(?:(?:pr\.?|per|den|i)\s+)*(${time})\)?$`, "iu");
const before = new RegExp(String.raw`^(${time})[\s,:-]+(\p{L}.*)$`, "iu");

/** The one time behind what a heading calls its figures, or before it: `Utlån 2024`, `Ansatte per 01.12.2023`, `3. kvartal 2024 Sykefravær`. */
export function timeInHeading(heading: string): TimeInHeading | undefined {
  // What is in brackets behind it is a unit.
  const text = heading.trim().replace(/\s*[([][^()[\]\d]*[\])]$/, "");
  const [, rest, written] = behind.exec(text) ?? swapped(before.exec(text)) ?? [];
  // «1. halvår 2024» and «mars 2024» are no years.
  if (rest === undefined || written === undefined || isPart(rest) || /(?:19|20)\d\d/.test(rest))
    return undefined;
  const said = timeSaid(written);
  return said && { rest: rest.trim(), ...said };
}

function isPart(rest: string): boolean {
  return (
    /halvår|tertial|kvartal|(?<!\p{L})(?:kv|mnd|uke|veke|måned|månad|hittil)(?!\p{L})|(?<!\p{L})[kqth] ?\d/iu.test(
      rest,
    ) || periodIn(rest) !== undefined
  );
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return found ? [found[0], found[2], found[1]] : undefined;
}

const dates = ["DD.MM.YYYY", "YYYY-MM-DD", "DD. MMM YYYY", "DD.MMM YYYY"].flatMap(
  (one) => clockSpelling(one) ?? [],
);

/** A day, a quarter or a year as a text says it, perhaps behind `pr.` or `per`. */
export function timeSaid(text: string): Omit<TimeInHeading, "rest"> | undefined {
  const bare = text.trim().replace(/^(?:(?:pr\.?|per|den|i)\s+)+/i, "");
  if (/^(?:19|20)\d\d$/.test(bare)) return { kind: "year", value: bare };
  const quarter = quarterIn(bare);
  if (quarter?.isSure) return { kind: "quarter", value: quarter.period };
  const date = dates.flatMap((read) => read(bare)?.from.slice(0, 10) ?? [])[0];
  return date !== undefined && isDate(date) ? { kind: "date", value: date } : undefined;
}
