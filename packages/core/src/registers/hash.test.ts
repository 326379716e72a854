import { expect, test } from "vitest";
import { hashBytes, hashText, lastHashTail, textHash } from "./hash.ts";

const encoder = new TextEncoder();

test("a text hashes as its bytes do, wherever they stand and whatever stands around them", () => {
  for (const text of ["", "a", "abc", "abcd", "abcde", "Målar på nytt – ✓ 🏫", "x".repeat(9000)])
    for (const before of [0, 1, 2, 3, 5]) {
      const bytes = encoder.encode(`${"#".repeat(before)}${text}#?!`);
      const head = hashBytes(new DataView(bytes.buffer), before, bytes.length - 3);
      expect({ head, tail: lastHashTail() }).toEqual(textHash(text));
    }
});

test("heads are whole numbers a double can hold", () => {
  for (let index = 0; index < 1000; index++) expect(Number.isSafeInteger(hashText(`el-${index}`))).toBe(true);
});

test("texts that differ little have different hashes, in the head alone and in the tail alone", () => {
  const [heads, tails] = [new Set<number>(), new Set<number>()];
  const count = 200_000;
  for (let index = 0; index < count; index++) {
    const { head, tail } = textHash(index % 2 === 0 ? `el-${index}-hoved` : String(index * 1024));
    heads.add(head);
    tails.add(tail);
  }
  expect(heads.size).toBe(count);
  // 32 bits: about five of two hundred thousand meet by chance.
  expect(tails.size).toBeGreaterThan(count - 30);
});

test("length counts: texts of zeros, and a text with its first part", () => {
  const texts = Array.from({ length: 200 }, (_, length) => "\u0000".repeat(length));
  expect(new Set(texts.map(hashText)).size).toBe(200);
  expect(hashText("ab")).not.toBe(hashText("ab\u0000"));
});
