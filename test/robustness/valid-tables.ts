import { type AnyRow, type Dataset, validator } from "@samapne/core";
import { sampleMoment, sampleTable } from "@samapne/generators";
import type { Format } from "@samapne/tabular";
import { registry } from "../../scripts/specs/registry.ts";

/** Every dataset of the registry. */
export const datasets: readonly Dataset[] = registry.map(({ dataset }) => dataset);

/** The moment everything here is judged at: the one that sampled rows are right at. */
export const now = sampleMoment;

/** Up to six rows of a dataset, each right by itself: its own samples. */
export function validRows(dataset: Dataset): readonly AnyRow[] {
  const samples = registry.find((entry) => entry.dataset === dataset)?.samples;
  const accepts = validator(dataset, { now });
  const rows = (samples?.valid ?? []).filter((row) => accepts(row).ok).slice(0, 6);
  if (rows.length === 0) throw new Error(`no valid row of ${dataset.id}`);
  return rows;
}

/**
 * Rows that are right together too, with all that is checked of a table; undefined for figures about persons, whose
 * invented tables take minutes to protect (`packages/generators` has them judged).
 */
export function validTable(dataset: Dataset, seed: number): readonly AnyRow[] | undefined {
  const isProtected = dataset.checks?.some(({ kind }) => kind === "suppression") === true;
  return isProtected ? undefined : [...sampleTable(dataset, { rows: 24, seed, datasets, now })];
}

/** The bytes of a file of rows. */
export async function fileOf(format: Format, dataset: Dataset, rows: readonly AnyRow[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of format.write([rows], dataset)) chunks.push(chunk);
  return joined(chunks);
}

/** Bytes one after another. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
