import { expect, test } from "vitest";
import { KeyHashes } from "./key-hashes.ts";

test("knows every text that was there before among hundreds of thousands, and no other", () => {
  const seen = new KeyHashes();
  const keys = Array.from({ length: 300_000 }, (_, at) => JSON.stringify(["1804", `el-${at}`, at % 7]));
  expect(keys.filter((key) => !seen.add(key))).toEqual([]);
  expect(keys.filter((key) => seen.add(key))).toEqual([]);
  expect([seen.add(""), seen.add(""), seen.isFull]).toEqual([true, false, false]);
});

test("takes no more in than it may, and says so", () => {
  const seen = new KeyHashes(2);
  expect([seen.add("a"), seen.add("b"), seen.isFull]).toEqual([true, true, true]);
  expect([seen.add("c"), seen.add("c"), seen.add("a")]).toEqual([true, true, false]);
});
