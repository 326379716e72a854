import type { Dataset } from "@samapne/core";
import { expect, test } from "vitest";
import { converted, leftOutOf, testEvents } from "../../_testing.ts";
import { writeMapping } from "../../yaml.ts";
import { lines, proposed } from "./_testing.ts";
import { answered, questionsOf } from "../draft/questions.ts";

const said = (nb: string) => ({ label: { nb, nn: nb, en: nb }, description: { nb, nn: nb, en: nb } });
const navn = { kind: "text", ...said("Navn"), required: true } as const;
const events: Dataset = {
  ...testEvents,
  id: "test-ranges",
  fields: {
    navn,
    start_date: { kind: "instant", ...said("Start"), required: true, aliases: ["Når"] },
    end_date: { kind: "instant", ...said("Slutt") },
  },
};
const stretches: Dataset = {
  ...testEvents,
  id: "test-stretches",
  fields: {
    navn,
    period_start: { kind: "date", ...said("Fra"), required: true, aliases: ["Periode"] },
    period_end: { kind: "date", ...said("Til") },
  },
};

/** What is proposed, with every suggestion taken, and what comes out. */
async function made(content: string, dataset = events) {
  const { mapping, suggestions } = await proposed(content, dataset);
  const full = questionsOf(mapping, dataset, suggestions).reduce(
    (sofar, { path, suggestion = "?" }) => answered(sofar, path, suggestion, dataset),
    mapping,
  );
  return { mapping: full, ...(await converted(content, writeMapping(full), dataset)) };
}

test("a range in one cell is the start and the end, past midnight too, and a time alone has no end", async () => {
  const { mapping, rows, outcome } = await made(
    lines(
      "navn;Når",
      "a;Fre 12.06.2026 kl. 19.00-21.00",
      "b;lørdag 13.06.2026 kl. 22.00–01.30",
      "c;14.06.2026 kl. 12.00 - 13.00",
      "d;15.06.2026 kl. 12.00",
    ),
  );
  expect(mapping.fields["end_date"]).toEqual({
    column: "Når",
    spelling: ["DD.MM.YYYY kl. hh.mm - hh.mm", "DD.MM.YYYY kl. hh.mm"],
    zone: "Europe/Oslo",
    of_range: "end",
  });
  expect(rows.map(({ start_date, end_date }) => [start_date, end_date])).toEqual([
    ["2026-06-12T19:00:00+02:00", "2026-06-12T21:00:00+02:00"],
    ["2026-06-13T22:00:00+02:00", "2026-06-14T01:30:00+02:00"],
    ["2026-06-14T12:00:00+02:00", "2026-06-14T13:00:00+02:00"],
    ["2026-06-15T12:00:00+02:00", undefined],
  ]);
  expect(leftOutOf(outcome)).toEqual(["headings ×1 (1)"]);
});

test("an end that would be more than half a day into the next one is before its start, as it is written", async () => {
  const { rows } = await made(
    lines("navn;Når", "a;12.06.2026 18:00-19:00", "b;12.06.2026 18:00-17:00", "c;12.06.2026 18:00-20:00"),
  );
  expect(rows.map(({ end_date }) => end_date)).toEqual([
    "2026-06-12T19:00:00+02:00",
    "2026-06-12T17:00:00+02:00",
    "2026-06-12T20:00:00+02:00",
  ]);
});

test("a stretch of days is its first and its last", async () => {
  const { rows } = await made(
    lines("navn;Periode", "a;01.01.2025 - 31.03.2025", "b;01.04.2025–30.06.2025"),
    stretches,
  );
  expect(rows.map(({ period_start, period_end }) => [period_start, period_end])).toEqual([
    ["2025-01-01", "2025-03-31"],
    ["2025-04-01", "2025-06-30"],
  ]);
});

test("an end with a column of its own is read from there", async () => {
  const { mapping } = await proposed(
    lines("navn;Når;Slutt", "a;12.06.2026 18:00-19:00;12.06.2026 20:00"),
    events,
  );
  expect(mapping.fields["end_date"]).toMatchObject({ column: "Slutt" });
});

test.each([
  ["months by name", "14.–16. mars 2026", "30. mars – 2. april 2026", "20. mars 2026"],
  ["months in digits", "14.-16.03.2026", "30.03.-02.04.2026", "20.03.2026"],
  ["a word between them", "14. til 16. mars 2026", "30. mars til 2. april 2026", "20. mars 2026"],
])("of two days one says the month and the year of both: %s", async (_, days, months, alone) => {
  const { rows, mapping } = await made(lines("navn;Dato", `a;${days}`, `b;${months}`, `c;${alone}`));
  expect(rows.map(({ start_date, end_date }) => [start_date, end_date])).toEqual([
    // The last day belongs to the stretch.
    ["2026-03-14T00:00:00+01:00", "2026-03-17T00:00:00+01:00"],
    ["2026-03-30T00:00:00+02:00", "2026-04-03T00:00:00+02:00"],
    ["2026-03-20T00:00:00+01:00", undefined],
  ]);
  expect(mapping.fields["end_date"]).toMatchObject({ of_range: "end" });
});

test("a stretch of days is told to have no clock times", async () => {
  const { warnings } = await proposed(lines("navn;Dato", "a;14.–16. mars 2026", "b;5.–6. mai 2026"), events);
  expect(warnings.map(({ nb }) => nb)).toEqual([
    "Start: Kolonnen har dato, men ikke klokkeslett: tidspunktene blir kl. 00:00",
  ]);
  const mixed = lines("navn;Dato", "a;14.–16. mars 2026", "b;5. mai 2026 kl. 19.00");
  expect((await proposed(mixed, events)).warnings[0]?.nb).toContain("Noen datoer i kolonnen har ikke");
});

test("stretches whose year is said once go past New Year", async () => {
  const file = lines("Program 2025", "", "navn;Dato", "a;14.–16. mars", "b;30. desember–2. januar");
  const { rows } = await made(file);
  expect(rows.map(({ start_date, end_date }) => [start_date, end_date])).toEqual([
    ["2025-03-14T00:00:00+01:00", "2025-03-17T00:00:00+01:00"],
    ["2025-12-30T00:00:00+01:00", "2026-01-03T00:00:00+01:00"],
  ]);
});
