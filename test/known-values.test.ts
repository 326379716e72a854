import { expect, test } from "vitest";
import { heldTo } from "./known/held-to.ts";
import { recordExport } from "./known/record-export.ts";
import { seriesExport } from "./known/series-export.ts";

// Exports of known values, dressed as systems dress them, are mapped, saved, read back, converted and held to the values.
// `npm run known-values` does the same until it is stopped.

test.each([
  ["records of every dataset", recordExport, 1, 36],
  ["series in many shapes", seriesExport, 1, 60],
] as const)("%s come back as they were, or are asked about", async (_, make, first, count) => {
  const kinds = new Map<string, number>();
  const wrong: string[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const known = await make(seed);
    const { kind, why = "" } = await heldTo(known);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kind === "wrong") wrong.push(`seed ${seed}: ${why} (${known.dress})`);
  }
  expect(wrong).toEqual([]);
  // A program that asks about everything, or leaves everything out, would be right too.
  expect(kinds.get("right") ?? 0).toBeGreaterThan(count * 0.6);
});
