import type { Input } from "../../input.ts";
import { blocks } from "../blocks.ts";
import type { Start } from "../format.ts";
import { guarded } from "../guarded.ts";
import { blockSize } from "../limits.ts";
import { RowWindow } from "../row-window.ts";
import type { Batch, Note, Table, TableRecord, TextForm } from "../table.ts";
import { marksOf } from "../text/decode.ts";
import type { TextSource } from "../text/text-source.ts";
import { Utf8Source } from "../text/utf8-source.ts";
import { DocumentSource } from "./document-source.ts";
import { FeatureRows } from "./feature-rows.ts";
import { firstKeys } from "./first-keys.ts";
import { keyedRecords, type KeyedRecords } from "./keyed-records.ts";
import { LineCutter } from "./line-cutter.ts";

/** A table of JSON objects, each on a line: as the file has them, or as they are cut out of a document. A faster reader may use the bytes instead of `read`. */
export interface LinesTable extends Table {
  readonly format: "ndjson" | "json";
  readonly input: Input;
  readonly text: TextForm;
  /** Begins to read the bytes anew, as UTF-8; what they are written in is told by `text` when they have been read. */
  openSource(): TextSource;
}

const startSize = 4096;

const sources: Readonly<Record<LinesTable["format"], (first: Uint8Array) => TextSource>> = {
  ndjson: (first) => new Utf8Source(first),
  json: (first) => new FeatureRows(new DocumentSource(new Utf8Source(first))),
};

/** The table of a file of JSON objects. Its headings are the keys met in the first 256 kB; others may come while it is read. */
export async function keyedTable(
  format: LinesTable["format"],
  input: Input,
  start: Start,
): Promise<LinesTable> {
  const source = sources[format](start.bytes.slice(0, startSize));
  const rows = new RowWindow(source, sizeOf(start));
  // In blocks of one size, so that what is learnt does not depend on how the bytes arrive.
  const keep = keyedRecords();
  const headings = await firstKeys(batches(blocks(guarded(input), blockSize), rows, keep), keep);
  return linesTable(format, input, start, headings);
}

/** The table of a file of JSON objects whose first keys are known. */
export function linesTable(
  format: LinesTable["format"],
  input: Input,
  start: Start,
  headings: readonly string[],
): LinesTable {
  const first = start.bytes.slice(0, startSize);
  const size = sizeOf(start);
  const open = () => sources[format](first);
  let source = open();
  return {
    format,
    typing: "typed",
    keyed: true,
    ...(marksOf(first) > 1 ? { isMarkedTwice: true as const } : {}),
    input,
    size,
    headings,
    headerRow: 0,
    get text() {
      return { encoding: source.encoding, byteOrderMark: source.byteOrderMark };
    },
    openSource: () => (source = open()),
    read() {
      source = open();
      return batches(guarded(input), new RowWindow(source, size), keyedRecords(headings));
    },
  };
}

function sizeOf({ bytes, whole }: Start): number | undefined {
  return whole ? bytes.length : undefined;
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
  const notes = rows.source.notes?.() ?? [];
  if (notes.length > 0) yield { records: [], headings: keep.headings, notes, bytes: rows.read };
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
    const record = keep.record(line, cutter.placeOf(row));
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
