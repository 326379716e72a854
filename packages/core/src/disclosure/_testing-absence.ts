import { defineDataset } from "../define-dataset.ts";
import type { Dataset } from "../dataset.ts";
import type { AnyRow } from "../row.ts";
import { type GateOptions, gate } from "./gate.ts";

const text = { nb: "Tekst", nn: "Tekst", en: "Text" };
const named = (name: string) => ({ label: { nb: name, nn: name, en: name }, description: text });

const listOf = (id: string, codes: readonly string[]) => ({
  id,
  version: "2025-01-01",
  title: text,
  source: { name: "invented" },
  codes: codes.map((code) => ({ code, label: code })),
});

const codeField = (name: string, codes: readonly string[]) => ({
  ...named(name),
  kind: "code" as const,
  list: listOf(name, codes),
  required: true,
});

const employers = {
  id: "employer",
  label: text,
  description: text,
  pattern: "^[a-z]$",
  example: "e",
  source: { name: "invented" },
};

/** A table of absence like the one municipalities publish: persons by area, sex and age, days by type and quarter. */
export const absence: Dataset = defineDataset({
  id: "absence",
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open_aggregated",
  frequency: "QUARTERLY",
  themes: ["GOVE"],
  fields: {
    employer: { ...named("employer"), kind: "identifier", scheme: employers, required: true },
    period: { ...named("period"), kind: "period", granularities: ["year", "quarter"], required: true },
    area: codeField("area", ["all", "school", "health", "culture"]),
    sex: codeField("sex", ["total", "female", "male"]),
    age: codeField("age", ["total", "16-29", "30-39", "40-49", "50-69"]),
    type: codeField("type", ["total", "self", "doctor"]),
    contracted: { ...named("contracted"), kind: "decimal", decimals: 1, min: 0 },
    days: { ...named("days"), kind: "decimal", decimals: 1, min: 0 },
    rate: { ...named("rate"), kind: "decimal", decimals: 1, min: 0, max: 100 },
    headcount: { ...named("headcount"), kind: "integer", min: 0 },
    suppression: codeField("suppression", ["none", "confidential", "missing", "not_applicable"]),
  },
  key: ["employer", "period", "area", "sex", "age", "type"],
  rules: [{ id: "A2", expression: "row.days <= row.contracted", message: text }],
  checks: [
    {
      kind: "suppression",
      id: "P",
      threshold: 5,
      status: {
        field: "suppression",
        shown: "none",
        withheld: "confidential",
        nobody: "not_applicable",
        unknown: "missing",
      },
      counts: [{ field: "headcount" }],
      measures: ["contracted", "days", "rate", "headcount"],
      mostBreakdowns: 2,
      dimensions: [
        { field: "period", groups: "calendar", adds: ["contracted", "days"] },
        { field: "area", total: "all", adds: ["headcount", "contracted", "days"] },
        { field: "sex", total: "total", adds: ["headcount", "contracted", "days"] },
        { field: "age", total: "total", adds: ["headcount", "contracted", "days"] },
        { field: "type", total: "total", adds: ["days"], same: ["headcount", "contracted"] },
      ],
    },
  ],
});

const whole = { employer: "e", period: "2025-Q3", area: "all", sex: "total", age: "total", type: "total" };

/** A row of `absence` with so many persons; each has 60 days to work and is absent for 3. */
export function shown(headcount: number, codes: AnyRow = {}): AnyRow {
  const [contracted, days] = [headcount * 60, headcount * 3];
  return { ...whole, ...codes, contracted, days, rate: 5, headcount, suppression: "none" };
}

/** A withheld row of `absence`. */
export function withheld(codes: AnyRow): AnyRow {
  return { ...whole, ...codes, suppression: "confidential" };
}

/** What the gate finds: `code cell`, the cell as people read it. */
export function found(
  rows: readonly AnyRow[],
  options: GateOptions = {},
  dataset = absence,
): readonly string[] {
  return gate(dataset, rows, options).map(
    ({ finding: { code, params } }) => `${code.replace("suppression.", "")} ${params["cell"] as string}`,
  );
}
