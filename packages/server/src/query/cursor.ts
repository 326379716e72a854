import { Buffer } from "node:buffer";
import { hash } from "node:crypto";

const binding = 8;
const length = binding + 6;

/** What the cursors of a query over a version are bound to. */
export type Binding = Uint8Array;

let last = { text: "", bound: new Uint8Array() as Binding };

/** Binds cursors to a version of the data and a query. Who follows pages asks for the same one again and again. */
export function bindingOf(versionId: string, query: string): Binding {
  const text = `${versionId}\n${query}`;
  if (text !== last.text) last = { text, bound: hash("sha256", text, "buffer").subarray(0, binding) };
  return last.bound;
}

/**
 * Where a page begins: after the row at a position, in what it is bound to. Opaque, and without any value of a row,
 * since addresses are logged along the way.
 */
export function cursorOf(place: number, bound: Binding): string {
  const bytes = Buffer.alloc(length);
  bytes.set(bound);
  bytes.writeUIntBE(place, binding, 6);
  return bytes.toString("base64url");
}

/** The position in a cursor; undefined when it is bound to something else. */
export function placeOf(cursor: string, bound: Binding): number | undefined {
  const bytes = Buffer.from(cursor, "base64url");
  if (bytes.length !== length || bytes.toString("base64url") !== cursor) return undefined;
  if (!bytes.subarray(0, binding).equals(bound)) return undefined;
  return bytes.readUIntBE(binding, 6);
}
