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
      "R2 1",
      "R3 1",
      "field.wrong_type 2",
    ]);
    expect(file?.explained?.map(({ code, count }) => `${code} ${count}`)).toEqual(["R1 2", "R2 2"]);
    expect(reportForms.text.print(report, "nb").replace(/\n +/g, " ")).toContain(
      "når de er rettet: 2 regelbrudd (R1), 2 regelbrudd (R2).",
    );
  }
});

const hired: Dataset = defineDataset({
  id: "hired",
  ...plainDataset,
  fields: {
    id: { kind: "text", ...said, required: true },
    from: { kind: "instant", zone: "Europe/Oslo", ...said, required: true },
    to: { kind: "instant", zone: "Europe/Oslo", ...said, required: true },
  },
  key: ["id"],
  rules: [{ id: "ORDER", expression: "row.from < row.to", message: said.label }],
});

test("that a value is unusual follows from a rule that another value would mend", async () => {
  const rows = [
    "id,from,to",
    "a,2025-07-01T12:00:00+02:00,2025-01-01T12:00:00+02:00",
    "b,2024-07-01T12:00:00+02:00,2025-01-01T12:00:00+02:00",
    "c,2024-07-01T12:00:00+02:00,2025-01-01T12:00:00+01:00",
  ];
  for (const everyRow of [true, false]) {
    const report = await judgeInputs([inputOf("a.csv", rows.join("\n"))], { datasets: [hired], everyRow });
    const file = report.deliveries[0]?.files[0];
    expect(file?.causes.map(({ code, places: at }) => [code, ...at.map(({ row }) => row)])).toEqual([
      ["ORDER", 2],
      ["instant.unusual_offset", 3],
    ]);
    expect(file?.explained?.map(({ code, count }) => `${code} ${count}`)).toEqual([
      "instant.unusual_offset 1",
    ]);
  }
});

const places: Dataset = defineDataset({
  id: "places",
  ...plainDataset,
  title: { nb: "Steder", nn: "Stader", en: "Places" },
  fields: {
    id: { kind: "text", ...said, required: true, pattern: "^[a-z]+-[0-9]+$" },
    seats: { kind: "integer", ...said, required: true, min: 0 },
  },
  key: ["id"],
});

const shows: Dataset = defineDataset({
  id: "shows",
  ...plainDataset,
  fields: {
    nr: { kind: "integer", ...said, required: true },
    place: { kind: "text", ...said, required: true },
    sold: { kind: "integer", ...said, required: true },
  },
  key: ["nr"],
  references: {
    place: {
      dataset: "places",
      fields: ["place"],
      to: ["id"],
      borrows: { seats: { kind: "integer" } },
    },
  },
  rules: [{ id: "FULL", expression: "row.sold <= ref.place.seats", message: said.label }],
});

const showRows = Array.from({ length: 40 }, (_, nr) => `${nr},hus-${nr % 2},${nr}`);

test.each([
  [
    "a name",
    ["hus 0!,40", "hus-1,40"],
    "text.pattern 1",
    {
      nb: "Følger av feil i fila for Steder, og kontrolleres på nytt når de er rettet: 20 henvisninger til noe som ikke står der (reference.missing).",
      nn: "Følgjer av feil i fila for Stader, og blir kontrollert på nytt når dei er retta: 20 tilvisingar til noko som ikkje står der (reference.missing).",
      en: "Follows from faults in the file of Places, and is checked again when they are corrected: 20 references to something that is not there (reference.missing).",
    },
  ],
  [
    "a value",
    ["hus-0,-40", "hus-1,40"],
    "number.too_small 1",
    {
      nb: "Følger av feil i fila for Steder, og kontrolleres på nytt når de er rettet: 20 regelbrudd (FULL).",
      nn: "Følgjer av feil i fila for Stader, og blir kontrollert på nytt når dei er retta: 20 regelbrot (FULL).",
      en: "Follows from faults in the file of Places, and is checked again when they are corrected: 20 broken rules (FULL).",
    },
  ],
])(
  "%s that is wrong is told in its own file, and a line tells what follows in another",
  async (_, rows, code, said) => {
    const inputs = [
      inputOf("visninger.csv", ["nr,place,sold", ...showRows].join("\n")),
      inputOf("steder.csv", ["id,seats", ...rows].join("\n")),
    ];
    const request = { datasets: [places, shows] };
    const report = await judgeInputs(inputs, { ...request, everyRow: true });
    expect(await judgeInputs(inputs, { ...request, everyRow: false })).toEqual(report);
    const [other, own] = report.deliveries[0]?.files ?? [];
    expect(own?.causes.map((cause) => `${cause.code} ${cause.count}`)).toEqual([code]);
    expect(own?.explained).toBeUndefined();
    expect([other?.verdict, other?.causes]).toEqual(["not_conformant", []]);
    for (const language of ["nb", "nn", "en"] as const) {
      expect(reportForms.text.print(report, language).replace(/\n +/g, " ")).toContain(said[language]);
      for (const form of ["html", "junit", "sarif", "github"] as const)
        expect(reportForms[form].print(report, language)).toContain(said[language]);
    }
  },
);
