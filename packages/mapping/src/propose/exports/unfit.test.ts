import { expect, test } from "vitest";
import { inputOf } from "@samapne/tabular/testing";
import { testSeries } from "../../_testing.ts";
import { proposed, lines, hours, two } from "./_testing.ts";
import { proposeMapping } from "../propose.ts";

test.each([
  ["uker", "Uke", "Uke 1 2024", "Uke 2 2024"],
  ["uker", "Periode", "2024W01", "2024W02"],
  ["kvartaler", "Kvartal", "1. kvartal 2024", "2. kvartal 2024"],
  ["kvartaler", "Periode", "2024K1", "2024K2"],
  ["kvartaler", "Periode", "Q1 2024", "Q2 2024"],
  ["tertialer", "Periode", "1. tertial 2024", "2. tertial 2024"],
  ["halvår", "Periode", "1. halvår 2024", "2. halvår 2024"],
])(
  "that %s are no intervals is said plainly, in rows and in headings (%s: %s)",
  async (kind, heading, first, second) => {
    const long = await proposed(lines(`Måler;${heading};Verdi`, `el-1;${first};1`, `el-1;${second};2`));
    const wide = await proposed(lines(`Måler;${first};${second}`, "el-1;1;2"));
    for (const { obstacle, mapping, notes } of [long, wide]) {
      expect(obstacle?.nb).toContain(`Tallene er for ${kind}.`);
      expect(notes.map(({ text }) => text)).toContain(obstacle?.nb);
      expect(mapping.fields["from"]).toEqual({ value: "?" });
    }
  },
);

test.each([
  ["uker", "Måler;År;Uke;Verdi", ["el-1;2025;1;5", "el-1;2025;2;6", "el-1;2025;53;7"]],
  ["kvartaler", "Måler;År;Kvartal;Verdi", ["el-1;2025;1;5", "el-1;2025;2;6"]],
  ["tertialer", "Måler;År;Tertial;Verdi", ["el-1;2025;1;5", "el-1;2025;2;6"]],
])("numbers of %s under such a heading are none either", async (kind, headings, rows) => {
  const { obstacle } = await proposed(lines(headings, ...rows));
  expect(obstacle?.nb).toContain(`Tallene er for ${kind}.`);
});

test("names of meters that look like quarters are none", async () => {
  const { obstacle } = await proposed(lines("Måler;Verdi", "K1;1", "K2;2"));
  expect(obstacle).toBeUndefined();
});

const ofOneMeter = lines("Tid;kWh", ...hours((at) => `01.01.2025 ${two(at)}:00;${at}`));

test.each([
  ["Timeverdier 707057500012345675 2024.csv", "707057500012345675"],
  ["eksport_20240115_697063140.csv", "697063140"],
  ["eksport-20240115-202401150930.csv", undefined],
  ["10000001-10000002.csv", undefined],
])("the meter in the name of a file is a suggestion: %s", async (name, id) => {
  const input = inputOf(name, ofOneMeter);
  const { questions } = await proposeMapping({ input, dataset: testSeries, language: "nb" });
  expect(questions.find((question) => question.id === "fields.meter.value")?.suggestion).toBe(id);
});
