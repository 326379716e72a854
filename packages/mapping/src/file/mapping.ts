/** A value written in the mapping itself. `"?"` stands where somebody still has to answer. */
export type Constant = string | number | boolean;

/** What stands where an answer is still missing. */
export const unanswered = "?";

/** A column of the file: by its heading (the first of several that is there), or by the letter a spreadsheet gives it. */
export interface ColumnPlace {
  readonly column?: string | readonly string[];
  readonly letter?: string;
}

/** Holds for a row whose cell is like one of some patterns (`Sum*`), or empty. */
export interface RowCondition extends ColumnPlace {
  readonly like?: readonly string[];
  readonly empty?: boolean;
  /** An empty cell means the same as the one above. */
  readonly carry?: boolean;
  /** Why, as the report says it. */
  readonly because?: string;
}

/** Where the table stands. What is left out is found. */
export interface TablePlace {
  /** The list of objects in the rows of JSON, each of which is a row: `dates`, `meters.readings`. What stands around it is in each. */
  readonly list?: string;
  readonly sheet?: string;
  /** Patterns of sheets that are read one after the other: one for each year, one for each meter. */
  readonly sheets?: readonly string[];
  readonly delimiter?: "," | ";" | "tab" | "|";
  /** The row of the headings from 1; 0 when there is none, and columns are named by letter. */
  readonly heading_row?: number;
  /** In how many rows the headings stand, `heading_row` being the last: what stands over several columns, as a month over its figures, is said before the heading of each. */
  readonly heading_rows?: number;
  /** What stands behind the last heading: it is not read (`leave_out`). Where a text file has it in few rows and the mapping does not say so, these rows are left out: a separator within a cell has moved what stands behind it. */
  readonly beyond?: "leave_out" | typeof unanswered;
}

/** What becomes a row of the dataset: a row of the file, a cell of it (wide tables), a column, or the file as a whole. */
export type RowsEach = "row" | "cell" | "column" | "file";

/** Which rows of the file are read, and what each of them becomes. */
export interface RowChoice {
  readonly each?: RowsEach;
  /** Only rows like this are read. */
  readonly only?: RowCondition;
  /** Rows like one of these are left out: totals, notes below the table. */
  readonly leave_out?: readonly RowCondition[];
  /** `first`: of rows with the same key the first is kept. */
  readonly repeated?: "first";
}

/** Columns of a wide table by a pattern of their heading, and what their rows have in common. With `clock_heading`, { and } mark the part of the heading that says when: `{*} (kWh)`. */
export interface ColumnChoice {
  readonly heading: string;
  /** The letter of the one column meant, where several have the heading. */
  readonly letter?: string;
  readonly values?: Readonly<Record<string, Constant>>;
  /** The unit of their numbers, for `units`. */
  readonly unit?: string;
  /** Why these columns are not read. */
  readonly leave_out?: string;
}

/** How long each interval is (ISO 8601). */
export type IntervalLength = "PT15M" | "PT30M" | "PT1H" | "P1D" | "P1M";

/** What to do with clock times of the autumn night that come once in the file, though the clock shows them twice. */
export type AutumnChoice = "by_order" | "first" | "second" | "leave_out";

/** How local clock times become intervals between instants (DOMAIN C4 to C6). */
export interface TimeReading extends ColumnPlace {
  /** The columns that say the date together, as year, month and day, in the order of `spelling`, which has a blank between them. */
  readonly date_columns?: readonly string[];
  /** The column of the clock time, where date and clock stand apart. */
  readonly clock_column?: string;
  /** An empty cell means the same date as the one above, where the clock stands in a column of its own. */
  readonly carry?: boolean;
  /** The column that says the year of dates without one; `spelling` begins with YYYY then, as with a year that `value`, `beside`, `at` or `sheet` say. */
  readonly year_column?: string;
  /** Times that do not say their year go on past New Year: the year that is said once is that of the first of each series, in the order of the file. */
  readonly over_new_year?: boolean;
  /** The column that says AM or PM of the clock. */
  readonly am_pm_column?: string;
  /** The column that says the offset of the clock from UTC: CET, +02:00, sommertid; `spelling` ends in Z then. */
  readonly zone_column?: string;
  /** The clock, the month, or all of the time is the heading of the cell's column: rows of days with a column for each hour, rows of meters with one for each month. */
  readonly clock_heading?: boolean;
  /** What all times have in common, where no column says it: the year, or a month as 2025-01. */
  readonly value?: string | number;
  /** The cell that says it: to the right of the one with this text, as `År:`. */
  readonly beside?: string;
  /** The cell that says it, by its address. */
  readonly at?: string;
  /** The name of the sheet says it, or its month, where `value` is the year. */
  readonly sheet?: boolean;
  /** The column of the time the interval ends, where that stands in a column of its own. */
  readonly end_column?: string;
  /** How times are written, such as `DD.MM.YYYY hh:mm`; a second time after it makes it a range. */
  readonly spelling: string | readonly string[];
  readonly zone: string;
  /** Does a time say when its interval begins or ends, or does it say both? */
  readonly labels: "start" | "end" | "both" | typeof unanswered;
  readonly length: IntervalLength | typeof unanswered;
  readonly start: string;
  readonly end?: string;
  readonly autumn?: AutumnChoice;
  /** On the days of 23 and 25 hours, do hours say the clock, are they counted from the beginning of the day, or does each time name the hour before it? */
  readonly hours?: "clock" | "counted" | "named" | typeof unanswered;
  /** `fill`: intervals that are not in the file get rows that say the value is missing. */
  readonly missing?: "fill";
}

/** How metres east and north in a UTM grid of EUREF89 become degrees. `latitude` and `longitude` are fields; `east` and `north` are the same column where its cells have both. */
export interface PositionReading {
  readonly east: string;
  readonly north: string;
  readonly system: "EPSG:25832" | "EPSG:25833" | "EPSG:25835" | typeof unanswered;
  readonly latitude: string;
  readonly longitude: string;
}

/** A part of a text that is put together of several: one source, then what is done to it. A part that is missing leaves no text at all. */
export interface PartReading extends ColumnPlace {
  readonly value?: string;
  readonly heading?: boolean;
  readonly sheet?: boolean;
  readonly beside?: string;
  readonly at?: string;
  readonly carry?: boolean;
  readonly take?: string | readonly string[];
  /** The text is spelled as an id: `Kor i parken` is `kor-i-parken`. */
  readonly as_id?: true;
  /** What the file writes, as a pattern, and what it becomes; null leaves the part out. `""` is an empty cell, which leaves no text at all otherwise. */
  readonly codes?: Readonly<Record<string, string | null>>;
}

/** The columns of the hours of a week that stand in a row for each of its days, or in lists of one row. */
export interface WeekReading {
  readonly day: string;
  /** The column of both times, as 10-16. */
  readonly hours?: string;
  readonly opens?: string;
  readonly closes?: string;
}

/** How a field gets its value: one source, then what is done to it, in the order given here. */
export interface FieldReading extends ColumnPlace {
  readonly value?: Constant;
  /** The heading of the column a row is made of. */
  readonly heading?: boolean;
  /** The name of the sheet. */
  readonly sheet?: boolean;
  /** The cell a row is made of, in a wide table. */
  readonly cell?: boolean;
  /** The cell so many columns behind the one a row is made of, as the status behind the value of each meter. */
  readonly cell_after?: number;
  /** What the heading of that cell is like: where it stands under another one, the mapping does not fit the file. */
  readonly after_heading?: string | readonly string[];
  /** The cell to the right of the one with this text, anywhere near the top of the file; with `carry` the last one above each row, as where blocks of meters stand under each other. */
  readonly beside?: string;
  /** A cell by its address, such as `H5`. */
  readonly at?: string;
  /** Several of them, put together in this order with `between` (-) in between: a meter number and its direction. */
  readonly parts?: readonly PartReading[];
  readonly between?: string;
  /** The hours of a week that stand in a row for each day: all rows of one thing become one. */
  readonly week?: WeekReading;
  /** Says whether another field has a value: `present` when it has, `absent` when not. */
  readonly presence_of?: string;
  readonly present?: Constant;
  readonly absent?: Constant;
  /** How many per cent the value of one other field is of those of some: women of women and men. */
  readonly percent_of?: { readonly part: string; readonly whole: readonly string[] };
  /** The column may be missing in a file. */
  readonly optional?: boolean;
  /** An empty cell means the same as the one above. */
  readonly carry?: boolean;
  /** The cell of the last row above that has no time in it, where rows of times stand beneath the row of what they are of; where rows have no times, of the last that has nothing else in it. */
  readonly above?: boolean;
  /** Only rows like this get a value. */
  readonly when?: RowCondition;
  /** Spellings of nothing: `-`, `ukjent`. */
  readonly empty?: readonly string[];
  /** The text is HTML, and is read without tags and with signs for their names. */
  readonly html?: true;
  /** The part between { and } of a pattern: `* ({################})`. */
  readonly take?: string | readonly string[];
  readonly replace?: Readonly<Record<string, string>>;
  /** What stands between several values in a cell, besides |; `none` where a comma is part of a value: `Nordmann, Kari`. */
  readonly list_sign?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** The text is spelled as an id: `Kor i parken` is `kor-i-parken`. */
  readonly as_id?: true;
  /** What the file writes, as a pattern, and what it means; null is nothing. */
  readonly codes?: Readonly<Record<string, Constant | null>>;
  /** The value when there is none. */
  readonly otherwise?: Constant;
  /** How dates and times are written. */
  readonly spelling?: string | readonly string[];
  /** The year of dates that do not say it; `spelling` begins with YYYY then. */
  readonly year?: string | number;
  /** The month that year begins in, as that of a season: dates of the months before it are of the next year. */
  readonly year_from?: number;
  /** The column of the clock time, where date and clock stand apart. */
  readonly clock_column?: string;
  /** The column that says AM or PM of the clock. */
  readonly am_pm_column?: string;
  readonly zone?: string;
  /** Which of the two times of a range is read: 21:00 of 19:00-21:00 is its end. The start, where nothing is said. Of prices, `start` is the lowest and `end` the highest. */
  readonly of_range?: "start" | "end";
  /** A date without a clock is over when its day is: at midnight after it. */
  readonly end_of_day?: true;
  /** The field of the instant this one is not before: where both have one date, an earlier clock is that of the next day. */
  readonly next_day_after?: string;
  readonly decimal_sign?: "," | ".";
  /** What stands between thousands; `none` where the sign before three digits is that of decimals. */
  readonly thousands_sign?: "." | "," | " " | "none" | typeof unanswered;
  /** Numbers are multiplied by it: 1000 from MWh to kWh. */
  readonly factor?: number;
  /** The column of the unit, where it stands beside the number. */
  readonly unit_column?: string;
  /** The units written behind numbers, and what a number with each is multiplied by; `none` is a number without one. */
  readonly units?: Readonly<Record<string, number | typeof unanswered>>;
  /** More decimals than the field has are rounded. */
  readonly round?: boolean;
}

/**
 * How the files of a source system become rows of a dataset. Plain data, saved as YAML, shared by everyone who has the
 * same system. `mappingSchema` is its JSON Schema.
 */
export interface Mapping {
  /** The version of this form. */
  readonly mapping: 1;
  readonly title?: string;
  /** `energy-measurements` or `measurements@1.0.0`. */
  readonly dataset: string;
  readonly source?: { readonly system?: string; readonly url?: string; readonly note?: string };
  readonly table?: TablePlace;
  readonly rows?: RowChoice;
  readonly columns?: readonly ColumnChoice[];
  readonly time?: TimeReading;
  readonly position?: PositionReading;
  readonly fields: Readonly<Record<string, FieldReading>>;
}
