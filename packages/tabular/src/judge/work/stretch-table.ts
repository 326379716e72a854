import type { Dialect } from "../../formats/csv/dialect.ts";
import { csvTable } from "../../formats/csv/table.ts";
import { linesTable } from "../../formats/json/lines-table.ts";
import type { TextTable } from "../../formats/text-table.ts";
import type { Input } from "../../input.ts";

/** How the rows of a text file are written, as plain data that may go to another thread. */
export type StretchLayout =
  | { readonly format: "csv"; readonly dialect: Dialect }
  | { readonly format: "ndjson"; readonly headings: readonly string[] };

/** How the rows of a table are written. */
export function layoutOf(table: TextTable): StretchLayout {
  return table.format === "csv"
    ? { format: "csv", dialect: table.dialect }
    : { format: "ndjson", headings: [...table.headings] };
}

const noBytes = { bytes: new Uint8Array(0), whole: false } as const;

/** The table of a file that is read in stretches. All rows of a stretch are below the headings; they are counted from 0. */
export function stretchTable(input: Input, layout: StretchLayout): TextTable {
  if (layout.format === "ndjson") return linesTable("ndjson", input, noBytes, layout.headings);
  return csvTable(input, noBytes, { ...layout.dialect, headerRow: -1, above: [] });
}
