import type { Text } from "@samapne/core";
import type { Input } from "../../input.ts";
import { ReadError } from "../../read-error.ts";
import type { Format, LookSetting, Start } from "../format.ts";
import { mostColumns } from "../limits.ts";
import { requireText } from "../not-a-table.ts";
import { damagedLettersIn } from "../text/damaged-letters.ts";
import { decoderFor } from "../text/decode.ts";
import type { SingleByte } from "../text/single-byte.ts";
import { singleByteOf } from "../text/tell-single-byte.ts";
import { findDialect, isLeftOpen } from "./dialect.ts";
import { requireOurDialect } from "./foreign-dialect.ts";
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
  const { sample, singleByte } = decodeSample(start);
  requireText(sample);
  if (!start.whole && !/[\r\n]/.test(sample)) throw rowTooLong(1, "256 kB");
  const dialect = findDialect(sample, isHeading);
  requireOurDialect(sample, dialect, isHeading);
  if (!dialect) throw isLeftOpen(sample) ? unclosedQuote(1) : new ReadError("file.no_headings", noHeadings);
  if (dialect.headings.length > mostColumns) throw tooManyColumns();
  return csvTable(input, start, dialect, { damaged: damagedLettersIn(sample), singleByte });
}

/** The text of the first part, and what it is written in should it be no UTF-8. */
function decodeSample(start: Start): { readonly sample: string; readonly singleByte: SingleByte } {
  const usual = "windows-1252";
  const { text, encoding } = decodedAs(usual, start);
  const singleByte = encoding === usual ? singleByteOf(start.bytes) : usual;
  return { sample: singleByte === usual ? text : decodedAs(singleByte, start).text, singleByte };
}

function decodedAs(singleByte: SingleByte, { bytes, whole }: Start) {
  const decoder = decoderFor(bytes, singleByte);
  const text = decoder.decode(bytes) + (whole ? decoder.end() : "");
  return { text, encoding: decoder.encoding };
}

const noHeadings: Text = {
  nb: "Fant ingen rad med overskrifter i fila. Første rad skal ha navnene på kolonnene.",
  nn: "Fann inga rad med overskrifter i fila. Første rad skal ha namna på kolonnane.",
  en: "Found no row of headings in the file. The first row should hold the names of the columns.",
};
