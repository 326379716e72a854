import { expect, test } from "vitest";
import { array, assert, constantFrom, property, string } from "fast-check";
import { nearest, nearestAmong } from "./suggest.ts";

test.each([
  ["temprature", ["energy", "temperature", "volume"], "temperature"],
  ["MUNICIPALITY-NUMBER", ["municipality_number", "name"], "municipality_number"],
  ["ab", ["xy", "ac"], "ac"],
  ["abc", ["xyz"], undefined],
  ["", ["a"], undefined],
])("the word nearest to «%s»", (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

/** Levenshtein's distance by its definition. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const change = distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  return Math.min(change, distance(a.slice(1), b) + 1, distance(a, b.slice(1)) + 1);
}

test("is the first of those with the least distance, at most a third of the word", () => {
  const word = string({ unit: constantFrom("a", "b", "A", "æ", "1"), minLength: 1, maxLength: 7 });
  assert(
    property(word, array(word, { maxLength: 6 }), (wanted, candidates) => {
      const most = Math.max(1, Math.floor(wanted.length / 3));
      const apart = candidates.map((one) => distance(wanted.toLowerCase(), one.toLowerCase()));
      const least = Math.min(...apart);
      expect(nearest(wanted, candidates)).toBe(least <= most ? candidates[apart.indexOf(least)] : undefined);
    }),
  );
});

test("ten thousand different words are compared with a thousand codes in a moment", () => {
  const near = nearestAmong(Array.from({ length: 1000 }, (_, at) => String(at).padStart(4, "0")));
  const began = performance.now();
  for (let at = 0; at < 10_000; at++) near(`x${at}`);
  expect(performance.now() - began).toBeLessThan(10_000);
});
