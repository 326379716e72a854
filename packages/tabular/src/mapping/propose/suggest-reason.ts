import { type AnyRow, type Dataset, rowJudge } from "@samapne/core";
import { type FieldReading, unanswered } from "../file/mapping.ts";
import type { Draft } from "./draft/draft.ts";

/**
 * Suggests why figures are not there, where it is asked, so that the rules about it hold for rows with the figures that the
 * file has: with a head count alone, the others are missing. Suggests nothing where no reason would do.
 */
export function suggestReason(dataset: Dataset, { fields, suggestions }: Draft): void {
  for (const [name, field] of Object.entries(dataset.fields)) {
    if (field.kind !== "code" || fields.get(name)?.value !== unanswered) continue;
    const codes = field.list.codes.map(({ code }) => code);
    if (!codes.includes("confidential") || !suggestions.has(`fields.${name}.value`)) continue;
    const figures = Object.keys(dataset.fields).filter((one) => isFigure(dataset, one, fields.get(one)));
    const fitting = codes.find((code) => isAllowed(dataset, name, { ...rowOf(figures), [name]: code }));
    if (fitting === undefined) suggestions.delete(`fields.${name}.value`);
    else suggestions.set(`fields.${name}.value`, fitting);
  }
}

function isFigure({ fields }: Dataset, name: string, reading: FieldReading | undefined): boolean {
  const kind = fields[name]?.kind;
  return reading !== undefined && reading.value === undefined && (kind === "decimal" || kind === "integer");
}

function rowOf(figures: readonly string[]): AnyRow {
  return Object.fromEntries(figures.map((name) => [name, 10]));
}

/** Do the rules that read a field hold for a row? */
function isAllowed(dataset: Dataset, name: string, row: AnyRow): boolean {
  const rules = (dataset.rules ?? []).filter(({ expression }) => expression.includes(`row.${name}`));
  const isOfReason = new Set(rules.map(({ id }) => id));
  return !rowJudge({ ...dataset, rules })
    .judge(row)
    .findings.some(({ code, severity }) => severity === "error" && isOfReason.has(code));
}
