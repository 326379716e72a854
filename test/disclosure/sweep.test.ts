import { gate } from "@samapne/core";
import { loadSolver, protect } from "@samapne/disclosure";
import loadHighs from "highs";
import { beforeAll, describe, expect, test } from "vitest";
import { type AttackedCase, attackedCase } from "./sweep/attacked-case.ts";
import { type Case, casesOf } from "./sweep/cases.ts";

// A slice of `npm run attack`. In the turnover of seed 9 the rows of a group tell the same persons at the start, and some
// of them few who left: showing the group again showed those too.
describe.each([9])(
  "invented tables of seed %i, protected and attacked by who shares no code with it",
  (seed) => {
    const quick = casesOf(seed).filter(({ name }) => !name.startsWith("sickness-absence"));
    const found = new Map<string, AttackedCase>();
    beforeAll(async () => {
      const highs = await (loadHighs as unknown as typeof loadHighs.default)();
      const solver = await loadSolver();
      for (const one of quick)
        found.set(one.name, await attackedCase(one, { highs, solver, seconds: () => 0 }));
    });

    test.each(quick.map(({ name }) => name))(
      "%s: nothing is told, and all would be told otherwise",
      (name) => {
        const { withheld, small, ...rest } = found.get(name) as AttackedCase;
        expect(rest).toMatchObject({ gate: [], exposed: [] });
        expect(withheld).toBeGreaterThanOrEqual(small);
        expect(rest.exposedOtherwise).toBeGreaterThan(0);
      },
    );
  },
);

// Who thinks of the finest table there may be behind the rows can tell days, and no persons, when the youngest are shown.
test("hides days from who thinks of every person and every spell, and the gate refuses a file that does not", async () => {
  const highs = await (loadHighs as unknown as typeof loadHighs.default)();
  const solver = await loadSolver();
  const one = casesOf(12).find(({ name }) => name.startsWith("sickness-absence")) as Case;
  const { rows } = await protect(one.dataset, one.rows, { solver });
  expect(gate(one.dataset, rows)).toEqual([]);
  expect(one.exposed(highs, rows)).toEqual([]);

  const told = rows.map((row, index) => {
    const isOfTheYoungest =
      row["service_area"] === "all" && row["age_group"] === "16-29" && row["sex"] === "total";
    return isOfTheYoungest ? { ...one.rows[index], suppression: "none" } : row;
  });
  expect(new Set(one.exposed(highs, told).map(({ measure }) => measure))).toEqual(new Set(["days"]));
  expect(gate(one.dataset, told).map(({ finding }) => finding.code)).toContain("suppression.too_narrow");
});

// In a finer table behind these rows the highest figure is approached in steps of a billionth.
test("comes to an end where hardly anything is gained any more", async () => {
  const one = casesOf(39).find(({ name }) => name.startsWith("sickness-absence")) as Case;
  const { rows, withheld, findings } = await protect(one.dataset, one.rows);
  expect(findings).toEqual([]);
  expect(withheld).toBeGreaterThanOrEqual(one.rows.filter((row) => one.isSmall(row)).length);
  expect(withheld).toBeLessThan(rows.length);
});
