import { clockSpelling } from "../../times/spelling.ts";

/** A period in a text, as `jan. 2025` in `Forbruk jan. 2025 (kWh)`: what stands around it, and how it is spelled. `MMM` alone is a month of no year. */
export interface PeriodInText {
  readonly before: string;
  readonly part: string;
  readonly after: string;
  readonly spelling: string;
}

/** Periods of digits, the more telling first. What stands beside them is neither digit nor letter, nor a sign of a longer date. */
const ofDigits: readonly (readonly [shape: string, spelling: string])[] = [
  ["\\d{1,2}\\.\\d{1,2}\\.\\d{4} ?[-\u2013] ?\\d{1,2}\\.\\d{1,2}\\.\\d{4}", "DD.MM.YYYY - DD.MM.YYYY"],
  ["\\d{4}-\\d{2}-\\d{2} ?[-\u2013] ?\\d{4}-\\d{2}-\\d{2}", "YYYY-MM-DD - YYYY-MM-DD"],
  ["\\d{4}-\\d{2}-\\d{2}", "YYYY-MM-DD"],
  ["\\d{1,2}\\.\\d{1,2}\\.\\d{4}", "DD.MM.YYYY"],
  ["\\d{1,2}\\.\\d{1,2}\\.\\d{2}", "DD.MM.YY"],
  ["\\d{4}-\\d{2}", "YYYY-MM"],
  ["(?:19|20)\\d{2}M\\d{2}", "YYYY'M'MM"],
  ["\\d{1,2}\\.\\d{4}", "MM.YYYY"],
  ["\\d{1,2}/\\d{4}", "MM/YYYY"],
  ["\\d{1,2}-\\d{4}", "MM-YYYY"],
  ["(?:19|20)\\d{2}/\\d{2}", "YYYY/MM"],
  ["(?:19|20)\\d{2}\\.\\d{2}", "YYYY.MM"],
  ["(?:19|20)\\d{4}", "YYYYMM"],
];
const readers = ofDigits.map(([shape, spelling]) => ({
  shape: new RegExp(`(?<![\\p{L}\\d./-])${shape}(?![\\p{L}\\d/-]|\\.\\d)`, "u"),
  spelling,
  read: clockSpelling(spelling),
}));

/** Does a heading say that months stand below it? */
export function saysMonth(heading: string): boolean {
  return /^(?:måned|månad|mnd|month)(?:snr|snummer|nr|nummer)?\.?$/i.test(heading.trim());
}

/** Is a text a year and nothing else? */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text.trim());
}

const longest = 100;

/** The one period that a text names; undefined where it names none, or a stretch from one to another. */
export function periodIn(text: string): PeriodInText | undefined {
  if (text.length > longest) return undefined;
  return monthIn(text) ?? digitsIn(text);
}

function digitsIn(text: string): PeriodInText | undefined {
  for (const { shape, spelling, read } of readers) {
    const found = shape.exec(text);
    if (!found || !read?.(found[0])) continue;
    const [before, after] = around(text, found.index, found[0].length);
    return shape.test(after) ? undefined : { before, part: found[0], after, spelling };
  }
  return undefined;
}

const isMonth = clockSpelling("YYYY MMM");

/** A month by its name, and the year beside it. */
function monthIn(text: string): PeriodInText | undefined {
  const names = [...text.matchAll(/(?<!\p{L})\p{L}{3,9}\.?(?!\p{L})/gu)].filter(
    ([word]) => isMonth?.(`2025 ${word}`) !== undefined,
  );
  const [name, other] = names;
  if (!name || other) return undefined;
  const { index } = name;
  const [word] = name;
  const [before, after] = around(text, index, word.length);
  const behind = /^(?<sep>[ /_-]?|, ?| - | ?')(?<year>(?:19|20)\d{2}|\d{2})(?![\d.,/:-])/.exec(after)?.groups;
  if (behind) {
    const { sep = "", year = "" } = behind;
    // 1. januar 2025 is a day.
    if (/\d\.? ?$/.test(before)) return undefined;
    const part = word + sep + year;
    const spelling = `MMM${sep}${year.length === 4 ? "YYYY" : "YY"}`;
    return { before, part, after: after.slice(sep.length + year.length), spelling };
  }
  const ahead = /(?<![\d.,/:-])(?<year>(?:19|20)\d{2})(?<sep>[ /_-]?)$/.exec(before)?.groups;
  if (ahead) {
    const { sep = "", year = "" } = ahead;
    const length = year.length + sep.length;
    return {
      before: before.slice(0, -length),
      part: year + sep + word,
      after,
      spelling: `YYYY${sep}MMM`,
    };
  }
  if (/\d\.? ?$/.test(before)) return undefined;
  return { before, part: word, after, spelling: "MMM" };
}

function around(text: string, from: number, length: number): readonly [before: string, after: string] {
  return [text.slice(0, from), text.slice(from + length)];
}

/** The days of the shortest month. */
export const shortestMonth = 28;

/** Is a row one of headings for the days of a month? */
export function areDays(texts: readonly string[]): boolean {
  const days = texts.flatMap((text) =>
    isYear(text) || !/^\d{1,2}\.?$/.test(text) ? [] : Number.parseInt(text, 10),
  );
  const from = days.indexOf(1);
  return from >= 0 && days.slice(from).filter((day, index) => day === index + 1).length >= shortestMonth;
}
