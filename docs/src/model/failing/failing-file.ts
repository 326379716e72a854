import type { AnyRow, Dataset } from "@samapne/core";
import { csvCell } from "@samapne/core";
import type { Cause } from "@samapne/tabular";
import { bytesOf } from "./signs.ts";

/** A file in which something is wrong. Bytes stand as signs of one byte each, so that a file in another encoding can be kept as text. */
export interface FailingFile {
  readonly name: string;
  readonly dataset: Dataset;
  readonly bytes: string;
  /** Headings and cells, where the file is a plain table. */
  readonly cells?: readonly (readonly string[])[];
}

/** A small file that gets a message, and what the validator says about it. */
export interface FailingExample extends FailingFile {
  readonly cause: Cause;
}

/** A table as a CSV file. */
export function csvFile(
  dataset: Dataset,
  cells: readonly (readonly string[])[],
  delimiter: "," | ";" = ",",
): FailingFile {
  const cell = delimiter === "," ? csvCell : String;
  const text = `${cells.map((line) => line.map(cell).join(delimiter)).join("\n")}\n`;
  return { name: `${dataset.id}.csv`, dataset, bytes: bytesOf(text), cells };
}

/** Lines of JSON as an NDJSON file. */
export function ndjsonFile(dataset: Dataset, rows: readonly unknown[]): FailingFile {
  const text = `${rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n")}\n`;
  return { name: `${dataset.id}.ndjson`, dataset, bytes: bytesOf(text) };
}

/** The fields of a dataset that must be there or have a value in some of the rows: examples are read by people. */
export function fieldsIn(dataset: Dataset, rows: readonly AnyRow[]): readonly string[] {
  return Object.entries(dataset.fields)
    .filter(([name, { required }]) => required === true || rows.some((row) => hasValue(row[name])))
    .map(([name]) => name);
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== null;
}
