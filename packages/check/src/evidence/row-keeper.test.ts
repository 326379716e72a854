import { type AnyRow, operations } from "@samapne/core";
import { expect, test } from "vitest";
import { testDatasets } from "../_testing.ts";
import { rowKeeper } from "./row-keeper.ts";

const { stations } = testDatasets;
const rowsOf = (count: number): readonly AnyRow[] =>
  Array.from({ length: count }, (_, index) => ({ station: `s${Math.trunc(index / 10)}`, doors: index }));

test("keeps all rows of a small table, and the first of a large one, with what is known of them", () => {
  for (const [count, kept, known] of [
    [40, 40, 40],
    [60, 45, 10],
  ] as const) {
    const keeper = rowKeeper(stations, operations(stations), 45);
    for (const row of rowsOf(count)) keeper.take(row);
    const { rows, within } = keeper.known();
    expect([keeper.count(), keeper.rows.length, rows.length]).toEqual([count, kept, known]);
    expect(within).toEqual(count === kept ? [] : [["station", "s0"]]);
  }
});
