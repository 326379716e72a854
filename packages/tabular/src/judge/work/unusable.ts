import type { Dataset, Finding, Reference } from "@samapne/core";
import type { NotChecked } from "../../report/report.ts";
import type { FileWork } from "./file-work.ts";

/** The references of a dataset that point into a table that was not read whole, by name. */
function unusableReferences(dataset: Dataset, works: readonly FileWork[]): readonly [string, Reference][] {
  return Object.entries(dataset.references ?? {}).filter(([, { dataset: id, to }]) =>
    works.some(({ file, matching, problem }) => file.dataset.id === id && (problem || lacks(matching, to))),
  );
}

function lacks({ missing }: FileWork["matching"], fields: readonly string[]): boolean {
  return missing.some(({ field }) => fields.includes(field));
}

/** True when a finding only says that something is missing in a table, and that table was not read whole. */
export function isUnfounded(finding: Finding, dataset: Dataset, works: readonly FileWork[]): boolean {
  if (finding.kind === "check.covers") return works.some(({ problem }) => problem !== undefined);
  if (finding.kind === "reference.misspelt")
    return works.some(({ file, problem }) => file.dataset.id === dataset.id && problem !== undefined);
  if (finding.kind !== "reference.missing" && finding.kind !== "reference.swapped") return false;
  return unusableReferences(dataset, works).some(
    ([, { fields }]) => fields.join() === finding.fields?.join(),
  );
}

/** The references that could not be judged for that reason. */
export function uncheckedReferences(works: readonly FileWork[]): readonly NotChecked[] {
  const datasets = new Map(works.map(({ file: { dataset } }) => [dataset.id, dataset]));
  return [...datasets.values()].flatMap((dataset) =>
    unusableReferences(dataset, works).map(([name, reference]) => ({
      dataset: dataset.id,
      id: `reference:${name}`,
      fields: reference.fields,
      reason: "table_not_read" as const,
      needs: {
        dataset: reference.dataset,
        title: (datasets.get(reference.dataset) as Dataset).title,
      },
    })),
  );
}

/** A column that is not there is one fault of the file, not one a row. */
export function saysMissingColumn({ kind, field }: Finding, { file, matching }: FileWork): boolean {
  if (file.table.keyed || kind !== "field.missing") return false;
  return matching.missing.some((missing) => missing.field === field);
}

/** Is a finding about a value that has been told as lost? */
export function saysLost({ code, field }: Finding, { lost }: FileWork, row: number | undefined): boolean {
  if (code !== "field.missing" && code !== "field.wrong_type") return false;
  return lost !== undefined && lost.row === row && field !== undefined && lost.fields.includes(field);
}
