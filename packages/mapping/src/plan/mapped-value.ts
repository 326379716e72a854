import type { Cell, Loss, Repair } from "@samapne/tabular/reading";

/** What a mapping does to a value besides the repairs of import mode. */
export const changes = [
  "joined",
  "part_missing",
  "carried",
  "other_rows",
  "empty_word",
  "part_taken",
  "part_absent",
  "html_read",
  "spelled_id",
  "lines_joined",
  "text_changed",
  "list_split",
  "code_translated",
  "word_left_out",
  "items_repeated",
  "otherwise",
  "date_respelt",
  "local_time",
  "midnight",
  "clock_left_out",
  "next_day",
  "position",
  "number_respelt",
  "thousands_sign",
  "unit_read",
  "factor",
  "rounded",
  "worked_out",
] as const;

/** One of the changes. */
export type Change = (typeof changes)[number];

/** A value with everything that was done to get it. */
export interface MappedValue {
  readonly value: unknown;
  readonly used: readonly (Change | Repair | Loss)[];
}

/** Reads a cell as a field, the way a mapping says. */
export type ReadValue = (cell: Cell) => MappedValue;
