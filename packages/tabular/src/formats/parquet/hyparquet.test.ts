import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { openUnpackers } from "./hyparquet.ts";

test("Brotli that becomes more than was said is not unpacked", async () => {
  const unpack = await openUnpackers();
  const text = new TextEncoder().encode("kWh;".repeat(100_000));
  const packed = brotliCompressSync(text);
  expect(unpack("BROTLI", packed, text.length)).toEqual(Buffer.from(text));
  expect(() => unpack("BROTLI", packed, text.length - 1)).toThrow(RangeError);
});
