import type { CsvTable } from "./csv/table.ts";
import type { NdjsonTable } from "./json/ndjson-table.ts";

/** Tables of text, whose rows follow each other in a file. */
export type TextTable = CsvTable | NdjsonTable;
