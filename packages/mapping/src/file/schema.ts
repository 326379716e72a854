import { registryBase } from "@samapne/core";

/** The part of JSON Schema that the schema of mappings is written in, and that `checkShape` reads. */
export interface Shape {
  readonly description?: string;
  readonly type?: ShapeType | readonly ShapeType[];
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number;
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Shape;
}

/** The types of JSON. */
export type ShapeType = "object" | "array" | "string" | "number" | "integer" | "boolean" | "null";

/** Where the JSON Schema of mappings stands; editors that know YAML schemas complete and check with it. */
export const mappingSchemaAddress: string = `${registryBase}/specs/mapping.schema.json`;

const text = (description: string): Shape => ({ description, type: "string", minLength: 1 });
const texts = (description: string): Shape => ({
  description,
  type: ["string", "array"],
  minLength: 1,
  minItems: 1,
  items: { type: "string", minLength: 1 },
});
const listOfTexts = (description: string): Shape => ({
  description,
  type: "array",
  minItems: 1,
  items: { type: "string", minLength: 1 },
});
const constant = (description: string): Shape => ({ description, type: ["string", "number", "boolean"] });
const yes = (description: string): Shape => ({ description, enum: [true] });
const oneOf = (description: string, ...values: readonly string[]): Shape => ({ description, enum: values });

/** An object with these members and no others; a name that ends in `!` must be there. */
function object(description: string, members: Readonly<Record<string, Shape>>): Shape {
  const names = Object.keys(members);
  return {
    description,
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name.replace("!", ""), members[name] as Shape])),
    required: names.filter((name) => name.endsWith("!")).map((name) => name.replace("!", "")),
    additionalProperties: false,
  };
}

const place = {
  column: texts(
    "The heading of the column; of several the first that the file has. Case, blanks, _, - and . do not matter.",
  ),
  letter: {
    description: "The letter a spreadsheet gives the column, counted from the first of the file.",
    type: "string",
    pattern: "^[A-Z]{1,3}$",
    examples: ["C"],
  },
} as const satisfies Readonly<Record<string, Shape>>;

const condition = (description: string): Shape =>
  object(description, {
    ...place,
    like: listOfTexts("Patterns for the whole cell: * is any text, # one digit; case does not matter."),
    empty: yes("Holds for empty cells too."),
    carry: yes("An empty cell means the same as the nearest above that is not."),
    because: text("Why, as the report tells it."),
  });

const spelling = texts(
  "How dates and times are written: YYYY or YY, MM or MMM, DD, hh, mm, ss, AM for AM or PM, qq for the number of a quarter-hour in its day from 1, Z for the offset from UTC (+02:00, CEST, sommertid), everything else is itself, and so is all between ' and ': YYYY'M'MM. Without DD it is the first of the month. A dash may be til, and kl. may lack its point. A second time makes it a range: DD.MM.YYYY hh:mm - hh:mm, DD.-DD. MMM YYYY. serial: the day numbers of a workbook. epoch, epoch_ms: seconds or milliseconds since 1970 in UTC. instant: times with their offset.",
);

const cellAddress: Shape = {
  description: "A cell by its address.",
  type: "string",
  pattern: "^[A-Z]{1,3}[0-9]{1,7}$",
  examples: ["H5"],
};
const heading = yes("The heading of the column a row is made of.");
const sheet = yes("The name of the sheet.");
const carry = yes("An empty cell means the same as the nearest above that is not.");
const take = texts(
  "The part between { and } of a pattern; of several patterns the first that fits. A text like none of them gives nothing.",
);

const asId = yes(
  "The text is spelled as an id, in small letters and digits with - between: Kor i parken is kor-i-parken. For ids only.",
);

const parts: Shape = {
  description:
    "Several texts put together in this order, as a meter number and its direction. Where one is missing, there is no value.",
  type: "array",
  minItems: 2,
  items: object("A part of the text: where it comes from, and what is done to it.", {
    ...place,
    value: text("The same text in every row."),
    heading,
    sheet,
    beside: text("The cell to the right of the one with this text; with carry the last one above each row."),
    at: cellAddress,
    carry,
    take,
    as_id: asId,
    codes: {
      description:
        "What the file writes, as patterns, and what it becomes; the first that fits counts. null leaves the part out. An empty text stands for an empty cell, without which there is no value.",
      type: "object",
      minProperties: 1,
      additionalProperties: { type: ["string", "null"] },
    },
  }),
};

const field = object("Where a field gets its value from, and what is done to it.", {
  ...place,
  value: constant("The same value in every row. ? stands for an answer that is still missing."),
  heading,
  sheet,
  cell: yes("The cell a row is made of, in a wide table."),
  cell_after: {
    description:
      "The cell so many columns behind the one a row is made of: 1 where each value has its status behind it.",
    type: "integer",
    minimum: 1,
  },
  after_heading: texts(
    "What the heading of that cell is like: where another heading stands there, the mapping does not fit the file.",
  ),
  beside: text(
    "The cell to the right of the one with this text, among the first 1 000 rows; with carry the last one above each row, where blocks stand under each other. `Måler: el-1` in one cell is both.",
  ),
  at: cellAddress,
  parts,
  between: { description: "What stands between parts; - when left out.", type: "string" },
  week: object(
    "The hours of a week that stand in a row for each day, or in lists of JSON: rows in which all else that is read is the same become one. Closed days are left out; codes with null are words for that too.",
    {
      "day!": text("The column of the day of the week."),
      hours: text("The column of the hours, as 10-16."),
      opens: text("The column of the clock time it opens at."),
      closes: text("The column of the clock time it closes at."),
    },
  ),
  presence_of: text("Another field: this one says whether that has a value."),
  present: constant("The value when the other field has one."),
  absent: constant("The value when the other field has none."),
  percent_of: object(
    "How many per cent the value of another field is of the sum of some: worked out, where a file has the figures and not their share.",
    {
      "part!": text("The field of the part."),
      "whole!": listOfTexts("The fields that together are the whole."),
    },
  ),
  optional: yes("The column may be missing in a file."),
  carry,
  above: yes(
    "The column's cell in the last row above without a time, where rows of times stand beneath the row of the meter they are of; where rows have no times, in the last row above that has nothing else in it. That row is left out.",
  ),
  when: condition("Only rows like this get a value."),
  empty: listOfTexts("Spellings that mean nothing, as patterns: -, ukjent."),
  html: yes("The text is HTML, and is read without tags and with signs for their names: &amp; is &."),
  take,
  list_sign: text(
    "What stands between several values in a cell, besides |: a comma, / or og; of several signs all, with blanks between them; none where such a sign is part of a value; ? stands for an answer that is still missing.",
  ),
  replace: {
    description: "Letters to put others in the place of.",
    type: "object",
    minProperties: 1,
    additionalProperties: { type: "string" },
  },
  prefix: text("Text to put in front."),
  suffix: text("Text to put behind."),
  as_id: asId,
  codes: {
    description:
      "What the file writes, as patterns, and what it means; the first that fits counts. null is no value.",
    type: "object",
    minProperties: 1,
    additionalProperties: { type: ["string", "number", "boolean", "null"] },
  },
  otherwise: constant("The value when there is none."),
  spelling,
  year: {
    description:
      "The year of dates that do not say it, as 14. mars; the spelling begins with YYYY and a blank then. A date that says another day of the week than it is of that year is a fault. ? stands for an answer that is still missing.",
    type: ["string", "number"],
  },
  year_from: {
    description:
      "The month that year begins in, from 1, as that of a season: dates of the months before it are of the next year.",
    enum: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  },
  clock_column: text("The column of the clock time, where date and clock stand apart."),
  am_pm_column: text("The column that says AM or PM of the clock."),
  zone: text("The time zone of local times: Europe/Oslo, or +01:00 for winter time all year."),
  of_range: oneOf(
    "Which of the two times of a range is read: 21:00 of 19:00-21:00 is its end. The start, where nothing is said. Of prices (150-250 kr), start is the lowest and end the highest.",
    "start",
    "end",
  ),
  end_of_day: yes(
    "A date without a clock is over when its day is: at midnight after it. For the end of something.",
  ),
  next_day_after: text(
    "The field of the instant this one is not before: where both have one date, an earlier clock is that of the next day.",
  ),
  decimal_sign: oneOf("The decimal sign, where the separator of the columns leaves it in doubt.", ",", "."),
  thousands_sign: oneOf(
    "What stands between thousands; none where a sign before three digits is that of decimals. ? stands for an answer that is still missing.",
    ".",
    ",",
    " ",
    "none",
    "?",
  ),
  factor: { description: "Numbers are multiplied by it: 1000 from MWh to kWh.", type: "number" },
  unit_column: text("The column of the unit of each number, where it stands beside it; for units."),
  units: {
    description:
      "Units written behind numbers, and what a number with each is multiplied by: kWh: 1, MWh: 1000. none is a number without a unit. What has another unit is no number.",
    type: "object",
    minProperties: 1,
    additionalProperties: { type: ["number", "string"] },
  },
  round: yes("Numbers with more decimals than the field has are rounded."),
});

/** The JSON Schema (2020-12) of mappings. */
export const mappingSchema: Shape & Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: mappingSchemaAddress,
  title: "Mapping of samapne map and samapne convert",
  ...object("How the files of a source system become rows of a dataset.", {
    "mapping!": { description: "The version of this form.", const: 1 },
    title: text("What the mapping is for."),
    "dataset!": {
      description: "The dataset, with its version where that matters.",
      type: "string",
      pattern: "^[a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9.]+)?$",
      examples: ["energy-measurements"],
    },
    source: object("Where the files come from.", {
      system: text("The system that writes them."),
      url: text("An address to read more."),
      note: text("What to know about its files."),
    }),
    table: object("Where the table stands; what is left out is found.", {
      sheet: text("The sheet of a workbook."),
      sheets: listOfTexts(
        "Patterns of sheets that are read one after the other, as one for each year: * is any text, # one digit.",
      ),
      delimiter: oneOf("What separates the cells.", ",", ";", "tab", "|"),
      list: text(
        "The list of objects in the rows of JSON, each of which becomes a row with all that stands around the list: dates, or meters.readings where the objects of a list have one themselves.",
      ),
      heading_row: {
        description: "The row of the headings, from 1; 0 when there is none.",
        type: "integer",
        minimum: 0,
      },
      heading_rows: {
        description:
          "In how many rows the headings stand; heading_row is the last of them. What stands over several columns, as a month over its figures, is said before the heading of each.",
        type: "integer",
        minimum: 1,
      },
      beyond: oneOf(
        "leave_out: what stands behind the last heading is not read. Rows of a text file that have something there, where few do, are left out otherwise: a separator within a cell has moved what stands behind it.",
        "leave_out",
        "?",
      ),
    }),
    rows: object("Which rows are read, and what each becomes.", {
      each: oneOf(
        "What becomes a row of the dataset: a row of the file, a cell (wide tables), a column, or the file.",
        "row",
        "cell",
        "column",
        "file",
      ),
      only: condition("Only rows like this are read."),
      leave_out: {
        description: "Rows like one of these are left out.",
        type: "array",
        minItems: 1,
        items: condition("Rows to leave out."),
      },
      repeated: oneOf("Of rows with the same key the first is kept.", "first"),
    }),
    columns: {
      description: "The columns of a wide table that rows are made of.",
      type: "array",
      minItems: 1,
      items: object(
        "Columns by a pattern of their heading. Of several patterns that fit, the first counts.",
        {
          "heading!": text(
            "The heading, as a pattern: * is any text, # one digit. With clock_heading, { and } mark the part that says when: {*} (kWh).",
          ),
          letter: {
            ...place.letter,
            description: "The letter of the one column meant, where several have the heading.",
          },
          values: {
            description: "Values that the rows of these columns have in common, by field.",
            type: "object",
            additionalProperties: constant("The value."),
          },
          unit: text("The unit of the numbers of these columns; for units."),
          leave_out: text("Why these columns are not read."),
        },
      ),
    },
    time: object("How local clock times become instants.", {
      ...place,
      date_columns: {
        description:
          "The columns that say the date together, as year, month and day, in the order of the spelling, which has a blank between them: YYYY MM DD.",
        type: "array",
        items: { type: "string" },
        minItems: 2,
      },
      clock_column: text("The column of the clock time, where date and clock stand apart."),
      carry: yes(
        "An empty cell means the same date as the one above, where the clock stands in a column of its own.",
      ),
      am_pm_column: text("The column that says AM or PM of the clock."),
      year_column: text(
        "The column that says the year of dates without one, as 14.01. or 14. jan; the spelling begins with YYYY and a blank then. A year for all of them is said by value, beside, at or sheet.",
      ),
      over_new_year: yes(
        "Times that do not say their year go on past New Year: the year that value, beside, at or sheet says is that of the first of each series, in the order of the file.",
      ),
      zone_column: text(
        "The column that says how far the clock is from UTC: CET and CEST, +01:00, normaltid and sommertid, or whether it is summer time (ja, nei). The spelling ends in Z then.",
      ),
      clock_heading: yes(
        "The clock, the month, or all of the time is the heading of the cell's column: rows of days with a column for each hour, rows of meters with one for each month.",
      ),
      value: {
        description:
          "What all times have in common, where no column says it: the year, or a month as 2025-01. ? stands for an answer that is still missing.",
        type: ["string", "integer"],
      },
      beside: text("The cell that says it: to the right of the one with this text, as År:."),
      at: { ...cellAddress, description: "The cell that says it, by its address.", examples: ["B1"] },
      sheet: yes("The name of the sheet says it; with value, which stands before it, its month."),
      end_column: text("The column of the time the interval ends; labels is both."),
      "spelling!": spelling,
      "zone!": text("The time zone the clock follows: Europe/Oslo, or +01:00 for winter time all year."),
      "labels!": oneOf(
        "Does a time say when its interval begins, when it ends, or both?",
        "start",
        "end",
        "both",
        "?",
      ),
      "length!": oneOf("How long each interval is.", "PT15M", "PT30M", "PT1H", "P1D", "P1M", "?"),
      "start!": text("The field for the beginning of the interval."),
      end: text("The field for its end."),
      autumn: oneOf(
        "Clock times that come twice in autumn: by their order; when the file has the hour once, it is the first, the second, or left out (by_order).",
        "by_order",
        "first",
        "second",
        "leave_out",
      ),
      hours: oneOf(
        "On the days of 23 and 25 hours: clock where hours say the clock (no 02-03 in spring, two of them in autumn), counted where they are counted through the day, from 1 to 23 or 25, named where each time is the name of the hour before it, so that 03:00 is missing in spring and comes twice in autumn. Left out, hours that may be either are left out on these days.",
        "clock",
        "counted",
        "named",
        "?",
      ),
      missing: oneOf("fill: intervals the file lacks get rows that say the value is missing.", "fill"),
    }),
    position: object("How metres east and north in a UTM grid of EUREF89 become degrees.", {
      "east!": text("The heading of the column of metres east."),
      "north!": text("The heading of the column of metres north; the same, where one column has both."),
      "system!": oneOf(
        "The grid by its EPSG code: EPSG:25832 is UTM zone 32, EPSG:25833 zone 33, EPSG:25835 zone 35.",
        "EPSG:25832",
        "EPSG:25833",
        "EPSG:25835",
        "?",
      ),
      "latitude!": text("The field of the latitude."),
      "longitude!": text("The field of the longitude."),
    }),
    "fields!": {
      description: "The fields of the dataset, by name.",
      type: "object",
      additionalProperties: field,
    },
  }),
};
