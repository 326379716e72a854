import type { Input } from "../../input.ts";
import { guarded } from "../guarded.ts";
import type { Table, TextForm } from "../table.ts";
import { decoderFor } from "../text/decode.ts";
import type { Dialect } from "./dialect.ts";
import { narrower } from "./narrower.ts";
import { records } from "./records.ts";

/** A CSV table; a faster reader may use the bytes and the dialect instead of `read`. */
export interface CsvTable extends Table {
  readonly format: "csv";
  readonly input: Input;
  readonly dialect: Dialect;
  readonly text: TextForm;
}

const startSize = 4096;

/** The table of a CSV file. `start` are its first bytes, which tell the encoding. */
export function csvTable(input: Input, start: Uint8Array, dialect: Dialect): CsvTable {
  const first = start.slice(0, startSize);
  const { delimiter, headerRow, firstColumn, headings, above } = dialect;
  const narrow = narrower(dialect);
  let decoder = decoderFor(first);
  return {
    format: "csv",
    typing: "text",
    input,
    dialect,
    firstColumn,
    headings,
    headerRow,
    above,
    get text() {
      return { encoding: decoder.encoding, byteOrderMark: decoder.byteOrderMark, delimiter };
    },
    async *read() {
      decoder = decoderFor(first);
      for await (const batch of records(guarded(input), decoder, delimiter)) {
        const below = batch.records.filter(({ row }) => row > headerRow);
        yield { ...narrow(below), bytes: batch.bytes };
      }
    },
  };
}
