import { keyOf } from "./key.ts";
import { hashKey, hashKeyText, type KeyHash } from "../../registers/key-hash.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";

/** Reads what some fields of the row at hand make together. */
export interface RowKey {
  /** The hash of the key read last. */
  readonly hash: KeyHash;
  /** Reads the key; false when one of the values is absent. Instants are the same whatever their spelling (DOMAIN ME6). */
  read(): boolean;
  /** The key as a text, of the values as they are written. */
  text(): string;
}

const known = new WeakMap<TableCursor, Map<string, RowKey>>();

/** The reader of a key over the rows of a table. Who asks for the same fields gets the same one: of a row, a key is read once. */
export function rowKey(cursor: TableCursor, fields: readonly string[]): RowKey {
  const keys = known.get(cursor) ?? new Map<string, RowKey>();
  known.set(cursor, keys);
  const name = fields.join();
  const key = keys.get(name) ?? openKey(cursor, fields);
  keys.set(name, key);
  return key;
}

function openKey(cursor: TableCursor, fields: readonly string[]): RowKey {
  const hash: KeyHash = { high: 0, low: 0 };
  const readNow = keyReader(cursor, fields, hash);
  let [readOf, isWhole] = [-1, false];
  let [textOf, said] = [-1, ""];
  return {
    hash,
    text: () => {
      if (textOf === cursor.rowsMet) return said;
      textOf = cursor.rowsMet;
      said = keyOf(cursor.row(), fields) ?? "";
      return said;
    },
    read: () => {
      if (readOf === cursor.rowsMet) return isWhole;
      readOf = cursor.rowsMet;
      isWhole = readNow();
      return isWhole;
    },
  };
}

function keyReader(cursor: TableCursor, fields: readonly string[], hash: KeyHash): () => boolean {
  const registers = fields.map((name) => cursor.registerOf(name));
  if (!registers.includes(-1)) return () => hashKey(cursor.registers, cursor.base, registers, hash);
  return () => {
    const key = keyOf(cursor.row(), fields);
    if (key === undefined) return false;
    hashKeyText(key, hash);
    return true;
  };
}
