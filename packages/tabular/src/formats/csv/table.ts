import type { Input } from "../../input.ts";
import { guarded } from "../guarded.ts";
import type { Start } from "../format.ts";
import type { Table, TextForm } from "../table.ts";
import type { DamagedLetters } from "../text/damaged-letters.ts";
import type { SingleByte } from "../text/single-byte.ts";
import { marksOf } from "../text/decode.ts";
import { Utf8Source } from "../text/utf8-source.ts";
import type { Dialect } from "./dialect.ts";
import { narrower } from "./narrower.ts";
import { records } from "./records.ts";

/** A CSV table; a faster reader may use the bytes and the dialect instead of `read`. */
export interface CsvTable extends Table {
  readonly format: "csv";
  readonly input: Input;
  readonly dialect: Dialect;
  readonly text: TextForm;
  /** Begins to read the bytes anew, as UTF-8; what they are written in is told by `text` when they have been read. */
  openSource(): Utf8Source;
}

const startSize = 4096;

/** What was found out of the letters of a file. */
interface Letters {
  readonly damaged?: DamagedLetters | undefined;
  readonly singleByte?: SingleByte | undefined;
}

/** The table of a CSV file. `start` are its first bytes, which tell the encoding. */
export function csvTable(
  input: Input,
  { bytes, whole }: Start,
  dialect: Dialect,
  { damaged, singleByte }: Letters = {},
): CsvTable {
  const first = bytes.slice(0, startSize);
  const size = whole ? bytes.length : undefined;
  const { delimiter, headerRow, firstColumn, headings, emptyEnd, above } = dialect;
  const narrow = narrower(dialect);
  const letters = { damaged, singleByte };
  let source = new Utf8Source(first, singleByte);
  return {
    format: "csv",
    typing: "text",
    input,
    dialect,
    size,
    firstColumn,
    headings,
    emptyEnd,
    headerRow,
    above,
    ...(damaged ? { damaged } : {}),
    ...(marksOf(first) > 1 ? { isMarkedTwice: true as const } : {}),
    ...(dialect.areNumbered
      ? { afterRowNumbers: afterRowNumbers(input, { bytes, whole }, dialect, letters) }
      : {}),
    get text() {
      return { encoding: source.encoding, byteOrderMark: source.byteOrderMark, delimiter };
    },
    openSource: () => (source = new Utf8Source(first, singleByte)),
    async *grid(given = delimiter) {
      source = new Utf8Source(first, singleByte);
      for await (const batch of records(guarded(input), source, given, size)) yield batch.records;
    },
    async *read() {
      source = new Utf8Source(first, singleByte);
      for await (const batch of records(guarded(input), source, delimiter, size)) {
        const below = batch.records.filter(({ row }) => row > headerRow);
        yield { ...narrow(below), bytes: batch.bytes };
      }
    },
  };
}

function afterRowNumbers(input: Input, start: Start, dialect: Dialect, letters: Letters): CsvTable {
  const width = dialect.headings.length + 1;
  const table = csvTable(input, start, { ...dialect, firstColumn: 1, width, areNumbered: false }, letters);
  return Object.defineProperty(table, "hasRowNumbers", { value: true, enumerable: true });
}
