import { expect, test } from "vitest";
import { about, plainDataset, text } from "./_testing.ts";
import { foundIn } from "./_testing-found.ts";
import { defineDataset } from "./define-dataset.ts";
import type { Fixer } from "./severity.ts";
import type { AnyRow } from "./row.ts";

const number = { ...about, kind: "integer", required: true } as const;

function found(change: AnyRow, fixer: Fixer = "steward"): readonly string[] {
  const dataset = defineDataset({
    ...plainDataset,
    id: "figures",
    fields: { nr: number, a: number, b: number, c: number, d: number },
    key: ["nr"],
    rules: [
      { id: "AB", expression: "row.a <= row.b", message: text },
      { id: "CD", expression: "row.c <= row.d", message: text, fixer },
      { id: "SUM", expression: "row.b + row.d == 9", message: text },
    ],
  });
  return foundIn([dataset, [{ nr: 1, a: 3, b: 5, c: 1, d: 4, ...change }]]);
}

test("two rules follow from each other where two cells have changed places", () => {
  expect(found({})).toEqual([]);
  expect(found({ b: 1, c: 5 })).toEqual(["1 AB", "(1 CD)", "(1 SUM)"]);
});

test("two rules are told where changing cells back would break another", () => {
  expect(found({ b: 1, c: 9 })).toEqual(["1 AB", "1 CD", "(1 SUM)"]);
});

test("what is not for all to see is told whatever else is", () => {
  expect(found({ b: 1, c: 5 }, "privacy")).toEqual(["1 AB", "1 CD", "(1 SUM)"]);
});
