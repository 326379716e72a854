import type { Dataset, Language } from "@samapne/core";
import type { Table } from "@samapne/tabular/reading";
import type { FieldReading } from "../../file/mapping.ts";
import type { ChosenColumns, ColumnRole } from "./column-role.ts";
import type { Say } from "./notes.ts";
import type { Survey } from "../seen/survey.ts";

/** What a mapping is proposed of. */
export interface ProposalSetting {
  readonly survey: Survey;
  readonly table: Table;
  readonly dataset: Dataset;
  readonly chosen: ChosenColumns;
  readonly language: Language;
  /** The names of the sheets that have the headings of the table, where these are several. */
  readonly sheets: readonly string[];
}

/** A proposed mapping in the making. */
export interface Draft {
  readonly fields: Map<string, FieldReading>;
  readonly roles: Map<number, ColumnRole>;
  readonly suggestions: Map<string, string>;
  /** Columns of figures that may be something else, by place: nobody takes them without having said so. */
  readonly doubted: Set<number>;
  readonly say: Say;
}
