import { type Dataset, defineDataset } from "@samapne/core";
import { expect, test } from "vitest";
import { inputOf, judgeInputs, plainDataset, said } from "../_testing.ts";
import { reportForms } from "./forms.ts";

const series = { series: ["id"], start: "from", end: "to", zone: "Europe/Oslo" } as const;

const dataset: Dataset = defineDataset({
  id: "hours",
  ...plainDataset,
  fields: {
    id: { kind: "text", ...said, required: true },
    from: { kind: "instant", ...said, required: true },
    to: { kind: "instant", ...said, required: true },
  },
  key: ["id", "from"],
  checks: [
    { id: "GAP", kind: "contiguous", measure: "gap", ...series },
    { id: "DAY", kind: "contiguous", measure: "day", ...series },
  ],
});

const clock = (hour: number) => `${new Date(Date.UTC(2025, 0, 1, hour)).toISOString().slice(0, 19)}Z`;
const right = Array.from({ length: 96 }, (_, hour) => ["a", clock(hour), clock(hour + 1)]);

/** What is said of rows of text, which must not depend on the format or on whether rows are made. */
async function saidOf(rows: readonly (readonly string[])[]) {
  const csv = inputOf("timer.csv", ["id,from,to", ...rows.map((row) => row.join(","))].join("\n"));
  const lines = rows.map(([id, from, to]) =>
    to === undefined ? `{"id":"${id}"` : JSON.stringify({ id, from, to }),
  );
  const request = { datasets: [dataset] };
  const report = await judgeInputs([csv], { ...request, everyRow: true });
  expect(await judgeInputs([csv], { ...request, everyRow: false })).toEqual(report);
  const ndjson = inputOf("timer.ndjson", lines.join("\n"));
  for (const everyRow of [true, false]) {
    const other = await judgeInputs([ndjson], { ...request, everyRow });
    expect(other.deliveries[0]?.files[0]?.explained).toEqual(report.deliveries[0]?.files[0]?.explained);
  }
  return report;
}

test.each([
  ["a moment that cannot be read", ["a", "i går", clock(31)], "instant.invalid"],
  ["an end that is missing", ["a", clock(30), ""], "field.missing"],
  ["no series", ["", clock(30), clock(31)], "field.missing"],
  ["too few cells", ["a", clock(30)], "file.ragged_row"],
  ["the key of the row before", right[29] ?? [], "key.duplicate"],
])("a row with %s is one cause, and the hole it leaves is told in a line", async (_, row, code) => {
  const report = await saidOf(right.with(30, row));
  const file = report.deliveries[0]?.files[0];
  expect(file?.verdict).toBe("not_conformant");
  expect(file?.causes.map((cause) => `${cause.code} ${cause.count}`)).toEqual([`${code} 1`]);
  expect(file?.explained).toEqual([
    { code: "GAP", kind: "check.gap", severity: "error", count: 1 },
    { code: "DAY", kind: "check.day", severity: "error", count: 1 },
  ]);
  const sentence = "1 hull i en tidsserie (GAP), 1 døgn uten alle radene (DAY).";
  expect(reportForms.text.print(report, "nb").replace(/\n +/g, " ")).toContain(sentence);
  for (const form of ["html", "junit", "sarif", "github"] as const)
    expect(reportForms[form].print(report, "nb")).toContain(sentence);
});

test.each([
  ["at a delimiter", [["a"], [clock(30), clock(31)]]],
  [
    "within a cell",
    [
      ["a", "2025-01"],
      ["-02T06:00:00Z", clock(31)],
    ],
  ],
])("a row that a line break has cut in two, %s, explains one hole", async (_, parts) => {
  const rows = right.toSpliced(30, 1, ...parts).map((row) => row.join(","));
  for (const everyRow of [true, false]) {
    const input = inputOf("timer.csv", ["id,from,to", ...rows].join("\n"));
    const file = (await judgeInputs([input], { datasets: [dataset], everyRow })).deliveries[0]?.files[0];
    expect(file?.causes.map((cause) => `${cause.code} ${cause.count}`)).toEqual(["file.ragged_row 2"]);
    expect(file?.explained?.map(({ code, count }) => `${code} ${count}`)).toEqual(["GAP 1", "DAY 1"]);
  }
});

test("a row that is not there is told as before, beside one that explains its own hole", async () => {
  const report = await saidOf(right.with(30, ["a", "", clock(31)]).toSpliced(60, 1));
  const file = report.deliveries[0]?.files[0];
  expect(file?.causes.map((cause) => `${cause.code} ${cause.count} ${cause.places[0]?.row}`).sort()).toEqual([
    "DAY 1 49",
    "GAP 1 62",
    "field.missing 1 32",
  ]);
  expect(file?.explained?.map(({ code, count }) => `${code} ${count}`)).toEqual(["GAP 1", "DAY 1"]);
});

const measured: Dataset = defineDataset({
  id: "measured",
  ...plainDataset,
  fields: {
    id: { kind: "text", ...said, required: true },
    value: { kind: "decimal", ...said },
    low: { kind: "decimal", ...said },
    kind: { kind: "text", ...said },
  },
  key: ["id"],
  rules: [
    { id: "R1", expression: 'row.kind != "measured" || has(row.value)', message: said.label },
    {
      id: "R2",
      expression: 'row.kind != "measured" || (has(row.value) && has(row.low))',
      message: said.label,
    },
    { id: "R3", expression: "row.value >= row.low", message: said.label },
  ],
});

test("a rule that misses a value which cannot be read is no finding of its own, unless it is broken anyway", async () => {
  const rows = [
    "id,value,low,kind",
    "a,1O,1,measured",
    "b,x,,measured",
    "c,,1,measured",
    "d,1,2,x",
    "e,2,1,measured",
  ];
  for (const everyRow of [true, false]) {
    const report = await judgeInputs([inputOf("a.csv", rows.join("\n"))], { datasets: [measured], everyRow });
    const file = report.deliveries[0]?.files[0];
    expect(file?.causes.map(({ code, count }) => `${code} ${count}`).sort()).toEqual([
      "R1 1",
      "R2 2",
      "R3 1",
      "field.wrong_type 2",
    ]);
    expect(file?.explained?.map(({ code, count }) => `${code} ${count}`)).toEqual(["R1 2", "R2 1"]);
    expect(reportForms.text.print(report, "nb").replace(/\n +/g, " ")).toContain(
      "når de er rettet: 2 regelbrudd (R1), 1 regelbrudd (R2).",
    );
  }
});
