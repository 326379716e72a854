import type { ColumnChoice, TimeReading } from "../../file/mapping.ts";

/** The fields of a dataset that say when a value's interval begins and ends. */
export interface TimeFields {
  readonly start: string;
  readonly end?: string;
}

/** The columns of times that were found, and how they are to be read. */
export interface FoundTime {
  /** The places of the columns that say when. */
  readonly columns: readonly number[];
  readonly time: TimeReading;
  /** The columns whose headings are clocks, by place. */
  readonly hours?: readonly number[];
  /** Patterns for the columns whose headings say when; those of clocks are made of their headings. */
  readonly choices?: readonly ColumnChoice[];
  /** The patterns a person chooses among, where columns of several figures may be the values. */
  readonly groups?: readonly string[];
  /** A title that says that the figures are something else than energy. */
  readonly doubtful?: string;
  /** The year stands in no cell. */
  readonly isYearAsked?: true;
  /** The year a title names. */
  readonly year?: string;
  /** The spellings that fit as well as each other, and what the likeliest makes of the times. */
  readonly doubt?: readonly string[];
  readonly likely?: Pick<TimeReading, "spelling" | "length">;
  /** The times of the first row of the sample and of the last. */
  readonly first?: string;
  readonly last?: string;
}
