/** Why rows of the file, or rows made of them, are left out by the mapping's own decision. */
const choices = [
  "above",
  "headings",
  "block",
  "blank",
  "beside",
  "no_items",
  "only",
  "rule",
  "only_headings",
  "only_cells",
  "repeated_key",
  "never_empty",
  "no_day",
  "to_come",
  "no_values",
  "empty_cell",
] as const;

/** Why they are left out because something is wrong with them. */
export const faults = [
  "record",
  "cut",
  "wider",
  "time_unreadable",
  "time_never",
  "time_unclear",
  "time_repeated",
  "time_length",
  "year_turns",
  "hours_counted",
  "invalid",
] as const;

/** A reason to leave a row out. */
export type LeaveCause = (typeof choices)[number] | (typeof faults)[number];
