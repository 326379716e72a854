import type { SumSide, TableCheck } from "../table-check.ts";
import { measuresOf } from "./measures.ts";

/** The fields of a dataset's own rows that explain a finding of a check, where they are told as wrong. */
export function fieldsThatExplain(check: TableCheck): readonly string[] {
  if (check.kind === "covers") return [...check.fields, ...check.of.fields, ...fieldsIn([check.where])];
  return check.kind === "sums" ? [...fieldsOfSide(check.total), ...fieldsOfSide(check.parts)] : [];
}

function fieldsOfSide(side: SumSide): readonly string[] {
  return [...measuresOf(side), ...fieldsIn([side.where, ...side.by])];
}

/** The fields of the row that expressions name. */
export function fieldsIn(expressions: readonly (string | undefined)[]): readonly string[] {
  return expressions.flatMap((text = "") =>
    Array.from(text.matchAll(/\brow\.(\w+)/g), ([, name]) => name as string),
  );
}
