import { unanswered } from "../../file/mapping.ts";
import type { OfSheets, Parts, SheetSetting } from "./of-sheets.ts";
import { onlyYear } from "../../table/titles.ts";
import { type PeriodInText, periodIn } from "../words/period-in-text.ts";
import { asPattern } from "../seen/wide-columns.ts";

/** Sheets that are the years or months of their rows. */
export function withPeriods(
  names: readonly string[],
  parts: Parts,
  { suggestions, survey: { titles } }: SheetSetting,
): OfSheets | undefined {
  const { time } = parts;
  const sheets = periodSheets(names);
  if (!time || !sheets) return undefined;
  if (time.value === undefined || time.sheet) return { sheets: sheets.patterns, parts };
  const month = monthOfSheets(names);
  // Days in the headings, of the month that the sheet is called by.
  if (month?.isWithoutYear && time.value === unanswered && time.spelling === "YYYY-MM DD") {
    const year = onlyYear(titles);
    if (year === undefined) suggestions.delete("time.value");
    else suggestions.set("time.value", year);
    const ofMonth = { ...time, sheet: true, spelling: `YYYY ${month.spelling} DD` };
    return { sheets: sheets.patterns, parts: { ...parts, time: ofMonth } };
  }
  const { spelling, value: _, ...rest } = time;
  const written = typeof spelling === "string" ? spelling : "";
  const asked = written.startsWith(sheets.takesPlaceOf) ? sheets.takesPlaceOf : undefined;
  // A title that names another year than the sheet leaves it open which is right.
  const suggested = suggestions.get("time.value");
  if (asked === undefined || time.value !== unanswered || !names.some((name) => sheets.says(name, suggested)))
    return undefined;
  const ofSheet = { sheet: true, ...rest, spelling: `${sheets.spelling}${written.slice(asked.length)}` };
  return { sheets: sheets.patterns, parts: { ...parts, time: ofSheet } };
}

const noSpelling = "\u0000";

interface PeriodSheets {
  readonly patterns: readonly string[];
  readonly spelling: string;
  /** The beginning of a spelling that the name of the sheet says. */
  readonly takesPlaceOf: string;
  says(name: string, suggested: string | undefined): boolean;
}

/** Names that are alike but for a year, or a month of a year. */
function periodSheets(names: readonly string[]): PeriodSheets | undefined {
  const years = names.map((name) => /^(\D*)((?:19|20)\d\d)(\D*)$/s.exec(name));
  const [first] = years;
  if (first && years.every((one) => one?.[1] === first[1] && one?.[3] === first[3])) {
    const [, before = "", , after = ""] = first;
    // A month beside the year says more than it.
    if (periodIn(first[0]) === undefined)
      return {
        patterns: [`${asPattern(before)}####${asPattern(after)}`],
        spelling: `${literal(before)}YYYY${literal(after)}`,
        takesPlaceOf: "YYYY",
        says: (name, suggested) => suggested !== undefined && name === `${before}${suggested}${after}`,
      };
  }
  const month = monthIn(names);
  if (!month) return undefined;
  const isOfDigits = !month.spelling.includes("MMM");
  return {
    // The months of the next year are written so too.
    patterns: isOfDigits ? [withDigits(month)] : names.map(asPattern),
    spelling: `${literal(month.before)}${month.spelling}${literal(month.after)}`,
    // A month without its year is no time, but rows that say theirs are read from all sheets.
    takesPlaceOf: month.spelling === "MMM" ? noSpelling : "YYYY-MM",
    says: () => true,
  };
}

function withDigits({ before, part, after }: PeriodInText): string {
  return `${asPattern(before)}${part.replace(/\d/g, "#")}${asPattern(after)}`;
}

/** How the names of sheets spell the month that each is of: with its year, or without. */
export function monthOfSheets(
  names: readonly string[],
): { readonly spelling: string; readonly isWithoutYear: boolean } | undefined {
  const month = monthIn(names);
  if (!month || new Set(names.map((name) => periodIn(name)?.part.toLowerCase())).size < names.length)
    return undefined;
  return {
    spelling: `${literal(month.before)}${month.spelling}${literal(month.after)}`,
    isWithoutYear: month.spelling === "MMM",
  };
}

/** The month in the first of several names, where all are alike but for theirs. */
function monthIn(names: readonly string[]): PeriodInText | undefined {
  const months = names.map(periodIn);
  const [month] = months;
  const isAlike = months.every(
    (one) =>
      one?.before === month?.before && one?.after === month?.after && one?.spelling === month?.spelling,
  );
  return isAlike && !month?.spelling.includes("DD") ? month : undefined;
}

function literal(text: string): string {
  return /\p{L}/u.test(text) ? `'${text}'` : text;
}
