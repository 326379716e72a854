import { expect, test } from "vitest";
import { hold, letGo, narrowed, takeBytes } from "./reused-bytes.ts";

test("bytes are used again when all who hold them have let go", () => {
  const page = takeBytes(143_000);
  const [first, second] = [hold(page), hold(page.subarray(10, 20))];
  letGo(page);
  first();
  expect(takeBytes(143_000).buffer).not.toBe(page.buffer);
  second();
  expect(takeBytes(150_000).buffer).toBe(page.buffer);
});

test("letting go twice, or of what was taken before, lets go of nothing that somebody holds now", () => {
  const page = takeBytes(300_000);
  const release = hold(page);
  letGo(page);
  release();
  const next = takeBytes(300_000);
  expect(next.buffer).toBe(page.buffer);
  release();
  letGo(page);
  letGo(next.subarray(0));
  expect(takeBytes(300_000).buffer).not.toBe(next.buffer);
});

test("a part is let go of in place of the whole", () => {
  const read = takeBytes(600_000);
  const lines = narrowed(read, 5, 500_000);
  letGo(read);
  expect(takeBytes(600_000).buffer).not.toBe(read.buffer);
  letGo(lines);
  expect(takeBytes(600_000).buffer).toBe(read.buffer);
});

test("what is small, large, or from elsewhere is left to the platform", () => {
  for (const bytes of [takeBytes(100), takeBytes(5_000_000), new Uint8Array(100_000)]) {
    letGo(bytes);
    hold(bytes)();
    expect(takeBytes(bytes.length).buffer).not.toBe(bytes.buffer);
  }
  expect(narrowed(new Uint8Array([1, 2, 3]), 1, 2)).toEqual(new Uint8Array([2]));
});
