import type { Dataset, Text } from "@samapne/core";
import { firstBytes } from "../formats/csv/blocks.ts";
import { decoderFor } from "../formats/csv/decode.ts";
import { type Dialect, findDialect } from "../formats/csv/dialect.ts";
import { mostColumns, sampleSize } from "../formats/csv/limits.ts";
import { requireText, requireTextBytes } from "../formats/csv/not-a-table.ts";
import { rowTooLong, unclosedQuote } from "../formats/csv/unreadable.ts";
import { fold } from "../headings/fold.ts";
import { headingIndex } from "../headings/heading-index.ts";
import type { Matching } from "../headings/match.ts";
import { matchNamed, recognise } from "../headings/recognise.ts";
import type { Input } from "../input.ts";
import { ReadError } from "../read-error.ts";
import { guarded } from "./guarded.ts";

/** A file that has been looked at: what it is, and how to read it. */
export interface PreparedFile {
  readonly input: Input;
  readonly dataset: Dataset;
  readonly matching: Matching;
  readonly recognisedBy: "headings" | "name";
  readonly dialect: Dialect;
  /** The first bytes, which tell the encoding. */
  readonly start: Uint8Array;
}

const startSize = 4096;

/** Looks at the first 256 kB of a file. Throws a `ReadError` when it is no table, or no known dataset fits. */
export async function prepare(
  input: Input,
  named: Dataset | undefined,
  datasets: readonly Dataset[],
): Promise<PreparedFile> {
  const { bytes, whole } = await firstBytes(guarded(input), sampleSize);
  requireTextBytes(bytes);
  const sample = decodeSample(bytes, whole);
  requireText(sample);
  if (!whole && !/[\r\n]/.test(sample)) throw rowTooLong(1, "256 kB");
  const dialect = await findDialect(sample, knownHeadings(named ? [named] : datasets));
  if (!dialect) throw sample.includes('"') ? unclosedQuote(1) : new ReadError("file.no_headings", noHeadings);
  if (dialect.headings.length > mostColumns) throw new ReadError("file.too_many_columns", tooManyColumns);
  const { headings } = dialect;
  const { dataset, matching } = named ? matchNamed(headings, named) : recognise(headings, datasets);
  const recognisedBy = named ? "name" : "headings";
  return { input, dataset, matching, recognisedBy, dialect, start: bytes.slice(0, startSize) };
}

function decodeSample(bytes: Uint8Array, whole: boolean): string {
  const decoder = decoderFor(bytes);
  return decoder.decode(bytes) + (whole ? decoder.end() : "");
}

function knownHeadings(datasets: readonly Dataset[]): (text: string) => boolean {
  const known = new Set(datasets.flatMap((dataset) => [...headingIndex(dataset).keys()]));
  return (text) => text.length <= 200 && known.has(fold(text));
}

const noHeadings: Text = {
  nb: "Fant ingen rad med overskrifter i fila. Første rad skal ha navnene på kolonnene.",
  nn: "Fann inga rad med overskrifter i fila. Første rad skal ha namna på kolonnene.",
  en: "Found no row of headings in the file. The first row should hold the names of the columns.",
};

const tooManyColumns: Text = {
  nb: `Fila har flere enn ${mostColumns} kolonner, og kan ikke være en tabell fra en kommune.`,
  nn: `Fila har fleire enn ${mostColumns} kolonner, og kan ikkje vere ein tabell frå ein kommune.`,
  en: `The file has more than ${mostColumns} columns, and cannot be a table of a municipality.`,
};
