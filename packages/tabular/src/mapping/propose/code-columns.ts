import type { Dataset } from "@samapne/core";
import { unanswered } from "../mapping.ts";
import { codeWords } from "./code-words.ts";
import { headingsWithoutUnit } from "./named-columns.ts";
import type { SurveyedColumn } from "./survey.ts";
import { unitOf } from "./units.ts";
import { isMeasured } from "./wide-columns.ts";

/** Columns of one figure, each for another code of a field of the key: `Elektrisitet (kWh)`, `Fjernvarme (kWh)`. Columns of the same unit whose heading is no code are asked about. */
export interface CodeColumns {
  readonly field: string;
  readonly measure: string;
  readonly columns: readonly { readonly column: SurveyedColumn; readonly code: string }[];
}

/** Finds columns of figures whose headings are codes of a field of the key that nothing is read as; the figure is the one that is required. */
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
    if (field?.kind !== "code" || isKnown(name)) continue;
    const words = codeWords(field.list);
    const columns = free.flatMap((column) => {
      const all = [column.heading, ...headingsWithoutUnit(column.heading)];
      const code = all.map((one) => words.get(one.trim().toLowerCase())).find((one) => one !== undefined);
      return code !== undefined && isMeasured(column, rows) ? [{ column, code }] : [];
    });
    const codes = new Set(columns.map(({ code }) => code));
    if (columns.length < 2 || codes.size < columns.length) continue;
    const unit = columns[0] && unitOf(columns[0].column);
    const others = free.filter(
      (column) =>
        unit !== undefined &&
        unitOf(column) === unit &&
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
