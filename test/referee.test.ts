import { describe, expect, test } from "vitest";
import { registry } from "../scripts/specs/registry.ts";
import type { Judges } from "./agreement/judges.ts";
import { referee } from "./agreement/referee.ts";

const seed = 20_261_126;
const datasets = registry.map(({ dataset }) => dataset);

describe(`one model, one verdict, on made rows (seed ${seed})`, () => {
  for (const dataset of datasets)
    test(`${dataset.id}: the validator, Zod, dataset.json, schema.json and validator.js agree`, async () => {
      const { accepted, refused, differences } = await referee(dataset, datasets, { rows: 300, seed });
      expect(differences.slice(0, 3)).toEqual([]);
      expect(accepted).toBeGreaterThanOrEqual(100);
      expect(refused).toBeGreaterThanOrEqual(20);
    });

  test("a judge that forgets one issue is noticed", async () => {
    const buildings = datasets.find(({ id }) => id === "municipal-buildings");
    if (!buildings) throw new Error("no municipal-buildings");
    const forget = (judges: Judges): Judges => ({
      ...judges,
      same: {
        ...judges.same,
        zod: (row) => (judges.same["zod"]?.(row) ?? []).filter((error) => error !== "MB1"),
      },
    });
    const { differences } = await referee(buildings, datasets, { rows: 50, seed }, forget);
    expect(differences.length).toBeGreaterThan(0);
  });
});
