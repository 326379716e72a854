import type { Language } from "@samapne/core";
import type { RowNotes } from "../notes/row-notes.ts";
import type { Report } from "../report/report.ts";
import type { Table } from "./table.ts";

/** What is written into the copy of a file. */
export interface Annotations {
  readonly language: Language;
  /** The tables that were judged, each with the notes on its rows. */
  readonly tables: readonly { readonly table: Table; readonly rows: RowNotes }[];
  /** The report on this file alone. */
  readonly report: Report;
}
