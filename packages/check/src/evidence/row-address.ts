import type { AnyRow } from "@samapne/core";
import type { Table } from "./table.ts";

/** A row's own address, and the address as a report may show it: a key may tell of somebody. */
export function rowAddress(
  { operations, dataset }: Pick<Table, "operations" | "dataset">,
  row: AnyRow,
): { readonly path: string; readonly shown: string } {
  const { path } = operations.list;
  const key = encodeURIComponent(String(row[dataset.key[0] ?? ""]));
  return { path: `${path}/${key}`, shown: `${path}/…` };
}
