import { inflateRawSync } from "node:zlib";

/** A file in a ZIP archive: its text, and when it says it was changed (MS-DOS date and time, local header and directory). */
export interface Part {
  readonly text: string;
  readonly stamps: readonly number[];
}

/** The files of a ZIP archive (such as .xlsx) by path, read from its central directory. */
export function partsOf(zip: Uint8Array): ReadonlyMap<string, Part> {
  const bytes = Buffer.from(zip);
  const parts = new Map<string, Part>();
  let entry = bytes.readUInt32LE(bytes.length - 6);
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(entry + 28);
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
    const plain = bytes.readUInt16LE(entry + 10) === 8 ? inflateRawSync(packed) : packed;
    parts.set(bytes.toString("utf8", entry + 46, entry + 46 + nameLength), {
      text: plain.toString("utf8"),
      stamps: [bytes.readUInt32LE(entry + 12), bytes.readUInt32LE(local + 10)],
    });
    entry += 46 + nameLength + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return parts;
}
