import type { AnyRow, Dataset } from "@samapne/core";
import { csvCell } from "./csv-cell.ts";

/** Rows as canonical CSV (RFC 4180, but LF): UTF-8 without BOM, `,`, one line of field names, a final line end. */
export function csvTable(dataset: Dataset, rows: readonly AnyRow[]): string {
  const names = Object.keys(dataset.fields);
  const lines = rows.map((row) => names.map((name) => csvCell(row[name])));
  return [names.map(csvCell), ...lines].map((cells) => `${cells.join(",")}\n`).join("");
}
