import { cellText, defineDataset, type Field } from "@samapne/core";
import { afterAll, expect, test } from "vitest";
import { stations } from "../_testing.ts";
import { columnsOf } from "../query/column.ts";
import { fromSteps, stepsOf } from "../sql/steps.ts";
import { columnValues } from "./column-sql.ts";
import { openEngine } from "./engine.ts";

const engine = await openEngine({ path: ":memory:", overflow: "", memory: 2 ** 26, threads: 1 });
afterAll(() => engine.close());
const never = new AbortController().signal;

const examples: Readonly<Record<string, readonly unknown[]>> = {
  place: ["Bodø", "2025", '"'],
  doors: [0, -7, 9_007_199_254_740_991],
  height: [0.1, -1234.567, 0.001],
  ratio: [1e-7, 123_456_789.123_456, -1 / 3],
  open: [true, false],
  built: ["1969-12-31", "2024-02-29", "0999-01-01"],
  seen: [
    "2025-10-26T00:00:00Z",
    "1969-12-31T23:59:59.123999Z",
    "1969-12-31T23:59:59.5Z",
    "2025-01-01T00:00:00.1Z",
  ],
  season: ["2024", "2024-Q1", "2024-Q4", "2024-02", "1969-12"],
  tags: [["bus"], ["bus", "tram"]],
  names: [["a", "Čáhcesuolu"]],
  sizes: [[0.5, -1e-7], [2]],
};

test.each(Object.entries(examples))(
  "the columns of %s are the same by SQL as by JavaScript",
  async (name, values) => {
    const field = stations.fields[name] as Field;
    const dataset = defineDataset({ ...stations, id: "test-one", fields: { [name]: field }, key: [] });
    const sql = columnValues(dataset).map(([, one]) => one);
    const columns = columnsOf(name, field);
    expect(sql.length).toBe(columns.length);
    for (const value of values) {
      const cell = `'${cellText(value).replaceAll("'", "''")}'`;
      const text = `SELECT ${sql.map((one) => `to_json(${one})`).join(", ")} FROM (SELECT CAST(${cell} AS VARCHAR) AS c0)`;
      const found = (await engine.columns({ text, params: [] }, never)).map(
        ([one]) => JSON.parse(String(one)) as unknown,
      );
      const expected = columns.map(({ list, valueOf }) =>
        list ? (value as readonly unknown[]).map((item) => valueOf(item)) : valueOf(value),
      );
      const decimals = stepsOf(dataset).get(name);
      expect(
        decimals === undefined ? found : found.map((steps) => fromSteps(Number(steps), decimals)),
        cell,
      ).toEqual(expected);
    }
  },
);
