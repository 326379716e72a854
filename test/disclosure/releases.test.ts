import { gate } from "@samapne/core";
import { protect } from "@samapne/disclosure";
import { sicknessAbsence, staffTurnover } from "@samapne/hr";
import { expect, test } from "vitest";
import { absenceTable } from "./sweep/absence-table.ts";
import { turnoverTable } from "./sweep/turnover-table.ts";

test("a finer table can follow a coarse one that told of a few who left", async () => {
  const full = turnoverTable({ persons: 60, positions: 4, seed: 2 });
  const coarse = await protect(
    staffTurnover,
    full.filter((row) => row["age_group"] === "total"),
  );
  const finer = await protect(staffTurnover, full, { previous: coarse.rows });
  expect(finer.findings).toEqual([]);
  expect(finer.rows.filter((row) => row["suppression"] === "none").length).toBeGreaterThan(10);
  expect(gate(staffTurnover, finer.rows, { previous: coarse.rows })).toEqual([]);
  const alone = gate(staffTurnover, finer.rows).map(({ finding }) => finding.code);
  expect(new Set(alone)).toEqual(new Set(["suppression.too_narrow"]));
});

test("a year can follow its first quarters", async () => {
  const full = absenceTable({ persons: 60, areas: 2, seed: 4, quarters: 4 });
  const later = new Set(["2025", "2025-Q4"]);
  const first = await protect(
    sicknessAbsence,
    full.filter((row) => !later.has(row["period"] as string)),
  );
  const second = await protect(sicknessAbsence, full, { previous: first.rows });
  expect(second.findings).toEqual([]);
  const shownLater = second.rows.filter(
    (row) => later.has(row["period"] as string) && row["suppression"] === "none",
  );
  expect(shownLater.length).toBeGreaterThan(100);
});
