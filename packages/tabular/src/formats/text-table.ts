import type { CsvTable } from "./csv/table.ts";
import type { LinesTable } from "./json/lines-table.ts";

/** Tables of text, whose rows follow each other in a file. */
export type TextTable = CsvTable | LinesTable;
