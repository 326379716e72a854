import { type FieldReading, unanswered } from "../../file/mapping.ts";
import { timeReader } from "../../times/read-time.ts";
import type { Survey } from "../seen/survey.ts";
import { asPattern } from "../seen/wide-columns.ts";
import { isYear, periodIn } from "../words/period-in-text.ts";
import type { OfSheets, Parts, SheetSetting } from "./of-sheets.ts";

const mostly = 0.9;

/**
 * Sheets called by the months or years that the dates of their rows are in: each has rows of its own, which are read from
 * all of them. Undefined where dates do not show it, as those of a list that is kept each year, or where the id is not known.
 */
export function withDates(
  names: readonly string[],
  parts: Parts,
  { dataset, survey, sheet }: SheetSetting,
): OfSheets | undefined {
  const isOfSheet = periodOf(sheet);
  if (!isOfSheet || !names.every((name) => periodOf(name) !== undefined)) return undefined;
  if (dataset.key.some((name) => parts.fields[name]?.value === unanswered)) return undefined;
  const shown = Object.entries(parts.fields).some(([name, reading]) => {
    const kind = dataset.fields[name]?.kind;
    if ((kind !== "date" && kind !== "instant") || dataset.fields[name]?.required !== true) return false;
    const dates = datesOf(reading, survey);
    return dates.length > 0 && dates.filter(isOfSheet).length >= dates.length * mostly;
  });
  return shown ? { sheets: names.map(asPattern), parts } : undefined;
}

/** Tells whether a date (YYYY-MM-DD) is in the month or year that a sheet is called by; undefined where it is called otherwise. */
function periodOf(sheet: string): ((date: string) => boolean) | undefined {
  if (isYear(sheet)) return (date) => date.startsWith(sheet.trim());
  const { before, after, part = "", spelling = "DD" } = periodIn(sheet) ?? {};
  if (spelling.includes("DD") || `${before}${after}`.trim() !== "") return undefined;
  const isBare = spelling === "MMM";
  const month = timeReader({ spellings: [isBare ? "YYYY MMM" : spelling] })(isBare ? `2024 ${part}` : part);
  const from = month?.from.slice(isBare ? "2024".length : 0, "2024-01".length);
  return from === undefined
    ? undefined
    : (date) => (isBare ? date.slice("2024".length) : date).startsWith(from);
}

/** Dates that need no spelling in a mapping. */
const usual = ["YYYY-MM-DD", "DD.MM.YYYY"];

/** The days that a field is read from. */
function datesOf({ column, spelling = usual }: FieldReading, { columns }: Survey): readonly string[] {
  // The clock may stand in a column of its own.
  const spellings = [spelling].flat().flatMap((one) => [one, one.replace(/ (?:kl\.? ?)?hh.*$/, "")]);
  const read = timeReader({ spellings });
  const cells = columns.find(({ heading }) => heading !== "" && heading === column)?.cells ?? [];
  return cells.flatMap((cell) => read(cell)?.from.slice(0, "YYYY-MM-DD".length) ?? []);
}
