import { expect, test } from "vitest";
import { checkExpression, environmentOf, parseExpression } from "../../rules/index.ts";
import { absence } from "../_testing-absence.ts";
import { statementOf } from "./statement.ts";

const measures = new Set(["contracted", "days", "rate", "headcount"]);
const row = { area: "culture", sex: "male", suppression: "none" };

/** What a rule says of days (variable 0) and headcount (variable 1) when contracted days are 200. */
function said(rule: string): readonly string[] {
  const typed = checkExpression(parseExpression(rule, "t"), environmentOf(absence.fields), "t");
  const figures: Readonly<Record<string, number>> = { days: 0, headcount: 1 };
  const statement = statementOf(
    typed,
    measures,
  )({
    row,
    figure: (name) => {
      if (name === "contracted") return { constant: 200, terms: [] };
      const variable = figures[name];
      return variable === undefined ? undefined : { constant: 0, terms: [{ variable, coefficient: 1 }] };
    },
  });
  return statement.map(
    ({ terms, min, max }) =>
      `${min} ≤ ${terms.map(({ variable, coefficient }) => `${coefficient}x${variable}`).join(" ")} ≤ ${max}`,
  );
}

test.each([
  ["row.days <= row.contracted", ["-Infinity ≤ 1x0 ≤ 200"]],
  ["row.contracted >= row.days", ["-Infinity ≤ 1x0 ≤ 200"]],
  ["row.days + 3.0 == row.contracted", ["197 ≤ 1x0 ≤ 197"]],
  ["row.days < 60.0 * double(row.headcount)", ["-Infinity ≤ 1x0 -60x1 ≤ 0"]],
  ["abs(2.0 * row.days - row.contracted) <= 1.0", ["-Infinity ≤ 2x0 ≤ 201", "-Infinity ≤ -2x0 ≤ -199"]],
  ['row.suppression != "none" || row.headcount >= 5', ["-Infinity ≤ -1x1 ≤ -5"]],
  [
    "!has(row.days) || row.days <= row.contracted && row.days >= 1.0",
    ["-Infinity ≤ 1x0 ≤ 200", "-Infinity ≤ -1x0 ≤ -1"],
  ],
  ['row.area == "culture" ? row.headcount <= 9 : row.headcount <= 3', ["-Infinity ≤ 1x1 ≤ 9"]],
])("%s", (rule, constraints) => {
  expect(said(rule)).toEqual(constraints);
});

test.each([
  "row.days * double(row.headcount) <= row.contracted",
  "row.days <= row.contracted || row.headcount > 3",
  "row.rate <= row.days",
  "abs(row.days) >= 3.0",
  'row.area == "culture"',
])("nothing linear is said by %s", (rule) => {
  expect(said(rule)).toEqual([]);
});
