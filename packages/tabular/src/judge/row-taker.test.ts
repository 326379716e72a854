import type { AnyRow } from "@samapne/core";
import { expect, test } from "vitest";
import { inputOf, judgeInputs, readings } from "../_testing.ts";

test("hands out rows as they are after repairs, and waits after each batch", async () => {
  const taken: [string, AnyRow][] = [];
  let waits = 0;
  const rows = {
    take: ({ id }: { readonly id: string }, row: AnyRow) => void taken.push([id, row]),
    ready: async () => void (waits += 1),
  };
  const content = "reading_id;place_id;value;read_on\nr1;p1;1,5;31.12.2025\nr2;p1;feil;\n";
  const report = await judgeInputs([inputOf("a.csv", content)], { mode: "import", rows });
  expect(report.verdict).toBe("not_conformant");
  expect(taken).toEqual([
    ["test-readings", { reading_id: "r1", place_id: "p1", value: 1.5, read_on: "2025-12-31" }],
    ["test-readings", { reading_id: "r2", place_id: "p1", value: "feil", read_on: undefined }],
  ]);
  expect(waits).toBeGreaterThan(0);
});

test("takes files in several folders as one delivery when they are to be published together", async () => {
  const inputs = [
    inputOf("bodo/a.csv", readings("r1,p1,,1,,")),
    inputOf("oslo/a.csv", readings("r1,p1,,1,,")),
  ];
  expect((await judgeInputs(inputs)).verdict).toBe("conformant");
  const { verdict, deliveries } = await judgeInputs(inputs, { together: true });
  expect([verdict, deliveries.length]).toEqual(["not_conformant", 1]);
});
