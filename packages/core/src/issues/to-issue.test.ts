import { describe, expect, test } from "vitest";
import { plainDataset } from "../_testing.ts";
import { defineDataset } from "../define-dataset.ts";
import { validator } from "../validator.ts";
import type { Finding } from "./issue.ts";
import { toIssue } from "./to-issue.ts";

const text = { nb: "Noe", nn: "Noko", en: "Something" };
const dataset = defineDataset({
  id: "numbers",
  ...plainDataset,
  fields: {
    low: {
      kind: "integer",
      label: { nb: "Lav", nn: "Låg", en: "Low" },
      description: text,
      required: true,
      min: 0,
      example: 1,
    },
    high: { kind: "integer", label: { nb: "Høy", nn: "Høg", en: "High" }, description: text, example: 2 },
  },
  key: ["low"],
  rules: [
    {
      id: "N1",
      expression: "row.low <= row.high",
      fixer: "supplier",
      message: { nb: "{low} er over {high}", nn: "{low} er over {high}", en: "{low} is above {high}" },
    },
  ],
});

/** What findings of a code have in common is kept; what is told of each must still be its own. */
describe("issues of one code", () => {
  const check = validator(dataset);
  const issuesOf = (row: unknown) => {
    const verdict = check(row);
    return verdict.ok ? [] : verdict.issues;
  };

  test("tell their own values, one after the other", () => {
    const texts = [-1, -2, -1].map((low) => issuesOf({ low, high: 5 }).map((issue) => issue.text.nn));
    expect(texts[0]?.[0]).toContain("Låg");
    expect(texts[0]?.[0]).toContain("-1");
    expect(texts[1]?.[0]).toBe(texts[0]?.[0]?.replace("-1", "-2"));
    expect(texts[2]).toEqual(texts[0]);
  });

  test("tell their own field", () => {
    const texts = issuesOf({ low: "a", high: "b" }).map(({ path, message }) => [path, message.split(" ")[0]]);
    expect(texts).toEqual([
      [["low"], "Low:"],
      [["high"], "High:"],
    ]);
  });

  test("are plain data, with a rule's fixer and basis", () => {
    const [issue] = issuesOf({ low: 3, high: 2 });
    expect(JSON.parse(JSON.stringify(issue))).toEqual({
      code: "N1",
      severity: "error",
      fixer: "supplier",
      path: [],
      basis: "N1",
      params: { low: "3", high: "2" },
      text: { nb: "3 er over 2", nn: "3 er over 2", en: "3 is above 2" },
      message: "3 is above 2",
    });
  });

  test("differ when the finding says other labels, severity or item", () => {
    const finding = {
      code: "number.not_whole",
      kind: "number.not_whole",
      field: "low",
      params: { found: "1.5" },
    };
    const told = [
      { ...finding, severity: "error" },
      { ...finding, severity: "warning", params: { found: "1.5", label: "Kolonne A" } },
      { ...finding, severity: "error", item: 2 },
    ] as const satisfies readonly Finding[];
    const issues = told.map((one) => toIssue(one, dataset));
    expect(issues.map(({ severity, path }) => [severity, path])).toEqual([
      ["error", ["low"]],
      ["warning", ["low"]],
      ["error", ["low", 2]],
    ]);
    expect(issues[0]?.text.nb).toContain("Lav");
    expect(issues[1]?.text.nb).toContain("Kolonne A");
    expect(issues[2]?.text.nb).toContain("Lav");
  });
});
