import { zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { openUnpackers } from "./hyparquet.ts";
import { unpackedSize } from "./zstd-size.ts";

const mebibyte = 1024 * 1024;

/** A frame (RFC 8878) with a window of a mebibyte, of blocks that say of 128 KiB which byte they are. */
function liar(blocks: number): Uint8Array {
  const head = 128 * 1024 * 8 + 2;
  const block = (isLast: boolean) => [(head & 255) + Number(isLast), (head >> 8) & 255, head >> 16, 120];
  const body = Array.from({ length: blocks }, (_, at) => block(at === blocks - 1)).flat();
  return Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0, 80, ...body]);
}

test("a frame is as large as it says, or as its blocks may be", () => {
  const text = Buffer.from("måler ".repeat(100_000));
  expect(unpackedSize(zstdCompressSync(text)).most).toBeGreaterThanOrEqual(text.length);
  expect(unpackedSize(liar(8))).toEqual({ least: mebibyte, most: 2 * mebibyte });
  const skipped = Uint8Array.from([0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 1, 1, ...liar(8)]);
  expect(unpackedSize(skipped)).toEqual(unpackedSize(liar(8)));
  expect(() => unpackedSize(liar(8).subarray(0, 20))).toThrow(RangeError);
});

test("a page that becomes far more than it says is given no more room than that", async () => {
  const unpack = await openUnpackers();
  expect(unpack("ZSTD", liar(8), mebibyte)).toHaveLength(mebibyte);
  const before = process.memoryUsage().arrayBuffers;
  expect(() => unpack("ZSTD", liar(8000), 100)).toThrow("more than was said");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * mebibyte);
});
