import { type Dataset, formats, type FormatId } from "@samapne/core";
import type { ByteSink } from "./byte-sink.ts";
import { csvRows, type CsvWish } from "./csv-rows.ts";
import { appendJson } from "./json-rows.ts";

/** How rows are asked for: which fields, and how CSV is written. */
export type RowWish = CsvWish;

/** What stands before and after the rows of a body, and how rows of canonical CSV are written between them. */
export interface RowForm {
  readonly start: string;
  append(csv: Uint8Array, sink: ByteSink): void;
  /** True when the rows are written as they are. */
  readonly isSame: boolean;
  /** Written after each row but the last; it comes with `write` after the last one too. */
  readonly separator: "," | "";
  end(rest: string): string;
}

/** The forms that are written row by row; Parquet is not. */
export type RowFormat = Exclude<FormatId, "parquet">;

type Make = (dataset: Dataset, wish: RowWish) => RowForm;

const nothing = () => "";

const table: Readonly<Record<RowFormat, Make>> = {
  json: ({ fields }, wish) => ({
    start: '{"data":[',
    separator: ",",
    isSame: false,
    append: appendJson(fields, wish.fields, { after: "," }),
    end: (rest) => `],${rest}}\n`,
  }),
  csv: ({ fields }, wish) => {
    const { heading, isSame, append } = csvRows(fields, wish);
    return { start: heading, separator: "", isSame, append, end: nothing };
  },
  ndjson: ({ fields }, wish) => ({
    start: "",
    separator: "",
    isSame: false,
    append: appendJson(fields, wish.fields, { after: "\n" }),
    end: nothing,
  }),
  geojson: ({ fields }, wish) => ({
    start: '{"type":"FeatureCollection","features":[',
    separator: ",",
    isSame: false,
    append: appendJson(fields, wish.fields, { after: ",", feature: true }),
    end: (rest) => `]${rest === "" ? "" : `,${rest}`}}\n`,
  }),
};

/** How rows of a dataset are written in a format. */
export function rowForm(format: RowFormat, dataset: Dataset, wish: RowWish): RowForm {
  return table[format](dataset, wish);
}

/** True for a form that is written row by row. */
export function isRowFormat(format: FormatId): format is RowFormat {
  return format !== "parquet" && Object.hasOwn(formats, format);
}
