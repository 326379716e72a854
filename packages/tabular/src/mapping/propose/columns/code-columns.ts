import type { Dataset, Field } from "@samapne/core";
import { fold } from "../../../headings/fold.ts";
import { headingIndex, namedField } from "../../../headings/heading-index.ts";
import { type Constant, unanswered } from "../../file/mapping.ts";
import { codeWords } from "../words/code-words.ts";
import { headingsWithoutUnit } from "./named-columns.ts";
import type { SurveyedColumn } from "../seen/survey.ts";
import { isOtherUnit, unitOf } from "../words/units.ts";
import { isMeasured } from "../seen/wide-columns.ts";

/** Columns of one figure, each for another code or year of a field of the key: `Elektrisitet (kWh)`, `Fjernvarme (kWh)`; `2023`, `2024`. Columns of the same unit whose heading is no code are asked about. */
export interface CodeColumns {
  readonly field: string;
  readonly measure: string;
  readonly columns: readonly { readonly column: SurveyedColumn; readonly code: Constant }[];
}

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
      field: name,
      measure,
      columns: [...columns, ...others.map((column) => ({ column, code: unanswered }))],
    };
  }
  return undefined;
}

/** What tells the value of a field that a heading names; undefined for fields that headings do not name. */
function codeReader(field: Field): ((heading: string) => Constant | undefined) | undefined {
  if (field.kind === "integer") return (heading) => yearIn(heading, field);
  if (field.kind !== "code") return undefined;
  const words = codeWords(field.list);
  return (heading) =>
    [heading, ...headingsWithoutUnit(heading)]
      .map((one) => words.get(one.trim().toLowerCase()))
      .find((one) => one !== undefined);
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

function withoutYear(heading: string): string {
  return heading
    .replace(/(?:19|20)\d\d/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The one year in a heading, where a number takes such. */
function yearIn(
  heading: string,
  { min = 0, max = Infinity }: { readonly min?: number | undefined; readonly max?: number | undefined },
): number | undefined {
  const [year, other] = heading.match(/(?<![\d.,])(?:19|20)\d\d(?![\d.,])/g) ?? [];
  return year !== undefined && other === undefined && Number(year) >= min && Number(year) <= max
    ? Number(year)
    : undefined;
}
