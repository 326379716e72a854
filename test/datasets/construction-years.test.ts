import { rowJudge } from "@samapne/core";
import { expect, test } from "vitest";
import { registry } from "../../scripts/specs/registry.ts";

const withYears = registry
  .map(({ dataset }) => dataset)
  .filter(({ version, fields }) => version === "draft" && fields["construction_year"] !== undefined);

test.each(withYears)("a construction year in $id is one in which something was built", (dataset) => {
  const judge = rowJudge(dataset);
  const said = (year: number) =>
    judge
      .judge({ construction_year: year })
      .findings.filter(({ field }) => field === "construction_year")
      .map(({ code }) => code);
  expect([0, -1959, 999].map(said)).toEqual([
    ["number.too_small"],
    ["number.too_small"],
    ["number.too_small"],
  ]);
  expect([1000, 1826, 2024].map(said)).toEqual([[], [], []]);
});

test("it is a field of buildings and of their certificates", () =>
  expect(withYears.map(({ id }) => id)).toEqual(["municipal-buildings", "energy-certificates"]));
