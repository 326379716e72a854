import { expect, test } from "vitest";
import { fromFirstTag, markupIn } from "./markup.ts";

test.each([
  ["<a>", "<a>"],
  [' \n<?xml version="1.0"?>\n<!-- <b> --><!----> <a/>x', "<a/>x"],
  ["<!-- cut", undefined],
  ["a <b>", undefined],
  ["", undefined],
])("%j begins with its first tag at %j", (text, expected) => {
  expect(fromFirstTag(text)).toBe(expected);
  expect(markupIn(new TextEncoder().encode(text))).toBe(expected);
  expect(markupIn(new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")))).toBe(expected);
});

test("many comments take no longer than they are", () => {
  const began = performance.now();
  expect(fromFirstTag(`${"<!---->".repeat(30_000)}x`)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(5000);
});
