import type { Dataset, Field } from "@samapne/core";
import { type Constant, unanswered } from "../mapping.ts";
import { codeWords } from "./code-words.ts";
import { headingsWithoutUnit } from "./named-columns.ts";
import type { SurveyedColumn } from "./survey.ts";
import { unitOf } from "./units.ts";
import { isMeasured } from "./wide-columns.ts";

/** Columns of one figure, each for another code or year of a field of the key: `Elektrisitet (kWh)`, `Fjernvarme (kWh)`; `2023`, `2024`. Columns of the same unit whose heading is no code are asked about. */
export interface CodeColumns {
  readonly field: string;
  readonly measure: string;
  readonly columns: readonly { readonly column: SurveyedColumn; readonly code: Constant }[];
}

/** Finds columns of figures whose headings are codes or years of a field of the key that nothing is read as; the figure is the one that is required. */
export function codeColumns(
  free: readonly SurveyedColumn[],
  { fields, key }: Dataset,
  rows: number,
  isKnown: (field: string) => boolean,
): CodeColumns | undefined {
  const measure = Object.keys(fields).find(
    (name) => fields[name]?.kind === "decimal" && fields[name].required && !isKnown(name),
  );
  if (measure === undefined) return undefined;
  for (const name of key) {
    const field = fields[name];
    const codeOf = field && !isKnown(name) ? codeReader(field) : undefined;
    if (!codeOf) continue;
    const columns = free.flatMap((column) => {
      const code = codeOf(column.heading);
      return code !== undefined && isMeasured(column, rows) ? [{ column, code }] : [];
    });
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
