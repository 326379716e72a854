import { type Dataset, defineCodeList, defineDataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { converted, testEvents, testPeople, testPeriods } from "../../_testing.ts";
import type { Mapping } from "../../file/mapping.ts";
import { writeMapping } from "../../yaml.ts";
import { lines, proposed } from "./_testing.ts";
import { answered, questionsOf } from "../draft/questions.ts";

const said = (nb: string) => ({ nb, nn: nb, en: nb });

const places = defineCodeList<string>({
  id: "test-municipality",
  version: "2024-01-01",
  title: said("Kommune"),
  source: { name: "Test" },
  codes: [
    { code: "0602", label: "Drammen", validFrom: "2002-01-01", validTo: "2020-01-01", successors: ["3005"] },
    { code: "3005", label: "Drammen", validFrom: "2020-01-01", validTo: "2024-01-01", successors: ["3301"] },
    { code: "3301", label: "Drammen", validFrom: "2024-01-01" },
    { code: "5001", label: "Trondheim - Tråante", validFrom: "2018-01-01" },
    { code: "1515", label: "Herøy (Møre og Romsdal)", validFrom: "2002-01-01" },
    { code: "1818", label: "Herøy (Nordland)", validFrom: "2002-01-01" },
  ],
});

const staff: Dataset = defineDataset({
  ...testPeople,
  id: "test-staff",
  fields: {
    municipality: {
      kind: "code",
      label: said("Kommunenummer"),
      description: said("Kommunen."),
      required: true,
      list: places,
    },
    position: {
      kind: "text",
      label: said("Stillingskode"),
      description: said("Stillingen."),
      required: true,
      pattern: "^([0-9]{4}|total)$",
    },
    counted_on: { kind: "date", label: said("Telledato"), description: said("Dagen."), required: true },
    people: { kind: "integer", label: said("Ansatte"), description: said("Antallet."), unit: "{person}" },
    full_time: { kind: "integer", label: said("Heltid"), description: said("Antallet."), unit: "{person}" },
    why: testPeople.fields["why"] as NonNullable<Dataset["fields"][string]>,
  },
  key: ["municipality", "position", "counted_on"],
  rules: [
    {
      id: "R1",
      expression: 'has(row.full_time) == (row.why == "none")',
      message: said("Passer ikke."),
    },
  ],
});

/** What comes out when all that is suggested is taken, beside what is answered. */
async function made(content: string, dataset: Dataset, answers: Readonly<Record<string, string>> = {}) {
  const { mapping, suggestions, readColumn } = await proposed(content, dataset);
  const full = questionsOf(mapping, dataset, suggestions).reduce<Mapping>(
    (sofar, { id, path, suggestion = "" }) =>
      answered(sofar, path, answers[id] ?? suggestion, dataset, readColumn),
    mapping,
  );
  return { mapping, suggestions, ...(await converted(content, writeMapping(full), dataset)) };
}

const head = "Kommune;Stillingskode;Telledato;Ansatte;Heltid";

describe("names of municipalities whose code has changed", () => {
  const file = (name: string) =>
    lines(head, `${name};7174;01.12.2025;10;5`, "Trondheim;7174;01.12.2025;20;5");

  test("are asked about, and the code that holds today is suggested", async () => {
    const { mapping, suggestions, rows } = await made(file("Drammen kommune"), staff, {
      "fields.why.value": "none",
    });
    expect(mapping.fields["municipality"]).toMatchObject({ codes: { "Drammen kommune": "?" } });
    expect(suggestions.get("fields.municipality.codes.Drammen kommune")).toBe("3301");
    expect(rows.map(({ municipality }) => municipality)).toEqual(["3301", "5001"]);
  });

  test("nothing is suggested where two places are called so", async () => {
    const { mapping, suggestions } = await proposed(file("Herøy"), staff);
    expect(mapping.fields["municipality"]).toMatchObject({ codes: { Herøy: "?" } });
    expect(suggestions.get("fields.municipality.codes.Herøy")).toBeUndefined();
  });
});

test.each(["7174 Lærer", "7174 - Lærer", "7174: Lærer"])(
  "of %s the code is read, and of a code alone all of it",
  async (cell) => {
    const file = lines(
      head,
      `Drammen;${cell};01.12.2025;10;5`,
      `Drammen;${cell.replace("7174", "6572")};01.12.2025;10;5`,
      "Drammen;7517 Vernepleier;01.12.2025;10;5",
      "Drammen;7531;01.12.2025;10;5",
      "Drammen;Alle;01.12.2025;40;5",
    );
    const { rows } = await made(file, staff);
    expect(rows.map(({ position }) => position)).toEqual(["7174", "6572", "7517", "7531", "total"]);
  },
);

test("a date with a clock that nobody needs is the date", async () => {
  const { rows } = await made(lines(head, "Drammen;7174;01.12.2025 00:00;10;5"), staff);
  expect(rows[0]).toMatchObject({ counted_on: "2025-12-01" });
});

test("the reason is suggested with which rows of the figures there are keep the rules", async () => {
  const suggested = async (headings: string, row: string) =>
    (await proposed(lines(headings, row), staff)).suggestions.get("fields.why.value");
  expect(await suggested(head, "Drammen;7174;01.12.2025;10;5")).toBe("none");
  expect(await suggested("Kommune;Stillingskode;Telledato;Ansatte", "Drammen;7174;01.12.2025;10")).toBe(
    "confidential",
  );
});

test("quarters in words are read, and asked about where the century is a guess", async () => {
  const file = (...quarters: readonly string[]) =>
    lines("navn;Periode", ...quarters.map((quarter, at) => `${String.fromCharCode(97 + at)};${quarter}`));
  const { rows } = await made(file("2024 3. kvartal", "IV kvartal 2024", "1. kv. 2025"), testPeriods);
  expect(rows.map(({ period }) => period)).toEqual(["2024-Q3", "2024-Q4", "2025-Q1"]);
  const { mapping, suggestions } = await proposed(file("3. kv 24", "4. kv 24"), testPeriods);
  expect(mapping.fields["period"]).toMatchObject({ codes: { "3. kv 24": "?" } });
  expect(suggestions.get("fields.period.codes.3. kv 24")).toBe("2024-Q3");
});

test("words for hidden figures are nothing, and say why", async () => {
  const file = lines(
    "navn;Kvartal;Kjønn;Ansatte;Heltid;Fravær",
    "a;2025-Q1;K;12;6;5,5",
    "b;2025-Q1;K;under 5;under 5;under 5",
  );
  const { rows } = await made(file, testPeople);
  expect(rows.map(({ people, why }) => [people, why])).toEqual([
    [12, "none"],
    [undefined, "confidential"],
  ]);
});

test("the one date of a row is that of the clock of its beginning and of its end", async () => {
  const file = lines("Navn;Dato;Kl.;Slutt", "a;01.09.2025;19:00;21:00", "b;08.09.2025;19:00;01:00");
  const { rows } = await made(file, testEvents);
  expect(rows.map(({ starts, ends }) => [starts, ends])).toEqual([
    ["2025-09-01T19:00:00+02:00", "2025-09-01T21:00:00+02:00"],
    ["2025-09-08T19:00:00+02:00", "2025-09-09T01:00:00+02:00"],
  ]);
});
