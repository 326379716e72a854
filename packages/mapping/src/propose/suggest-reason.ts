import { type AnyRow, type Dataset, rowJudge } from "@samapne/core";
import { type FieldReading, unanswered } from "../file/mapping.ts";
import type { Draft } from "./draft/draft.ts";

/**
 * Suggests why figures are not there, where it is asked, so that the rules about it hold for rows with the figures that the
 * file has: with a head count alone, the others are missing. Suggests nothing where no reason would do, or no figure is
 * read: all rows would be hidden.
 */
export function suggestReason(dataset: Dataset, { fields, suggestions }: Draft): void {
  for (const { name, codes } of reasonsOf(dataset)) {
    if (fields.get(name)?.value !== unanswered || !suggestions.has(`fields.${name}.value`)) continue;
    const figures = figuresOf(dataset, fields);
    const fitting =
      figures.length === 0
        ? undefined
        : codes.find((code) => isAllowed(dataset, name, { ...rowOf(figures), [name]: code }));
    if (fitting === undefined) suggestions.delete(`fields.${name}.value`);
    else suggestions.set(`fields.${name}.value`, fitting);
  }
}

/** The code with which a field says that no figure is missing; undefined for fields that say other things. */
export function codeThatShows(name: string, dataset: Dataset): string | undefined {
  const { codes = [] } = reasonsOf(dataset).find((one) => one.name === name) ?? {};
  return codes.find((code) => isAllowed(dataset, name, { ...rowOf(allFigures(dataset)), [name]: code }));
}

/** The figures that a row which shows its figures cannot do without, where a field says why figures are not there. */
export function figuresNeeded(dataset: Dataset): readonly string[] {
  const all = allFigures(dataset);
  return reasonsOf(dataset).flatMap(({ name }) => {
    const shown = codeThatShows(name, dataset);
    const row = (figures: readonly string[]) => ({ ...rowOf(figures), [name]: shown });
    return all.filter((one) => !isAllowed(dataset, name, row(all.filter((other) => other !== one))));
  });
}

/** The fields that say why figures are not there, and their codes. */
function reasonsOf({
  fields,
}: Dataset): readonly { readonly name: string; readonly codes: readonly string[] }[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const codes = field.kind === "code" ? field.list.codes.map(({ code }) => code) : [];
    return codes.includes("confidential") ? [{ name, codes }] : [];
  });
}

function allFigures({ fields, key }: Dataset): readonly string[] {
  return Object.entries(fields).flatMap(([name, { kind }]) =>
    (kind === "decimal" || kind === "integer") && !key.includes(name) ? [name] : [],
  );
}

function figuresOf(dataset: Dataset, fields: Draft["fields"]): readonly string[] {
  return allFigures(dataset).filter((name) => isRead(fields.get(name)));
}

function isRead(reading: FieldReading | undefined): boolean {
  return reading !== undefined && reading.value === undefined;
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
