import { crc32, deflateRawSync } from "node:zlib";

/** A part of an archive; what it says of itself may be a lie. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Packed bytes in place of the right ones. */
  readonly packed?: Uint8Array;
  readonly size?: number;
  readonly checksum?: number;
  /** Bit flags (APPNOTE 4.4.4); 1 is encrypted. */
  readonly flags?: number;
  /** How it says it is packed; 8 is deflate. */
  readonly method?: number;
}

/** The widths of what the header of a part and its entry in the directory have in common. */
const factWidths = "2222244422";

/** A zip archive (APPNOTE 6.3.10) made by hand, so that it can be wrong in any way. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.name);
    const packed = part.packed ?? new Uint8Array(deflateRawSync(part.bytes));
    const facts = [
      20,
      part.flags ?? 0,
      part.method ?? 8,
      0,
      0x21,
      part.checksum ?? crc32(part.bytes),
      packed.length,
      part.size ?? part.bytes.length,
      name.length,
      0,
    ] as const;
    const local = record(`4${factWidths}`, [0x04034b50, ...facts]);
    directory.push(record(`42${factWidths}22244`, [0x02014b50, 20, ...facts, 0, 0, 0, 0, at]), name);
    chunks.push(local, name, packed);
    at += local.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record("42222442", [0x06054b50, 0, 0, parts.length, parts.length, size, at, 0]);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]));
}

/** Numbers as little-endian bytes, each in as many as `widths` says. */
function record(widths: string, numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap((number, index) =>
      Array.from({ length: Number(widths[index]) }, (_, byte) => Math.floor(number / 256 ** byte) % 256),
    ),
  );
}
