import { type AnyRow, csvLines, type Dataset } from "@samapne/core";
import { sampleRelated } from "./sample-delivery.ts";
import { sampleRows } from "./sample-rows.ts";
import type { SampleOptions } from "./workshop.ts";

/** The text forms rows are sampled in. */
export type SampleFormat = "csv" | "ndjson";

/** What a sampled file is made with; `datasets` are those whose registers its references may point to. */
export interface SampleTextOptions extends SampleOptions {
  readonly format: SampleFormat;
  readonly datasets?: readonly Dataset[] | undefined;
}

const rowsInChunk = 500;

/** Sampled rows as a file, in pieces of some hundred rows: canonical CSV (UTF-8, `,`, LF, a line of field names), or NDJSON. */
export function* sampleText(
  dataset: Dataset,
  options: SampleTextOptions,
): Generator<string, void, undefined> {
  const { format, datasets = [], ...sampling } = options;
  const related =
    options.related ??
    sampleRelated(dataset, datasets, { ...sampling, rows: Math.min(options.rows, mostForRegisters) });
  const { heading, line } = formats[format](dataset);
  let [text, count] = [heading, 0];
  for (const row of sampleRows(dataset, { ...sampling, related })) {
    text += line(row);
    count += 1;
    if (count % rowsInChunk !== 0) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

/** However long the series, registers are not made larger than for so many rows. */
const mostForRegisters = 20_000;

interface Writer {
  readonly heading: string;
  readonly line: (row: AnyRow) => string;
}

const formats: Readonly<Record<SampleFormat, (dataset: Dataset) => Writer>> = {
  csv: csvLines,
  ndjson: () => ({ heading: "", line: (row) => `${JSON.stringify(row)}\n` }),
};
