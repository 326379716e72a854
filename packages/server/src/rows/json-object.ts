import type { Fields } from "@samapne/core";
import type { ByteSink } from "./byte-sink.ts";
import { cellFormOf } from "./cell-form.ts";
import { endOfCell } from "./cells.ts";
import { copyCell, copyList, type CsvBytes } from "./json-value.ts";

const [comma, newline, quote, openBrace, closeBrace] = [0x2c, 0x0a, 0x22, 0x7b, 0x7d];
const encoder = new TextEncoder();

/** A field as a member of an object. */
interface Member {
  /** `,"name":` and the quotation mark of a text after it, as words of four bytes; undefined when it was not asked for. */
  readonly before: Int32Array | undefined;
  /** Bytes of it. */
  readonly length: number;
  readonly quoted: boolean;
  readonly list: boolean;
}

/** Writes rows as objects. */
export interface JsonObjects {
  /** Writes the row that begins at a place, where there is room for three times its bytes and `room`; gives the next. */
  write(rows: CsvBytes, from: number, sink: ByteSink): number;
  /** What names and signs take, and what is written beyond the end. */
  readonly room: number;
}

/** Makes what writes rows of canonical CSV as objects with the fields asked for, missing values left out. */
export function jsonObjects(fields: Fields, chosen: ReadonlySet<string>): JsonObjects {
  const members = Object.entries(fields).map(([name, field]): Member => {
    const { quoted, list } = cellFormOf(field);
    if (!chosen.has(name)) return { before: undefined, length: 0, quoted, list };
    const before = encoder.encode(`,${JSON.stringify(name)}:${quoted && !list ? '"' : ""}`);
    return { before: wordsOf(before), length: before.length, quoted, list };
  });
  const room = 16 + members.reduce((sum, { length }) => sum + length + 8, 0);
  return { room, write: (rows, from, sink) => writeObject(members, rows, from, sink) };
}

/** Bytes as words, zeros behind them: writing a name four bytes at a time is what makes a page quick. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  return Int32Array.from({ length: padded.length / 4 }, (_, index) => view.getInt32(index * 4, true));
}

function writeObject(members: readonly Member[], rows: CsvBytes, from: number, sink: ByteSink): number {
  const { bytes } = rows;
  const begin = sink.length;
  let at = from;
  for (const { before, length, quoted, list } of members) {
    const first = bytes[at];
    if (before === undefined || first === comma || first === newline) {
      at = endOfCell(bytes, at) + 1;
      continue;
    }
    for (let word = 0, place = sink.length; word < before.length; word++, place += 4)
      sink.view.setInt32(place, before[word] as number, true);
    sink.length += length;
    if (list) {
      at = copyList(rows, at, quoted, sink) + 1;
      continue;
    }
    at = copyCell(rows, at, sink) + 1;
    if (quoted) sink.bytes[sink.length++] = quote;
  }
  // The comma before the first member, or nothing, is where the brace belongs.
  sink.bytes[begin] = openBrace;
  if (sink.length === begin) sink.length += 1;
  sink.bytes[sink.length++] = closeBrace;
  return at;
}
