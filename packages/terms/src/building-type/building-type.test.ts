import { expect, it } from "vitest";
import { buildingType } from "./index.ts";

it("has the 126 three-digit types, each once and in order", () => {
  const codes = buildingType.codes.map(({ code }) => code);
  expect(codes).toHaveLength(126);
  expect(codes.filter((code) => !/^\d{3}$/u.test(code))).toEqual([]);
  expect(codes.every((code, index) => index === 0 || (codes[index - 1] ?? "") < code)).toBe(true);
});

it("guesses no type from a word that covers several", () => {
  expect(buildingType.codes.flatMap(({ aliases = [] }) => aliases)).toEqual([]);
});
