import type { Dataset } from "@samapne/core";
import type { Survey } from "../seen/survey.ts";
import type { Mapping } from "../../file/mapping.ts";

/** The parts of a mapping beside its table. */
export type Parts = Omit<Mapping, "mapping" | "dataset" | "table">;

/** A mapping of several sheets. */
export interface OfSheets {
  /** Patterns of their names. */
  readonly sheets: readonly string[];
  readonly parts: Parts;
}

/** What is known beside the parts of a mapping. */
export interface SheetSetting {
  readonly dataset: Dataset;
  readonly suggestions: Map<string, string>;
  /** What was seen of the sheet that is read first, and its name. */
  readonly survey: Survey;
  readonly sheet: string;
}
