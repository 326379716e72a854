import { expect, test } from "vitest";
import { RepeatedRows } from "./repeated-rows.ts";

test("as many groups as there are rows that repeat a key are explained in a moment", () => {
  const repeated = new RepeatedRows();
  const began = performance.now();
  for (let group = 0; group < 200_000; group++) repeated.addTotal(group, [group]);
  const isExplained = (group: number) =>
    repeated.explain({ group, index: 0, whole: 1, sum: group }, (whole, sum) => whole === sum);
  expect(Array.from({ length: 200_000 }, (_, group) => group).filter(isExplained)).toHaveLength(10_000);
  expect(performance.now() - began).toBeLessThan(10_000);
});
