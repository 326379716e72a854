import { fold } from "@samapne/tabular/reading";
import type { IntervalLength } from "../../file/mapping.ts";
import { type ClockReading, clockSpelling } from "../../times/spelling.ts";
import { lengthOf } from "./interval-length.ts";
import { type PeriodInText, periodIn } from "../words/period-in-text.ts";
import { areNumbers } from "../seen/wide-columns.ts";
import type { SurveyedColumn } from "../seen/survey.ts";

/** Columns of one figure whose headings are periods: `Januar forbruk`, `Februar forbruk`. */
export interface PeriodGroup {
  /** What their headings have around the period. */
  readonly before: string;
  readonly after: string;
  readonly spelling: string;
  readonly columns: readonly (PeriodInText & { readonly column: SurveyedColumn })[];
}

/** Fewer are chance. */
const fewest = 2;

/** The groups of columns with figures, or nothing yet, whose headings are different periods and otherwise the same. */
export function periodGroups(columns: readonly SurveyedColumn[]): readonly PeriodGroup[] {
  const groups = new Map<string, { column: SurveyedColumn; period: PeriodInText }[]>();
  for (const column of columns) {
    const period = periodIn(column.heading);
    if (!period) continue;
    const key = [fold(period.before), fold(period.after), period.spelling].join("\u0000");
    groups.set(key, [...(groups.get(key) ?? []), { column, period }]);
  }
  return [...groups.values()].flatMap((alike): readonly PeriodGroup[] => {
    // What is no figure in a column of few rows, beside others of figures, is a fault of its cell.
    const figures = alike.filter(({ column }) => areNumbers(column));
    const all = figures.length < fewest ? figures : alike;
    const [first] = all;
    const parts = new Set(all.map(({ period }) => fold(period.part)));
    const hasValues = all.some(({ column }) => column.filled > 0);
    if (!first || all.length < fewest || parts.size < all.length || !hasValues) return [];
    const { before, after, spelling } = first.period;
    const found = { before, after, spelling };
    // 2010/11 and 2011/12 are school years.
    if (spelling === "YYYY/MM" && all.every(({ period }) => isSchoolYear(period.part))) return [];
    // Four months of six digits may be four quarters.
    if (spelling === "YYYYMM" && all.every(({ period }) => period.part.slice(4) <= "04")) return [];
    return [{ ...found, columns: all.map(({ column, period }) => ({ ...period, column })) }];
  });
}

function isSchoolYear(part: string): boolean {
  return (Number(part.slice(2, 4)) + 1) % 100 === Number(part.slice(5));
}

/** The times of a group's headings; those of months without a year are of some year. */
function readingsOf({ spelling, columns }: PeriodGroup): readonly ClockReading[] {
  const read = clockSpelling(isWithoutYear(spelling) ? `YYYY ${spelling}` : spelling);
  return columns.flatMap(({ part }) => read?.(isWithoutYear(spelling) ? `2025 ${part}` : part) ?? []);
}

/** Does a spelling leave the year to be said elsewhere? */
export function isWithoutYear(spelling: string): boolean {
  return !spelling.includes("YY");
}

/** How long the periods of a group are: a month where no day is written. */
export function lengthOfGroup(group: PeriodGroup): IntervalLength | "?" {
  return group.spelling.includes("DD") ? lengthOf(readingsOf(group)) : "P1M";
}

/** Are all the days of a group the first of a month, or all the last? */
export function dayOfMonth(group: PeriodGroup): "first" | "last" | undefined {
  const days = readingsOf(group).map(({ from }) => from.slice(0, 10));
  const next = (day: string) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  if (days.every((day) => day.endsWith("-01"))) return "first";
  return days.every((day) => next(day).endsWith("-01")) ? "last" : undefined;
}
