import { describe, expect, test } from "vitest";
import { inputOf, testPlaces } from "@samapne/tabular/testing";
import { converted, testSeries } from "../_testing.ts";
import type { Mapping } from "../file/mapping.ts";
import { writeMapping } from "../yaml.ts";
import { openProposal, proposeMapping } from "./propose.ts";
import { answered } from "./draft/questions.ts";

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const lines = (...rows: readonly string[]) => rows.map((row) => `${row}\r\n`).join("");
const hours = (write: (hour: number) => string) => Array.from({ length: 30 }, (_, hour) => write(hour));
const two = (value: number) => String(value).padStart(2, "0");

async function proposed(content: string | Uint8Array, dataset = testSeries) {
  return proposeMapping({ input: inputOf("fil.csv", content), dataset, language: "nb" });
}

describe("a wide table with a preamble and a side table", () => {
  const file = latin1(
    lines(
      "Rapport;Energi;;;;",
      "Tid (Time);El-014456308- Hovedmåler;Varme - KWh;;Byggeår:;1958",
      ...hours(
        (hour) =>
          `${two(1 + Math.trunc(hour / 24))}.01.2021 ${two(hour % 24)}:00;${hour},5;${hour};;${hour === 0 ? "Areal;1621" : ";"}`,
      ),
      "Sum;435;435;;;",
    ),
  );

  test("is proposed as cells, with the times read and totals left out", async () => {
    const { mapping, questions } = await proposed(file);
    expect(mapping).toMatchObject({
      rows: { each: "cell", leave_out: [{ column: "Tid (Time)", like: ["Sum"] }] },
      columns: [
        { heading: "El-014456308- Hovedmåler", values: { meter: "El-014456308" } },
        { heading: "Varme - KWh", values: { meter: "?" } },
      ],
      time: {
        column: "Tid (Time)",
        spelling: "DD.MM.YYYY hh:mm",
        labels: "?",
        length: "PT1H",
        start: "from",
        end: "until",
      },
      fields: {
        value: { cell: true },
        quality: { presence_of: "value", present: "measured", absent: "missing" },
      },
    });
    expect(questions.map(({ id, suggestion }) => [id, suggestion])).toEqual([
      ["columns.1.values.meter", "varme-kwh"],
      ["time.zone", "Europe/Oslo"],
      ["time.labels", undefined],
    ]);
  });

  test("converts when the questions are answered, with nothing lost", async () => {
    const { mapping, questions } = await proposed(file);
    const answers: Readonly<Record<string, string>> = { "time.labels": "end" };
    const full = questions.reduce<Mapping>(
      (sofar, { id, path, suggestion }) => answered(sofar, path, answers[id] ?? suggestion ?? "", testSeries),
      mapping,
    );
    const { rows, outcome } = await converted(file, writeMapping(full));
    expect(rows).toHaveLength(60);
    expect(outcome.hasFaults).toBe(false);
    expect(rows[0]).toEqual({
      meter: "El-014456308",
      from: "2020-12-31T23:00:00+01:00",
      until: "2021-01-01T00:00:00+01:00",
      value: 0.5,
      quality: "measured",
    });
  });
});

describe("how times are written is found", () => {
  test.each([
    ["YYYY-MM-DD hh:mm:ss", (day: string, hour: string) => `2021-01-${day} ${hour}:00:00`],
    ["DD.MM.YYYY kl. hh", (day: string, hour: string) => `${day}.01.2021 kl. ${hour}`],
    [
      "DD.MM.YYYY hh:mm - hh:mm",
      (day: string, hour: string) => `${day}.01.2021 ${hour}:00 - ${two((Number(hour) + 1) % 24)}:00`,
    ],
    ["YYYYMMDDhhmm", (day: string, hour: string) => `202101${day}${hour}00`],
    ["DD/MM/YYYY hh:mm", (day: string, hour: string) => `${String(Number(day) + 12)}/01/2021 ${hour}:00`],
  ])("%s", async (spelling, write) => {
    const rows = hours((hour) => `${write(two(1 + Math.trunc(hour / 24)), two(hour % 24))};el-1;${hour}`);
    const { mapping } = await proposed(lines("Tid;meter;value", ...rows));
    expect(mapping.time).toMatchObject({ spelling, length: "PT1H" });
  });

  test("date and clock apart", async () => {
    const rows = hours(
      (hour) => `${two(1 + Math.trunc(hour / 24))}.01.2021;kl. ${two(hour % 24)};el-1;${hour}`,
    );
    const { mapping } = await proposed(lines("Dato;Klokkeslett;meter;value", ...rows));
    expect(mapping.time).toMatchObject({
      column: "Dato",
      clock_column: "Klokkeslett",
      spelling: "DD.MM.YYYY kl. hh",
      length: "PT1H",
    });
  });

  test("a month that may be a day is asked about, and the length that follows from it", async () => {
    const rows = hours((hour) => `02/01/2021 ${two(hour % 24)}:00;el-1;${hour}`);
    const { notes, questions } = await proposed(lines("Tid;meter;value", ...rows));
    expect(notes.map(({ text }) => text).join()).toContain("DD/MM/YYYY hh:mm / MM/DD/YYYY hh:mm");
    expect(questions.map(({ id, suggestion }) => [id, suggestion])).toContainEqual([
      "time.spelling",
      "DD/MM/YYYY hh:mm",
    ]);
    const days = Array.from({ length: 12 }, (_, at) => `01/${two(at + 1)}/2021;el-1;${at % 5}`);
    const ofDays = await proposed(lines("Tid;meter;value", ...days));
    const asked = ofDays.questions.filter(({ id }) => id === "time.spelling" || id === "time.length");
    expect(asked.map(({ suggestion }) => suggestion)).toEqual(["DD/MM/YYYY", "P1M"]);
  });
});

test("codes nobody knows are asked about, with the nearest as suggestion", async () => {
  const { mapping, questions } = await proposed(
    lines("place_id;kind", "a;skole", "b;Skulle", "c;lager"),
    testPlaces,
  );
  expect(mapping.fields).toEqual({
    place_id: { column: "place_id" },
    kind: { column: "kind", codes: { Skulle: "?", lager: "?" } },
  });
  expect(questions.map(({ id, suggestion }) => [id, suggestion])).toEqual([
    ["fields.kind.codes.Skulle", "school"],
    ["fields.kind.codes.lager", "-"],
  ]);
});

test("a column of long whole numbers is no measurement, however many rows it fills", async () => {
  const rows = hours((hour) => `01.01.2021 ${two(hour % 24)}:00;707057500012345675;${hour},5`);
  const { mapping, questions } = await proposed(lines("Tid;Punkt;Hovedmåler", ...rows));
  expect(mapping.fields["value"]).toEqual({ column: "Hovedmåler" });
  expect(questions.find(({ id }) => id === "fields.meter.value")?.suggestion).toBe("@Punkt");
});

test("a required field no column names is a constant or a column", async () => {
  const { mapping, questions } = await proposed(lines("Anlegg;kind", "a;school", "b;school"), testPlaces);
  expect(questions.map(({ id, columns }) => [id, columns])).toEqual([["fields.place_id.value", ["Anlegg"]]]);
  const path = ["fields", "place_id", "value"];
  expect(answered(mapping, path, "@Anlegg", testPlaces).fields["place_id"]).toEqual({ column: "Anlegg" });
  expect(answered(mapping, path, "x", testPlaces).fields["place_id"]).toEqual({ value: "x" });
});

describe("a person says what columns are", () => {
  const rows = hours((hour) => `01.01.2021 ${two(hour % 24)}:00;el-1;${hour};7`);
  const open = (heading: string) =>
    openProposal({
      input: inputOf("fil.csv", lines(heading, ...rows)),
      dataset: testSeries,
      language: "nb",
    });

  test("what is offered: letters, headings and examples, with personal data covered", async () => {
    const { columns } = await openProposal({
      input: inputOf("fil.csv", lines("place_id;kind", "13086511118;school", "a;school")),
      dataset: testPlaces,
      language: "nb",
    });
    expect(columns.map(({ letter, heading }) => `${letter} ${heading}`)).toEqual(["A place_id", "B kind"]);
    expect(columns[1]?.examples).toEqual(["«school»"]);
    expect(columns[0]?.examples.join()).not.toContain("13086511118");
  });

  test("a chosen column is read as its field, and one that is left out is not", async () => {
    const { propose } = await open("Tid;Punkt;Energi;Antall");
    const before = propose();
    expect([...before.roles]).toEqual([
      [2, { field: "value", each: true }],
      [3, { field: "value", each: true }],
      [0, { field: "from" }],
    ]);
    const { mapping, roles } = propose({ 1: "meter", 2: "value", 3: null });
    expect(Object.fromEntries(roles)).toEqual({
      0: { field: "from" },
      1: { field: "meter" },
      2: { field: "value" },
    });
    expect(mapping.rows).toBeUndefined();
    expect(mapping.fields).toMatchObject({ meter: { column: "Punkt" }, value: { column: "Energi" } });
    expect(mapping.time).toMatchObject({ column: "Tid" });
  });

  test("what headings say is overruled, also of the time", async () => {
    const { propose } = await open("Tid;meter;value;Antall");
    const { mapping } = propose({ 0: null, 1: null, 3: "meter" });
    expect(mapping.time).toBeUndefined();
    expect(mapping.fields["meter"]).toEqual({ column: "Antall" });
  });

  test("a heading that is nearly a field's name is guessed", async () => {
    const { propose } = await open("Tid;metr;value;Antall");
    expect([...propose().guesses]).toEqual([[1, "meter"]]);
    expect([...propose({ 1: null }).guesses]).toEqual([]);
    const short = await open("Tid;fra;value;Til");
    expect([...short.propose().guesses]).toEqual([]);
  });
});
