import { expect, test } from "vitest";
import type { DatasetDefinition } from "../dataset.ts";
import { defineDataset } from "../define-dataset.ts";
import { absence } from "../disclosure/_testing-absence.ts";

type Tree = Record<string, unknown>;

/** The declaration of `absence` with one member of its suppression check, named by its path, replaced. */
function changed(path: string, value: unknown): DatasetDefinition {
  const copy = JSON.parse(JSON.stringify(absence)) as Tree;
  const names = ["checks", "0", ...path.split(".")];
  const last = names.pop() as string;
  let place = copy;
  for (const name of names) place = place[name] as Tree;
  place[last] = value;
  return copy as unknown as DatasetDefinition;
}

test("the declaration survives JSON", () => {
  expect(defineDataset(JSON.parse(JSON.stringify(absence)))).toEqual(absence);
});

test.each([
  ["a threshold that protects nobody", "threshold", 1, "absence.checks[0].threshold: a threshold below 2"],
  ["a measure that is no number", "measures", ["sex"], 'absence.checks.P.measures: "sex" is code'],
  ["a measure that must be there", "measures", ["employer"], "absence.checks.P.measures"],
  [
    "a status that is no code",
    "status.field",
    "employer",
    'absence.checks.P.status: "employer" is identifier',
  ],
  ["a status code that is not", "status.shown", "yes", '"yes" is not a code of "suppression"'],
  ["one code for two meanings", "status.withheld", "none", "absence.checks.P.status: two codes are the same"],
  ["a count that is not whole", "counts.0.field", "days", '"days" is decimal, expected integer'],
  ["no count of a row's persons", "counts.0.alone", true, "no count says how many persons"],
  [
    "a condition that is none",
    "counts.1",
    { field: "headcount", where: "row.headcount" },
    "absence.checks.P.counts.headcount.where",
  ],
  ["a dimension outside the key", "dimensions.1.field", "suppression", "is not a field of the key"],
  ["a dimension twice", "dimensions.1.field", "sex", "a dimension is named twice"],
  ["a total that is no code", "dimensions.1.total", "total", '"total" is not a code of "area"'],
  ["sums without a total", "dimensions.1.total", undefined, '"adds" needs a "total" or "groups"'],
  ["a calendar of no periods", "dimensions.1.groups", "calendar", '"area" is code, expected period'],
  ["groups of an unknown sort", "dimensions.1.groups", "tree", "expected one of calendar"],
  [
    "a total among its parts",
    "dimensions.1.groups",
    [{ total: "all", parts: ["all", "school"] }],
    'the parts of "all" must be other codes',
  ],
  [
    "what adds up and stays the same",
    "dimensions.1.same",
    ["days"],
    '"days" cannot both add up and be the same',
  ],
  ["what is no measure", "dimensions.1.adds", ["employer"], '"employer" is not a measure of the check'],
  [
    "a comparison of no counts",
    "comparisons",
    [{ fields: ["rate"], counts: ["days"] }],
    '"days" is not a count',
  ],
  ["a mean of no measure", "means", [{ field: "sex", count: "headcount" }], '"sex" is not a measure'],
])("%s is refused", (_, path, value, problem) => {
  expect(() => defineDataset(changed(path, value))).toThrow(problem);
});

test("a dataset has one suppression check", () => {
  const [check] = absence.checks ?? [];
  const twice = { ...absence, checks: [check, { ...check, id: "Q" }] } as DatasetDefinition;
  expect(() => defineDataset(twice)).toThrow("a dataset has one suppression check");
});
