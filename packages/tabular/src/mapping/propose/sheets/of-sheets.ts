import type { Dataset } from "@samapne/core";
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
  /** What may say what the file is of. */
  readonly titles: readonly string[];
}
