import { expect, test } from "vitest";
import { inputOf } from "@samapne/tabular/testing";
import { lookNamed } from "./look-named.ts";
import { pointsIn } from "./times-with-values.ts";

const at = 1_735_686_000_000;

async function tableOf(content: string, list?: string) {
  const [looked] = await lookNamed(inputOf("graf.json", content), { isHeading: () => false }, () => list);
  if (!looked || "problem" in looked) throw new Error("no table");
  const [table] = looked.tables;
  if (!table) throw new Error("no table");
  const rows: unknown[] = [];
  for await (const { records } of table.read()) rows.push(...records.map(({ cells }) => cells));
  return { headings: table.headings, rows };
}

test.each([
  ["time first", (time: number, value: number) => [time, value]],
  ["value first", (time: number, value: number) => [value, time]],
])("points of a graph are rows with a time and a value: %s", async (_, point) => {
  const series = (name: string) => ({ name, data: [point(at, 1.5), point(at + 3_600_000, 2)] });
  const { headings, rows } = await tableOf(JSON.stringify([series("a"), series("b")]), "data");
  expect(headings.toSorted()).toEqual(["data.time", "data.value", "name"]);
  expect(rows).toHaveLength(4);
  expect(rows[1]).toEqual(expect.arrayContaining(["a", at + 3_600_000, 2]));
});

test("a document of points alone is a table", async () => {
  const { headings, rows } = await tableOf(
    JSON.stringify([
      [at, 1.5],
      [at + 3_600_000, null],
    ]),
  );
  expect([headings, rows]).toEqual([
    ["time", "value"],
    [
      [at, 1.5],
      [at + 3_600_000, null],
    ],
  ]);
});

test("members that a row lacks are no names of points", async () => {
  const { rows } = await tableOf(
    JSON.stringify([
      { a: 1, data: [[at, 1.5]], b: 2 },
      { a: 1, b: 3 },
    ]),
    "data",
  );
  expect(rows).toHaveLength(2);
});

test("points are called as the list of columns beside them says", async () => {
  const values = [["2025-01-01T00:00:00Z", 1, 2]];
  const { headings } = await tableOf(
    JSON.stringify([
      { name: "energi", columns: ["time", "el", "varme"], values },
      { name: "energi", columns: ["time", "el", "varme"], values },
    ]),
    "values",
  );
  expect(headings).toEqual(["name", "columns", "values.time", "values.el", "values.varme"]);
});

test.each([
  [
    "a place",
    [
      [10.4, 63.4],
      [10.5, 63.5],
    ],
  ],
  [
    "points of different lengths",
    [
      [at, 1],
      [at, 1, 2],
    ],
  ],
  ["three members nobody names", [[at, 1, 2]]],
  ["lists of lists", [[at, [1]]]],
  ["no list", "x"],
])("%s is no point of a graph", (_, value) => {
  expect(pointsIn(value, undefined)).toBeUndefined();
});
