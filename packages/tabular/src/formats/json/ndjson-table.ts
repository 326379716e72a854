import type { Input } from "../../input.ts";
import { blocks } from "../blocks.ts";
import type { Start } from "../format.ts";
import { guarded } from "../guarded.ts";
import { blockSize } from "../limits.ts";
import { RowWindow } from "../row-window.ts";
import type { Batch, Note, Table, TableRecord, TextForm } from "../table.ts";
import { Utf8Source } from "../text/utf8-source.ts";
import { firstKeys } from "./first-keys.ts";
import { keyedRecords, type KeyedRecords } from "./keyed-records.ts";
import { LineCutter } from "./line-cutter.ts";

/** An NDJSON table; a faster reader may use the bytes instead of `read`. */
export interface NdjsonTable extends Table {
  readonly format: "ndjson";
  readonly input: Input;
  readonly text: TextForm;
  /** Begins to read the bytes anew, as UTF-8; what they are written in is told by `text` when they have been read. */
  openSource(): Utf8Source;
}

const startSize = 4096;

/** The table of an NDJSON file. Its headings are the keys met in the first 256 kB; others may come while it is read. */
export async function ndjsonTable(input: Input, { bytes, whole }: Start): Promise<NdjsonTable> {
  const first = bytes.slice(0, startSize);
  const size = whole ? bytes.length : undefined;
  const open = () => new RowWindow(new Utf8Source(first), size);
  // In blocks of one size, so that what is learnt does not depend on how the bytes arrive.
  const headings = await firstKeys(batches(blocks(guarded(input), blockSize), open(), keyedRecords()));
  return linesTable(input, { bytes, whole }, headings);
}

/** The table of an NDJSON file whose first keys are known. */
export function linesTable(input: Input, { bytes, whole }: Start, headings: readonly string[]): NdjsonTable {
  const first = bytes.slice(0, startSize);
  const size = whole ? bytes.length : undefined;
  let source = new Utf8Source(first);
  return {
    format: "ndjson",
    typing: "typed",
    keyed: true,
    input,
    size,
    headings,
    headerRow: 0,
    get text() {
      return { encoding: source.encoding, byteOrderMark: source.byteOrderMark };
    },
    openSource: () => (source = new Utf8Source(first)),
    read() {
      source = new Utf8Source(first);
      const rows = new RowWindow(source, size);
      return batches(guarded(input), rows, keyedRecords(headings));
    },
  };
}

async function* batches(
  chunks: AsyncIterable<Uint8Array>,
  rows: RowWindow,
  keep: KeyedRecords,
): AsyncGenerator<Batch> {
  const cutter = new LineCutter(rows);
  for await (const _ of rows.pass(chunks)) {
    yield* batchesOf(cutter, keep, rows);
    cutter.requireProgress();
  }
}

/** The records of the lines in the window. A record that brings new keys begins a new batch. */
function* batchesOf(cutter: LineCutter, keep: KeyedRecords, rows: RowWindow): Generator<Batch> {
  let records: TableRecord[] = [];
  let notes: Note[] = [];
  let known = keep.headings.length;
  const batch = (): Batch => ({ records, headings: keep.headings.slice(0, known), notes, bytes: rows.read });
  for (;;) {
    const { row } = cutter;
    const line = cutter.next();
    if (line === undefined) break;
    if (isBlank(line)) {
      notes.push({ code: "file.blank_row", params: {}, row });
      continue;
    }
    const record = keep.record(line, { row });
    if (keep.headings.length > known) {
      yield batch();
      [records, notes, known] = [[], [], keep.headings.length];
    }
    records.push(record);
  }
  yield batch();
}

/** True for a line with nothing in it. */
export function isBlank(line: string): boolean {
  return line.trim() === "";
}
