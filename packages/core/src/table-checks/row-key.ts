import { keyOf } from "./key.ts";
import { hashKey, hashKeyText, type KeyHash } from "../registers/key-hash.ts";
import type { TableCursor } from "../registers/table-cursor.ts";

/** Reads what some fields of the row at hand make together. */
export interface RowKey {
  /** The hash of the key read last. */
  readonly hash: KeyHash;
  /** Reads the key; false when one of the values is absent. Instants are the same whatever their spelling (DOMAIN ME6). */
  read(): boolean;
  /** The key as a text, of the values as they are written. */
  text(): string;
}

/** Makes the reader of a key over the rows of a table. */
export function rowKey(cursor: TableCursor, fields: readonly string[]): RowKey {
  const registers = fields.map((name) => cursor.registerOf(name));
  const hash: KeyHash = { high: 0, low: 0 };
  const text = () => keyOf(cursor.row(), fields) ?? "";
  if (!registers.includes(-1))
    return { hash, text, read: () => hashKey(cursor.registers, cursor.base, registers, hash) };
  return {
    hash,
    text,
    read: () => {
      const key = keyOf(cursor.row(), fields);
      if (key === undefined) return false;
      hashKeyText(key, hash);
      return true;
    },
  };
}
