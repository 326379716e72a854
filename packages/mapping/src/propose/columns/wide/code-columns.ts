import type { Dataset } from "@samapne/core";
import { fold, headingIndex, namedField } from "@samapne/tabular/reading";
import { unanswered } from "../../../file/mapping.ts";
import { type CodeColumns, codeReader, withoutYear } from "./code-in-heading.ts";
import { codesAndYears } from "./codes-and-years.ts";
import { headingsWithoutUnit } from "../names/named-columns.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { isOtherUnit, unitOf } from "../../words/units.ts";
import { isMeasured } from "../../seen/wide-columns.ts";

/** Finds columns of figures whose headings are codes or years of a field of the key that nothing is read as; the figure is the one that is required. */
export function codeColumns(
  free: readonly SurveyedColumn[],
  dataset: Dataset,
  rows: number,
  isKnown: (field: string) => boolean,
): CodeColumns | undefined {
  const { fields, key } = dataset;
  const measure = Object.keys(fields).find(
    (name) => fields[name]?.kind === "decimal" && fields[name].required && !isKnown(name),
  );
  if (measure === undefined) return undefined;
  const both = codesAndYears(free, dataset, measure, rows, isKnown);
  if (both) return both;
  const figure = fields[measure];
  const isEnergy = figure?.kind === "decimal" && figure.unit === "kWh";
  for (const name of key) {
    const field = fields[name];
    const codeOf = field && !isKnown(name) ? codeReader(field) : undefined;
    if (!codeOf) continue;
    const found = free.flatMap((column) => {
      // Litres of oil are no kWh of it.
      if (isEnergy && isOtherUnit(column)) return [];
      const code = codeOf(column.heading);
      return code !== undefined && isMeasured(column, rows) ? [{ column, code }] : [];
    });
    const columns = field?.kind === "integer" ? ofOneFigure(found, measure, dataset) : found;
    const codes = new Set(columns.map(({ code }) => code));
    if (columns.length < 2 || codes.size < columns.length) continue;
    const unit = columns[0] && unitOf(columns[0].column);
    const others = free.filter(
      (column) =>
        unit !== undefined &&
        unitOf(column) === unit &&
        field?.kind === "code" &&
        isMeasured(column, rows) &&
        !columns.some((one) => one.column === column),
    );
    return {
      measure,
      columns: [...columns, ...others.map((column) => ({ column, code: unanswered }))].map(
        ({ column, code }) => ({ column, values: { [name]: code } }),
      ),
    };
  }
  return undefined;
}

/** Of columns for years those that are of one figure: `Energi 2023` and `Energi 2024`, and not `Areal 2024`. None when it may be several. */
function ofOneFigure<C extends { readonly column: SurveyedColumn }>(
  columns: readonly C[],
  measure: string,
  dataset: Dataset,
): readonly C[] {
  const index = headingIndex(dataset);
  const figures = new Map<string, C[]>();
  for (const one of columns) {
    const figure = fold(withoutYear(one.column.heading));
    figures.set(figure, [...(figures.get(figure) ?? []), one]);
  }
  const named = [...figures].map(([, all]) => {
    const rest = withoutYear(all[0]?.column.heading ?? "");
    const field = [rest, ...headingsWithoutUnit(rest)]
      .map((one) => namedField(one, index)?.field)
      .find((one) => one !== undefined);
    return { all, field };
  });
  const [sure] = named.filter(({ field }) => field === measure);
  const open = named.filter(({ field }) => field === undefined);
  return sure?.all ?? (open.length === 1 ? (open[0]?.all ?? []) : []);
}
