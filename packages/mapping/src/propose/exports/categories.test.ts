import type { Dataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { converted, testPeople } from "../../_testing.ts";
import type { Mapping } from "../../file/mapping.ts";
import { writeMapping } from "../../yaml.ts";
import { lines, proposed } from "./_testing.ts";
import { answered, questionsOf } from "../draft/questions.ts";

const known: Readonly<Record<string, string>> = {
  "fields.period.value": "2025-Q1",
  "fields.sex.value": "total",
  "fields.why.value": "none",
};

/** What comes out when the questions are answered. */
async function made(content: string) {
  const { mapping } = await proposed(content, testPeople);
  const full = questionsOf(mapping, testPeople).reduce<Mapping>(
    (sofar, { id, path }) => answered(sofar, path, known[id] ?? "?", testPeople),
    mapping,
  );
  const text = writeMapping(full);
  return { mapping, text, ...(await converted(content, text, testPeople)) };
}

const of = (navn: string, sex: string, people?: number, fullTime?: number, rate?: number) => ({
  navn,
  period: "2025-Q1",
  sex,
  ...(people === undefined ? {} : { people }),
  ...(fullTime === undefined ? {} : { full_time: fullTime }),
  ...(rate === undefined ? {} : { rate }),
  why: people === undefined ? "confidential" : "none",
});

describe("figures in columns for each code", () => {
  test.each([
    ["of one figure", ["Navn;Kvinner;Menn;Totalt", "a;12;8;20", "b;7;9;16"], false],
    [
      "with the figure in the heading",
      [
        "Navn;Ansatte kvinner;Ansatte menn;Ansatte totalt;Heltid kvinner;Heltid menn;Heltid totalt",
        "a;12;8;20;6;7;13",
        "b;7;9;16;5;6;11",
      ],
      true,
    ],
    [
      "in two rows, the code above",
      [
        "Navn;Kvinner;;Menn;;Totalt;",
        ";Ansatte;Heltid;Ansatte;Heltid;Ansatte;Heltid",
        "a;12;6;8;7;20;13",
        "b;7;5;9;6;16;11",
      ],
      true,
    ],
    [
      "in two rows, the figure above",
      [
        "Navn;Ansatte;;;Heltid;;",
        ";Kvinner;Menn;Totalt;Kvinner;Menn;Totalt",
        "a;12;8;20;6;7;13",
        "b;7;9;16;5;6;11",
      ],
      true,
    ],
  ])("%s become a row each", async (_, content, hasFullTime) => {
    const { rows, outcome } = await made(lines(...content));
    const full = (count: number) => (hasFullTime ? count : undefined);
    expect(rows).toEqual([
      of("a", "female", 12, full(6)),
      of("a", "male", 8, full(7)),
      of("a", "total", 20, full(13)),
      of("b", "female", 7, full(5)),
      of("b", "male", 9, full(6)),
      of("b", "total", 16, full(11)),
    ]);
    expect([outcome.hasFaults, outcome.unusedColumns]).toEqual([false, []]);
  });

  test("have the symbol in the place of each for its own reason, and per cent where a figure is named beside it", async () => {
    const { rows } = await made(
      lines("Navn;Ansatte kvinner;Ansatte menn;Kvinner %;Menn %", "a;12;8;6,5;4,5", "b;:;9;:;3,5"),
    );
    expect(rows).toEqual([
      of("a", "female", 12, undefined, 6.5),
      of("a", "male", 8, undefined, 4.5),
      of("b", "female"),
      of("b", "male", 9, undefined, 3.5),
    ]);
  });

  test("may be quarters", async () => {
    const { rows } = await made(
      lines(
        "Navn;Kjønn;1. kvartal 2025;;2. kvartal 2025;",
        ";;Ansatte;Fravær;Ansatte;Fravær",
        "a;Kvinner;12;6,5;13;7,5",
        "b;Menn;9;4,5;8;3,5",
      ),
    );
    expect(rows.map(({ navn, period, sex, people, rate }) => [navn, period, sex, people, rate])).toEqual([
      ["a", "2025-Q1", "female", 12, 6.5],
      ["a", "2025-Q2", "female", 13, 7.5],
      ["b", "2025-Q1", "male", 9, 4.5],
      ["b", "2025-Q2", "male", 8, 3.5],
    ]);
  });

  test.each([
    ["shares", ["Navn;Kvinner %;Menn %", "a;75;25"]],
    ["figures with decimals that nothing names", ["Navn;Kvinner;Menn", "a;7,5;2,5"]],
    ["figures that one code lacks", ["Navn;Ansatte kvinner;Ansatte menn;Heltid kvinner", "a;12;8;6"]],
    [
      "figures in another order",
      ["Navn;Ansatte kvinner;Heltid kvinner;Heltid menn;Ansatte menn", "a;12;6;7;8"],
    ],
  ])("are none where they are %s", async (_, content) => {
    const { mapping } = await made(lines(...content));
    expect(mapping.columns).toBeUndefined();
  });

  test("say so where only their order differs", async () => {
    const { warnings } = await proposed(
      lines("Navn;Kvinner;;Menn;", ";Ansatte;Heltid;Heltid;Ansatte", "a;12;6;7;8"),
      testPeople,
    );
    expect(warnings.map(({ nb }) => nb)).toEqual([expect.stringContaining("men i ulik rekkefølge")]);
  });

  test("must stand in the same places in the next file", async () => {
    const { text } = await made(
      lines("Navn;Kvinner Ansatte;Kvinner Heltid;Menn Ansatte;Menn Heltid", "a;12;6;8;7"),
    );
    expect(text).toContain("after_heading: [ Kvinner Heltid, Menn Heltid ]");
    const next = lines(
      "Navn;Kvinner Ansatte;Kvinner Deltid;Kvinner Heltid;Menn Ansatte;Menn Heltid",
      "a;12;6;6;8;7",
    );
    await expect(converted(next, text, testPeople)).rejects.toMatchObject({ code: "mapping.table_missing" });
  });
});

test.each([
  ["quarters", "Navn;Kjønn;1. kvartal 2025;2. kvartal 2025", ["a;Kvinner;6;7", "b;Menn;9;10"]],
  [
    "codes of which some have shares",
    "Navn;Kvartal;Kvinner;Menn;Totalt",
    ["a;2025-Q1;6;7,5;7", "b;2025-Q1;9;10;9"],
  ],
])("figures below %s that nothing says more of are taken for no persons", async (_, headings, rows) => {
  const { mapping } = await proposed(lines(headings, ...rows), testPeople);
  expect(mapping.fields).not.toHaveProperty("people");
  expect(mapping.columns).toBeUndefined();
});

describe("figures of several days in two rows of headings", () => {
  const said = (nb: string) => ({ label: { nb, nn: nb, en: nb }, description: { nb, nn: nb, en: nb } });
  const counted: Dataset = {
    ...testPeople,
    id: "test-counted",
    fields: {
      navn: { kind: "text", ...said("Navn"), required: true },
      day: { kind: "date", ...said("Telledato"), required: true },
      people: { kind: "integer", ...said("Ansatte"), unit: "{person}" },
      full_time: { kind: "integer", ...said("Heltid"), unit: "{person}" },
    },
    key: ["navn", "day"],
    rules: [],
  };

  test.each([
    ["the day above the first", "31.12.2023;;31.12.2024;"],
    ["the day above each", "31.12.2023;31.12.2023;31.12.2024;31.12.2024"],
    ["the day in words", "Per 31.12.2023;;Per 31.12.2024;"],
  ])("are of their days, and not those of the first alone: %s", async (_, days) => {
    const file = lines(`Navn;${days}`, ";Ansatte;Heltid;Ansatte;Heltid", "a;12;6;13;7", "b;9;5;8;4");
    const { mapping } = await proposed(file, counted);
    const { rows, outcome } = await converted(file, writeMapping(mapping), counted);
    expect(rows.map(({ navn, day, people, full_time: full }) => [navn, day, people, full])).toEqual([
      ["a", "2023-12-31", 12, 6],
      ["a", "2024-12-31", 13, 7],
      ["b", "2023-12-31", 9, 5],
      ["b", "2024-12-31", 8, 4],
    ]);
    expect(outcome.hasFaults).toBe(false);
  });
});
