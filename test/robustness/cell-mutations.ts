import { type AnyRow, type Dataset, validator } from "@samapne/core";
import { carries, type Format } from "@samapne/tabular";
import type { Chance } from "../../packages/generators/src/vectors/chance.ts";
import { valuesOf, wrongTypes } from "../referee/edges.ts";
import { filesOf, inputOf, reportOn } from "./judged.ts";
import { fileOf, now } from "./valid-tables.ts";

/** A valid table with one cell changed so that its row breaks the model. */
export interface CellMutation {
  readonly dataset: Dataset;
  readonly rows: readonly AnyRow[];
  /** The position of the row, from 0, and the field. */
  readonly at: number;
  readonly field: string;
  readonly value: unknown;
  /** The codes of the errors that the row has, by the plain validator. */
  readonly codes: readonly string[];
}

/** Each field of a row changed to each value that breaks the row; which row, chance decides. */
export function* cellMutations(
  dataset: Dataset,
  rows: readonly AnyRow[],
  chance: Chance,
): Generator<CellMutation> {
  const judge = validator(dataset, { now });
  for (const [field, declared] of Object.entries(dataset.fields)) {
    const values = [undefined, ...wrongTypes, ...valuesOf(declared), ...misspelt(rows, field, chance)];
    for (const value of values) {
      const at = chance.below(rows.length);
      const verdict = judge({ ...rows[at], [field]: value });
      if (verdict.ok) continue;
      const errors = verdict.issues.filter(({ severity }) => severity === "error");
      const changed = rows.map((row, index) => (index === at ? { ...row, [field]: value } : row));
      yield { dataset, rows: changed, at, field, value, codes: errors.map(({ code }) => code) };
    }
  }
}

/** Values there are, each with a letter too many, too few, or turned round. */
function misspelt(rows: readonly AnyRow[], field: string, chance: Chance): readonly unknown[] {
  const values = new Set(
    rows.map((row) => row[field]).filter((value) => value !== undefined && value !== null),
  );
  return [...values].slice(0, 3).flatMap((value) => {
    if (typeof value === "number") return [-value, value + 0.000_01, value * 1e6, String(value)];
    if (typeof value !== "string" || value === "") return [];
    const at = chance.below(value.length);
    return [
      value.slice(0, at) + value.slice(at + 1),
      `${value.slice(0, at)}x${value.slice(at)}`,
      [...value].reverse().join(""),
      value.toUpperCase(),
      ` ${value}`,
    ];
  });
}

/** What is wrong with the answer to a mutated table as a file; undefined when the cell was found, at its row and column, and no other row is blamed. */
export async function misplaced(mutation: CellMutation, format: Format): Promise<string | undefined> {
  const { dataset, rows, at, field, value, codes } = mutation;
  if (!carries(format.id, dataset, rows[at] as AnyRow)) return "not carried";
  const bytes = await fileOf(format, dataset, rows);
  const report = await reportOn(inputOf(`fil.${format.extension}`, bytes), dataset);
  const [file] = filesOf(report);
  const place = at + firstRow(format);
  const errors = (file?.causes ?? []).filter(
    ({ severity, code }) => severity === "error" && (codes.includes(code) || !isOfTable(code, dataset)),
  );
  const here = errors.filter(({ places }) => places.some(({ row }) => row === place));
  const said = `${dataset.id}.${field} = ${JSON.stringify(value)?.slice(0, 60)} in row ${place} as ${format.id} (${codes.join()})`;
  const found = errors
    .map(
      ({ code, columns, places }) =>
        `${code} ${columns.map((one) => one.field).join("+")} ${places.map(({ row }) => row).join()}`,
    )
    .join("; ");
  if (here.length === 0) return `${said}: not found there, but ${found || file?.problem?.code || "nothing"}`;
  if (errors.some(({ places }) => places.some(({ row }) => row !== place)))
    return `${said}: elsewhere too, ${found}`;
  // A key that only this row had is no column of the file any more; a rule that reads the field tells of it then.
  const isGone = !rows.some((row) => row[field] !== undefined && row[field] !== null);
  const inColumn = here.some(
    ({ code, columns }) =>
      columns.some((column) => tells(column.field, field, dataset)) ||
      (isGone && ruleReads(code, field, dataset)),
  );
  return inColumn ? undefined : `${said}: in another column, ${found}`;
}

/** Is it the field's own column, or that of a code whose reference date the field is? */
function tells(column: string | undefined, field: string, { fields }: Dataset): boolean {
  const declared = column === undefined ? undefined : fields[column];
  return column === field || (declared?.kind === "code" && declared.at === field);
}

function ruleReads(code: string, field: string, dataset: Dataset): boolean {
  return new RegExp(`\\brow\\.${field}\\b`).test(expressionOf(code, dataset));
}

function expressionOf(code: string, { rules = [] }: Dataset): string {
  return rules.find(({ id }) => id === code)?.expression ?? "";
}

/** Findings about more than a row, unless the row has them alone: one cell may well break the row after it, or one that refers to it. */
function isOfTable(code: string, dataset: Dataset): boolean {
  const isCheck = (dataset.checks ?? []).some(({ id }) => id === code);
  const refers = /\bref\./.test(expressionOf(code, dataset));
  return isCheck || refers || /^(?:key|reference|check|suppression)\./.test(code);
}

/** The row of the first record, as people see it. */
function firstRow({ id }: Format): number {
  return ["csv", "xlsx", "ods"].includes(id) ? 2 : 1;
}
