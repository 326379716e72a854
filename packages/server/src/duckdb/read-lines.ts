import type { Dataset } from "@samapne/core";
import { duckdb } from "./dialect.ts";

const { identifier, text, types } = duckdb;

/** The names under which `readLines` gives the cells of a row, in the order of the dataset's fields. */
export function cellNames({ fields }: Pick<Dataset, "fields">): readonly string[] {
  return Object.keys(fields).map((_, index) => `c${index}`);
}

/** A line of names for files that are read here: which names it has does not matter. */
export const headingBytes: Uint8Array = new TextEncoder().encode("names\n");

/** Rows of a file of canonical CSV as the texts of their cells, NULL where a value is missing: what stands after FROM. */
export function readLines(dataset: Dataset, path: string): string {
  const columns = cellNames(dataset).map((name) => `'${name}': '${types.text}'`);
  return `read_csv(${text(path)}, auto_detect = false, header = false, skip = 1, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${columns.join(", ")}})`;
}

/** The same rows with their numbers in the file, from 0. */
export function numberedLines(dataset: Dataset, path: string): string {
  return `(SELECT CAST(row_number() OVER () - 1 AS BIGINT) AS ${identifier(number)}, * FROM ${readLines(dataset, path)})`;
}

/** The number of a row. */
export const number = "i";
