import { expect, test } from "vitest";
import { nearestCode } from "./nearest-code.ts";

const words = new Map([
  ["utstilling", "exhibition"],
  ["teater", "theater"],
  ["film", "movies"],
  ["helse og omsorg", "health"],
  ["1-7 dager", "A"],
  ["8-16 dager", "B"],
  ["elektrisitet", "electricity"],
  ["innendørs, ikke åpent for alle", "closed"],
]);

test.each([
  ["Utstiling", "exhibition"],
  ["Kunstutstilling", "exhibition"],
  ["Teaterstykke", "theater"],
  ["Filmteater", "theater"],
  ["B Film", "movies"],
  ["Helse", "health"],
  ["Ikke film", undefined],
  ["Ufilm", undefined],
  ["Film og teater", undefined],
  ["Elektrisk", "electricity"],
  ["Elektro", undefined],
  ["Innendørs, åpent for alle", undefined],
  ["Quiz", undefined],
  ["MWh", undefined],
  ["1-8 dager", undefined],
])("%s may be %s", (word, code) => {
  expect(nearestCode(word, words)).toBe(code);
});
