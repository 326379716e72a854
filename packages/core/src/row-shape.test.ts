import { expect, test } from "vitest";
import { plainDataset } from "./_testing.ts";
import { defineDataset } from "./define-dataset.ts";
import { rowJudge } from "./row-judge.ts";

const text = { nb: "Felt", nn: "Felt", en: "Field" };
const said = { label: text, description: text };
const dataset = defineDataset({
  id: "shapes",
  ...plainDataset,
  fields: {
    id: { kind: "text", ...said, required: true },
    count: { kind: "integer", ...said },
    constructor: { kind: "text", ...said },
  },
  key: ["id"],
});

const { judge } = rowJudge(dataset);
const codesOf = (row: unknown) =>
  judge(row).findings.map(({ code, field = "" }) => `${code} ${field}`.trim());

test("each row is judged by its own members, whatever rows came before", () => {
  const rows: readonly (readonly [object, readonly string[]])[] = [
    [{ id: "a", count: 1 }, []],
    [{ count: "x", id: "a" }, ["field.wrong_type count"]],
    [{ id: "a", more: 1, count: 1 }, ["row.unknown_field"]],
    [{ id: "a" }, []],
    [{ count: 1 }, ["field.missing id"]],
    [{}, ["field.missing id"]],
    [JSON.parse('{"id":"a","__proto__":{"count":"x"}}'), ["row.unknown_field"]],
    [Object.create({ id: "a" }), ["field.missing id"]],
    [Object.assign(Object.create({ count: "x" }), { id: "a" }), []],
    [
      Object.defineProperty({ id: "a" }, "count", { value: "x", enumerable: false }),
      ["field.wrong_type count"],
    ],
    [{ id: "a", constructor: 5 }, ["field.wrong_type constructor"]],
  ];
  // More shapes than are remembered come between.
  for (let round = 0; round < 40; round++) {
    for (const [row, codes] of rows) expect(codesOf(row)).toEqual(codes);
    for (let other = 0; other < round; other++)
      expect(codesOf({ id: "a", [`other_${other}`]: 1 })).toEqual(["row.unknown_field"]);
  }
});
