import type { AnyRow, Dataset } from "@samapne/core";
import { answered, openConversion, proposeMapping, questionsOf } from "@samapne/mapping";
import { expect, test } from "vitest";
import { registry } from "../scripts/specs/registry.ts";

// Lists of events whose dates do not say their year, as programmes are written.

const given: Readonly<Record<string, string>> = {
  "fields.municipality_number.value": "5001",
  "fields.title_language.value": "nb",
  "fields.categories.value": "concert",
  "fields.event_status.value": "scheduled",
  "fields.attendance_mode.value": "offline",
  "fields.organizer_name.value": "Kulturkontoret",
  "fields.is_free.value": "true",
  "fields.updated_at.value": "2026-01-01T00:00:00+01:00",
};

/** What is asked about years, and the times of the rows that come out where what is suggested is taken. */
async function eventsOf(
  lines: readonly string[],
  answers: Readonly<Record<string, string>> = {},
  name = "program.csv",
) {
  const dataset = registry.find((one) => one.dataset.id === "cultural-events")?.dataset as Dataset;
  const bytes = new TextEncoder().encode(lines.join("\r\n"));
  const input = {
    name,
    async *open() {
      yield bytes;
    },
  };
  const {
    mapping,
    suggestions,
    readColumn,
    warnings: told,
  } = await proposeMapping({ input, dataset, language: "nb" });
  const asked = questionsOf(mapping, dataset, suggestions);
  const full = asked.reduce(
    (sofar, { id, path, suggestion = "?" }) =>
      answered(sofar, path, answers[id] ?? given[id] ?? suggestion, dataset, readColumn),
    mapping,
  );
  const warnings = told.map(({ nb }) => nb);
  const years = asked.filter(({ id }) => id.endsWith(".year"));
  if (questionsOf(full, dataset).length > 0) return { years, warnings, times: undefined, faults: false };
  const conversion = await openConversion({ input, mapping: full, dataset });
  const rows: AnyRow[] = [];
  for await (const batch of conversion.rows) rows.push(...batch);
  const { addsUp, hasFaults: faults } = conversion.outcome();
  expect(addsUp).toBe(true);
  return { years, warnings, times: rows.map((row) => [row["start_date"], row["end_date"]].flat()), faults };
}

const march = ["2026-03-14T19:00:00+01:00", "2026-03-15T12:00:00+01:00"].map((time) => [time, undefined]);

test.each([
  [
    "a title",
    [
      "Program 2026",
      "Dato;Kl;Tittel;Sted;Id",
      "lørdag 14. mars;19:00;Konsert;Kaia;1",
      "søndag 15. mars;12:00;Teater;Kaia;2",
    ],
  ],
  [
    "a season",
    ["Vårsesongen 2026;;", "Når;Hva;Hvor;Id", "14.03. kl 19;Konsert;Kaia;1", "15.03. kl 12;Teater;Kaia;2"],
  ],
  [
    "one cell",
    [
      "Program for 2026;;",
      "Tidspunkt;Arrangement;Lokale;Id",
      "lør 14.03 19:00;Konsert;Kaia;1",
      "søn 15.03 12:00;Teater;Kaia;2",
    ],
  ],
])("the year of %s is suggested for dates that do not say theirs", async (_, lines) => {
  const { years, times } = await eventsOf(lines);
  expect(years.map(({ suggestion }) => suggestion)).toEqual(["2026"]);
  expect(times).toEqual(march);
});

test("the name of the file may say the year, and a year beside it is suggested where weekdays are of that", async () => {
  const lines = [
    "Dato;Kl;Tittel;Sted;Id",
    "lørdag 14. mars;19:00;Konsert;Kaia;1",
    "søndag 15. mars;12:00;Teater;Kaia;2",
  ];
  for (const name of ["program-2026.csv", "program-2025.csv"])
    expect((await eventsOf(lines, {}, name)).times).toEqual(march);
});

test("where nothing says the year, it is asked", async () => {
  const lines = ["Dato;Tid;Arrangement;Sted;Nr", "14.03;19.00;Konsert;Kaia;1", "15.03;12.00;Teater;Kaia;2"];
  const { years, times } = await eventsOf(lines);
  expect(years).toMatchObject([{ id: "fields.start_date.year" }]);
  expect(years[0]?.suggestion).toBeUndefined();
  expect(years[0]?.text.nb).toContain("hvilket år er datoene under «Dato» fra?");
  expect(times).toBeUndefined();
  expect((await eventsOf(lines, { "fields.start_date.year": "2026" })).times).toEqual(march);
});

test("a season goes on past New Year", async () => {
  const lines = (title: string) => [
    title,
    "",
    "Dato;Kl.;Forestilling;Sal;Nr",
    "12. november;19:00;Konsert;Storsalen;1",
    "6. januar;18:00;Nyttårskonsert;Storsalen;2",
  ];
  const { years, times } = await eventsOf(lines("Sesongprogram 2025/2026"));
  expect(years[0]?.text.nb).toContain("datoer før november får året etter");
  expect(times).toEqual([
    ["2025-11-12T19:00:00+01:00", undefined],
    ["2026-01-06T18:00:00+01:00", undefined],
  ]);
  // Which of the two years a title names that has one only, nobody knows.
  expect((await eventsOf(lines("Program 2026"))).years[0]?.suggestion).toBeUndefined();
});

test("a date on another day of the week than it says is no date of that year", async () => {
  const lines = [
    "Dato;Kl;Tittel;Sted;Id",
    "lørdag 14. mars;19:00;Konsert;Kaia;1",
    "lørdag 15. mars;12:00;Teater;Kaia;2",
  ];
  const { times, faults } = await eventsOf(lines, { "fields.start_date.year": "2026" });
  expect([times, faults]).toEqual([march.slice(0, 1), true]);
});

test("the year is suggested though one day of the week is a slip", async () => {
  const { years, times, faults } = await eventsOf([
    "Program 2026",
    "Dato;Kl;Tittel;Sted;Id",
    "lørdag 14. mars;19:00;Konsert;Kaia;1",
    "søndag 15. mars;12:00;Teater;Kaia;2",
    "onsdag 17. mars;12:00;Film;Kaia;3",
  ]);
  expect(years.map(({ suggestion }) => suggestion)).toEqual(["2026"]);
  expect([times, faults]).toEqual([march, true]);
});

test("both ends of a range of clocks beside a date are of that year", async () => {
  const { times } = await eventsOf([
    "Program for våren 2026",
    "",
    "Dato;Klokkeslett;Arrangement;Sted;Nr",
    "lørdag 14. mars;19.00-21.00;Konsert;Storsalen;1",
    "søndag 15. mars;12.00–13.00;Teater;Storsalen;2",
  ]);
  expect(times).toEqual([
    ["2026-03-14T19:00:00+01:00", "2026-03-14T21:00:00+01:00"],
    ["2026-03-15T12:00:00+01:00", "2026-03-15T13:00:00+01:00"],
  ]);
});

test("dates that go past New Year more often than a season are of several years, which is told", async () => {
  const dates = ["14. desember", "3. januar", "3. desember", "4. januar"];
  const lines = dates.map((date, at) => `${date};19:00;Konsert ${at};Kaia;${at}`);
  const { years, warnings } = await eventsOf(["Program 2025", "Dato;Kl;Tittel;Sted;Id", ...lines]);
  expect(years[0]?.suggestion).toBeUndefined();
  expect(warnings).toEqual([
    expect.stringContaining("Start: Datoene sier ikke året og går forbi nyttår flere ganger"),
  ]);
});

test("dates with their clocks below «Tid» are when events are, with a point before the month too", async () => {
  const range = await eventsOf([
    "Program for 2026",
    "Tid;Arrangement;Sted;Nr",
    "Lørdag 14. mars kl. 19.00-21.00;Konsert;Kaia;1",
    "Søndag 15. mars kl. 12.00-13.30;Teater;Kaia;2",
  ]);
  expect(range.times).toEqual([
    ["2026-03-14T19:00:00+01:00", "2026-03-14T21:00:00+01:00"],
    ["2026-03-15T12:00:00+01:00", "2026-03-15T13:30:00+01:00"],
  ]);
  const points = await eventsOf([
    "Program for 2026",
    "Dato;Kl;Arrangement;Sted;Nr",
    "lør 14.mars;19.00;Konsert;Kaia;1",
    "søn 15.mars;12.00;Teater;Kaia;2",
  ]);
  expect(points.times).toEqual(march);
});
