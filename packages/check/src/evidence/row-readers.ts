import type { AnyRow, Dataset } from "@samapne/core";
import { type Exchange, textOf } from "../http/exchange.ts";
import { csvCells } from "./csv-cells.ts";
import { objectForms } from "./row-objects.ts";
import type { Query } from "./table.ts";

/** The rows of an answer, or how many there are where they are compared elsewhere; undefined when it cannot be read. */
export type ReadRows = (exchange: Exchange) => Promise<readonly AnyRow[] | number | undefined>;

/** How many records an answer as CSV has below its headings. */
export function countRecords(separator: "," | ";"): ReadRows {
  return async (exchange) => {
    const count = csvCells(textOf(exchange), separator)?.length;
    return count === undefined ? undefined : count - 1;
  };
}

/** The forms of a dataset whose rows are objects, with how they are read. Of Parquet the rows are counted: `forms.parquet` looks at their values. */
export function objectReaders(dataset: Dataset): readonly (readonly [format: Query, read: ReadRows])[] {
  return objectForms(dataset).map(({ format, read }) => [
    [["format", format]],
    format === "parquet" ? async (exchange) => (await read(exchange))?.length : read,
  ]);
}
