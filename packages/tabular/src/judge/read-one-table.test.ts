import { expect, test } from "vitest";
import { inputOf, readings, testPlaces, testReadings } from "../_testing.ts";
import { readOneTable } from "./read-one-table.ts";

const places = inputOf("places.csv", "place_id,kind\np1,0301\n");

const read = (most: number, ...inputs: readonly ReturnType<typeof inputOf>[]) =>
  readOneTable(
    {
      datasets: [testPlaces, testReadings],
      inputs: inputs.map((input) => ({ input })),
      mode: "strict",
      versions: { validator: "test" },
    },
    most,
  );

test("gives the rows of files that are one table, and what dataset they are of", async () => {
  const files = [inputOf("a.csv", readings("r1,p1,,1,,")), inputOf("b.csv", readings("r2,p1,,2,,"))];
  const table = await read(2, ...files);
  expect(table).toMatchObject({ kind: "rows", dataset: "test-readings" });
  expect(table.kind === "rows" && table.rows.map(({ reading_id: id }) => id)).toEqual(["r1", "r2"]);
  expect(await read(1, ...files)).toEqual({ kind: "too_many" });
});

test("gives no rows of what is wrong, of nothing, and of several tables", async () => {
  const right = inputOf("a.csv", readings("r1,p1,,1,,"));
  expect(await read(9, inputOf("a.csv", readings("r1,p1,,x,,")))).toMatchObject({ kind: "wrong" });
  expect(await read(9, inputOf("a.csv", "%%%"))).toMatchObject({ kind: "wrong" });
  expect(await read(9, right, places)).toEqual({ kind: "several" });
  expect(await read(9, inputOf("a.csv", readings()))).toMatchObject({ kind: "wrong" });
});
