import { expect, test } from "vitest";
import { delivery } from "../delivery.ts";
import type { AnyRow } from "../row.ts";
import { toIssue } from "../issues/to-issue.ts";
import { languages } from "../text.ts";
import { absence, found, shown, withheld } from "./_testing-absence.ts";
import { gate } from "./gate.ts";

test("a table with enough persons everywhere gives nothing away", () => {
  expect(found([shown(40), shown(25, { sex: "female" }), shown(15, { sex: "male" })])).toEqual([]);
});

test("a count below the threshold is found, and not told", () => {
  const findings = gate(absence, [shown(9), shown(4, { area: "culture" })]);
  expect(findings.map(({ finding, place }) => [finding.code, place])).toEqual([
    ["suppression.small_count", 1],
  ]);
  const issue = toIssue(findings[0]?.finding as never, absence);
  for (const language of languages) expect(issue.text[language]).not.toMatch(/\b4\b/);
  expect(issue.text.en).toBe("2025-Q3 · culture: headcount is about fewer than 5 persons.");
  expect(issue.basis).toBe("P1");
});

test("nobody is not few", () => {
  expect(found([{ ...shown(0), suppression: "not_applicable" }])).toEqual([]);
});

test("the publisher may ask for more persons, not for fewer", () => {
  expect(found([shown(7)], { threshold: 10 })).toEqual(["small_count 2025-Q3"]);
  expect(found([shown(4)], { threshold: 3 })).toEqual(["small_count 2025-Q3"]);
});

test("a withheld row shows no figure, and a row with figures shows the persons behind", () => {
  const [half, uncounted] = [
    { ...withheld({ sex: "male" }), rate: 5 },
    { ...shown(9), headcount: null },
  ];
  expect(found([half])).toEqual(["figures_shown 2025-Q3 · male"]);
  expect(found([uncounted])).toEqual(["count_missing 2025-Q3"]);
});

test("what a count is too few for follows from that count, where it is told as wrong", () => {
  expect(toldOf([{ ...shown(9), headcount: "x" }])).toEqual([
    "field.wrong_type 2",
    "(suppression.count_missing 2)",
  ]);
  expect(toldOf([{ ...shown(9), days: "x", headcount: null }])).toEqual([
    "field.wrong_type 2",
    "suppression.count_missing 2",
  ]);
});

test("a few persons between a total and its parts follow from a count that its own row contradicts", () => {
  const rules = [
    { id: "A3", expression: "row.days == 3.0 * double(row.headcount)", message: { nb: "", nn: "", en: "" } },
  ];
  const dataset = { ...absence, rules };
  const parts = (male: object) => [
    shown(40),
    shown(25, { sex: "female" }),
    { ...shown(15, { sex: "male" }), ...male },
  ];
  expect(toldOf(parts({ headcount: 12 }), dataset)).toEqual(["A3 4", "(suppression.difference 2)"]);
  expect(toldOf(parts({ headcount: 12, days: 36 }), dataset)).toEqual(["suppression.difference 2"]);
  expect(toldOf(parts({ headcount: "x" }), dataset).at(-1)).not.toContain("difference");
});

test("a row is broken down by two dimensions at most", () => {
  const two = { area: "culture", sex: "male" };
  expect(found([shown(9, two)])).toEqual([]);
  expect(found([shown(9, { ...two, age: "30-39" })])).toEqual([
    "breakdowns 2025-Q3 · culture · male · 30-39",
  ]);
});

test("the table check of a delivery finds the same as the gate", () => {
  const rows = [shown(40), shown(37, { sex: "female" }), withheld({ sex: "male" })];
  const seen: string[] = [];
  const judging = delivery([absence], { report: (_, { code }, place) => seen.push(`${code} ${place}`) });
  for (const [index, row] of rows.entries()) judging.table(absence).judge(row, index + 2);
  judging.end();
  expect(seen).toEqual(["suppression.alone 4"]);
});

/** What the table check tells of rows; what follows from something else in parentheses. */
function toldOf(rows: readonly AnyRow[], dataset = absence): readonly string[] {
  const seen: string[] = [];
  const judging = delivery([dataset], {
    report: (_, { code, isExplained }, place) =>
      seen.push(isExplained ? `(${code} ${place})` : `${code} ${place}`),
  });
  for (const [index, row] of rows.entries()) judging.table(dataset).judge(row, index + 2);
  judging.end();
  return seen;
}
