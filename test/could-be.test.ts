import { sampleTable } from "@samapne/generators";
import { expect, test } from "vitest";
import { allDatasets } from "../packages/cli/src/datasets/registry.ts";
import { couldBe } from "../packages/tabular/src/judge/rows/could-be.ts";

test("no value of any dataset is taken for one that surely does not belong to its field", async () => {
  const datasets = await allDatasets();
  let asked = 0;
  for (const dataset of datasets)
    for (const row of sampleTable(dataset, { rows: 60, seed: 11, datasets }))
      for (const [name, value] of Object.entries(row)) {
        const field = dataset.fields[name];
        if (!field || field.kind === "list") continue;
        expect(couldBe(field)(String(value)), `${dataset.id} ${name} ${String(value)}`).toBe(true);
        asked += 1;
      }
  expect(asked).toBeGreaterThan(5000);
});

test("most of what belongs to another field is seen at once", async () => {
  const measurements = (await allDatasets()).find(({ id }) => id === "energy-measurements");
  const { value, quality, interval_start: start } = measurements?.fields ?? {};
  if (!value || !quality || !start) throw new Error("the fields have other names");
  const texts = ["39.8", "-3.5", "measured", "2025-01-01T00:00:00+01:00", "el-0412"];
  expect([value, quality, start].map((field) => texts.map(couldBe(field)))).toEqual([
    [true, true, false, true, false],
    [false, false, true, false, false],
    [false, false, false, true, false],
  ]);
});
