import { damagedParquet } from "./parquet-errors.ts";

/** Parts that a block of differences may have, and bytes that a number takes at most: those of 64 bits. */
const mostParts = 4096;
const longest = 10;

/**
 * Looks at the start of numbers that are written as differences (Parquet, "Delta encoding"): how they are divided, and
 * whether the numbers that stand there are any. One of a million bytes would be put together for minutes.
 */
export function requireDeltas(bytes: Uint8Array): void {
  if (bytes.length === 0) return;
  let at = 0;
  const number = (): number => {
    let [value, scale] = [0, 1];
    for (let count = 1; count <= longest; count++, scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    throw damagedParquet();
  };
  const [values, parts, count] = [number(), number(), number()];
  number();
  if (parts < 1 || parts > mostParts || values % parts !== 0) throw damagedParquet();
  let seen = 1;
  const perPart = values / parts;
  while (seen < count && at < bytes.length) {
    number();
    const widths = bytes.subarray(at, at + parts);
    at += parts;
    for (const width of widths) {
      if (seen >= count) break;
      at += (width * perPart) / 8;
      seen += perPart;
    }
    if (values === 0) throw damagedParquet();
  }
}
