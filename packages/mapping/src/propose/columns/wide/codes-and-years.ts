import type { Dataset, Field } from "@samapne/core";
import { isTotal } from "@samapne/tabular/reading";
import { type Constant, unanswered } from "../../../file/mapping.ts";
import { type CodeColumns, codeReader, withoutYear } from "./code-in-heading.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { isOtherUnit } from "../../words/units.ts";
import { isMeasured } from "../../seen/wide-columns.ts";

/**
 * Columns of one figure for each code and each year of the key: 2023 and 2024, each above `Strøm`, `Fjernvarme` and `Olje`,
 * the other way round, or `Strøm 2023`. A figure of a year whose heading is no code is asked about, and sums are none.
 */
export function codesAndYears(
  free: readonly SurveyedColumn[],
  { fields, key }: Dataset,
  measure: string,
  rows: number,
  isKnown: (field: string) => boolean,
): CodeColumns | undefined {
  const open = (kind: Field["kind"]) => key.filter((name) => fields[name]?.kind === kind && !isKnown(name));
  const [[coded = "", otherCode], [year = "", otherYear]] = [open("code"), open("integer")];
  const codeOf = fields[coded] && codeReader(fields[coded]);
  const yearOf = fields[year] && codeReader(fields[year]);
  if (!codeOf || !yearOf || otherCode !== undefined || otherYear !== undefined) return undefined;
  // Litres of oil are no kWh, nor are kWh for each square metre, wherever the year stands.
  const isEnergy = (column: SurveyedColumn) =>
    !isOtherUnit(column) && !isOtherUnit({ ...column, heading: withoutYear(column.heading) });
  const figures = free.filter((column) => isMeasured(column, rows) && isEnergy(column));
  const parts = figures.flatMap((column) => {
    const { inTwo, heading } = column;
    const pairs = inTwo ? [[inTwo.upper, inTwo.lower] as const, [inTwo.lower, inTwo.upper] as const] : [];
    return (
      [...pairs, [heading, withoutYear(heading)] as const].flatMap(([time, rest]) => {
        const of = yearOf(time);
        return of === undefined || /\d{4}/.test(rest) ? [] : [{ column, year: of, rest, code: codeOf(rest) }];
      })[0] ?? []
    );
  });
  const coding = parts.filter(({ code }) => code !== undefined);
  const keys = new Set(coding.map((one) => `${one.year} ${one.code}`));
  if (coding.length < 2 || keys.size < coding.length) return undefined;
  const columns = parts.flatMap(({ column, year: of, rest, code = unanswered }) => {
    if (code === unanswered && isTotal(rest)) return [];
    const values: Readonly<Record<string, Constant>> = { [coded]: code, [year]: of };
    return [{ column, values }];
  });
  return { measure, columns };
}
