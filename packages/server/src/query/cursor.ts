import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";

const binding = 8;
const length = binding + 6;

/**
 * Where a page begins: after the row at a position, in this version of the data and for this query. Opaque, and
 * without any value of a row, since addresses are logged along the way.
 */
export function cursorOf(place: number, versionId: string, query: string): string {
  const bytes = Buffer.alloc(length);
  bytes.set(bindingOf(versionId, query));
  bytes.writeUIntBE(place, binding, 6);
  return bytes.toString("base64url");
}

/** The position in a cursor; undefined when it is not of this version and query. */
export function placeOf(cursor: string, versionId: string, query: string): number | undefined {
  const bytes = Buffer.from(cursor, "base64url");
  if (bytes.length !== length || bytes.toString("base64url") !== cursor) return undefined;
  if (!bytes.subarray(0, binding).equals(bindingOf(versionId, query))) return undefined;
  return bytes.readUIntBE(binding, 6);
}

function bindingOf(versionId: string, query: string): Uint8Array {
  return createHash("sha256").update(`${versionId}\n${query}`).digest().subarray(0, binding);
}
