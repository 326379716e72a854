import type { Fields } from "@samapne/core";
import type { ByteSink } from "./byte-sink.ts";
import { cellFormOf } from "./cell-form.ts";
import { endOfCell } from "./cells.ts";
import { copyCell, copyList, type CsvBytes } from "./json-value.ts";
import { type MemberTable, memberTable } from "./program/json-program.ts";

const [comma, newline, quote, backslash] = [0x2c, 0x0a, 0x22, 0x5c];
const [openBrace, closeBrace] = [0x7b, 0x7d];
const encoder = new TextEncoder();

/** A field as a member of an object. */
interface Member {
  /** `,"name":` and the quotation mark of a text after it; undefined when it was not asked for. */
  readonly name: Uint8Array | undefined;
  /** The same as words of four bytes. */
  readonly before: Int32Array | undefined;
  /** Bytes of it. */
  readonly length: number;
  readonly quoted: boolean;
  readonly list: boolean;
  readonly least: number;
}

/** Writes rows as objects. */
export interface JsonObjects {
  /** Writes the row that begins at a place, where there is room for three times its bytes and `room`; gives the next. */
  write(rows: CsvBytes, from: number, sink: ByteSink): number;
  /** What names and signs take, and what is written beyond the end. */
  readonly room: number;
  /** The same members for machine code; undefined where there are too many. */
  readonly table: MemberTable | undefined;
}

/** Each page would encode the same names once more. */
const knownMembers = new WeakMap<Fields, ReadonlyMap<string, Member>>();
const knownObjects = new WeakMap<Fields, JsonObjects>();

/** Makes what writes rows of canonical CSV as objects with the fields asked for, missing values left out. */
export function jsonObjects(fields: Fields, chosen: ReadonlySet<string>): JsonObjects {
  const known = knownMembers.get(fields) ?? membersOf(fields);
  knownMembers.set(fields, known);
  if (chosen.size < known.size)
    return objectsOf([...known].map(([name, member]) => (chosen.has(name) ? member : leftOut(member))));
  const all = knownObjects.get(fields) ?? objectsOf([...known.values()]);
  knownObjects.set(fields, all);
  return all;
}

function objectsOf(members: readonly Member[]): JsonObjects {
  const room = 16 + members.reduce((sum, { length }) => sum + length + 8, 0);
  const write: JsonObjects["write"] = (rows, from, sink) => writeObject(members, rows, from, sink);
  return { room, write, table: memberTable(members) };
}

function leftOut(member: Member): Member {
  return { ...member, name: undefined, before: undefined, length: 0 };
}

function membersOf(fields: Fields): ReadonlyMap<string, Member> {
  return new Map(
    Object.entries(fields).map(([field, kind]): [string, Member] => {
      const { quoted, list, least } = cellFormOf(kind);
      const name = encoder.encode(`,${JSON.stringify(field)}:${quoted && !list ? '"' : ""}`);
      return [field, { name, before: wordsOf(name), length: name.length, quoted, list, least }];
    }),
  );
}

/** Bytes as words, zeros behind them: writing a name four bytes at a time is what makes a page quick. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  return Int32Array.from({ length: padded.length / 4 }, (_, index) => view.getInt32(index * 4, true));
}

/** What a cell is copied with stands in this one function: a call for each costs half as much again. */
function writeObject(members: readonly Member[], rows: CsvBytes, from: number, sink: ByteSink): number {
  const { bytes, view } = rows;
  const { bytes: out, view: words } = sink;
  const begin = sink.length;
  let [at, to] = [from, begin];
  for (const { before, length, quoted, list, least } of members) {
    let byte = bytes[at] as number;
    if (before === undefined || endsCell(byte)) {
      at = endOfCell(bytes, at) + 1;
      continue;
    }
    for (let word = 0; word < before.length; word++)
      words.setInt32(to + word * 4, before[word] as number, true);
    to += length;
    if (list) {
      sink.length = to;
      at = copyList(rows, at, quoted, sink) + 1;
      to = sink.length;
      continue;
    }
    if (least > 0 && endsCell(bytes[at + least])) {
      for (const end = at + least; at < end; at += 4, to += 4)
        words.setInt32(to, view.getInt32(at, true), true);
    } else {
      while (byte !== comma && byte !== newline && byte !== quote && byte !== backslash) {
        out[to++] = byte;
        byte = bytes[++at] as number;
      }
      if (!endsCell(byte)) {
        sink.length = to;
        at = copyCell(rows, at, sink);
        to = sink.length;
      }
    }
    at += 1;
    if (quoted) out[to++] = quote;
  }
  // The comma before the first member, or nothing, is where the brace belongs.
  out[begin] = openBrace;
  if (to === begin) to += 1;
  out[to++] = closeBrace;
  sink.length = to;
  return at;
}

function endsCell(byte: number | undefined): boolean {
  return byte === comma || byte === newline;
}
