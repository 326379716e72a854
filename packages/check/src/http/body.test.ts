import { randomBytes } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { readBody } from "./body.ts";

const never = new AbortController().signal;

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test("a long body is unpacked without a listener for each of its pieces", async () => {
  const warned = vi.fn<(warning: Error) => void>();
  process.on("warning", warned);
  const bytes = randomBytes(3_000_000);
  const read = await readBody(inPieces(gzipSync(bytes), 20_000), "gzip", {
    most: 1e9,
    mayCut: false,
    signal: never,
  });
  await turn();
  process.off("warning", warned);
  expect(Buffer.compare(read.bytes, bytes)).toBe(0);
  expect(warned).not.toHaveBeenCalled();
});

test("a body that does not go on is given up when the signal says so", async () => {
  const stopping = new AbortController();
  async function* stuck(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(5);
    await new Promise(() => {});
  }
  const reading = readBody(stuck(), null, { most: 100, mayCut: false, signal: stopping.signal });
  await turn();
  stopping.abort();
  await expect(reading).rejects.toMatchObject({ name: "DoorError" });
});
