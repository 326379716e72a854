import type { Text } from "@samapne/core";
import type { Input } from "../../input.ts";
import { ReadError } from "../../read-error.ts";
import type { Format, LookSetting, Start } from "../format.ts";
import { mostColumns } from "../limits.ts";
import { requireText } from "../not-a-table.ts";
import { damagedLettersIn } from "../text/damaged-letters.ts";
import { decoderFor } from "../text/decode.ts";
import { findDialect } from "./dialect.ts";
import { writeCsv } from "./write.ts";
import { csvTable, type CsvTable } from "./table.ts";
import { rowTooLong, tooManyColumns, unclosedQuote } from "../unreadable.ts";

/** Text with a delimiter between the cells (RFC 4180 and what is called so). Takes all text: it is the last to be asked. */
export const csv: Format = {
  id: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  recognises: ({ archive }) => archive === undefined,
  look: async (input, start, setting) => [await look(input, start, setting)],
  write: writeCsv,
  annotate: async function* (input, notes) {
    const { annotateCsv } = await import("./annotate.ts");
    yield* annotateCsv(input, notes);
  },
};

async function look(input: Input, start: Start, { isHeading }: LookSetting): Promise<CsvTable> {
  const sample = decodeSample(start);
  requireText(sample);
  if (!start.whole && !/[\r\n]/.test(sample)) throw rowTooLong(1, "256 kB");
  const dialect = findDialect(sample, isHeading);
  if (!dialect) throw sample.includes('"') ? unclosedQuote(1) : new ReadError("file.no_headings", noHeadings);
  if (dialect.headings.length > mostColumns) throw tooManyColumns();
  return csvTable(input, start, dialect, damagedLettersIn(sample));
}

function decodeSample({ bytes, whole }: Start): string {
  const decoder = decoderFor(bytes);
  return decoder.decode(bytes) + (whole ? decoder.end() : "");
}

const noHeadings: Text = {
  nb: "Fant ingen rad med overskrifter i fila. Første rad skal ha navnene på kolonnene.",
  nn: "Fann inga rad med overskrifter i fila. Første rad skal ha namna på kolonnene.",
  en: "Found no row of headings in the file. The first row should hold the names of the columns.",
};
