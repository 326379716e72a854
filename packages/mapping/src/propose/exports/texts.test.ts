import { expect, test } from "vitest";
import { testPlaces } from "@samapne/tabular/testing";
import { converted, leftOutOf, testEvents, testFigures } from "../../_testing.ts";
import { writeMapping } from "../../yaml.ts";
import { convertedWith, hours, lines, proposed, two } from "./_testing.ts";
import { answered } from "../draft/questions.ts";

test("times that are dates alone, or two in one cell, are said and left out", async () => {
  const { notes } = await proposed(lines("navn;Start", "a;24.12.2026", "b;31.12.2026"), testEvents);
  expect(notes.map(({ text }) => text).join()).toContain("kl. 00:00");
  const file = lines(
    "navn;Start",
    "a;24.12.2026 18:00",
    "b;25.12.2026 18:00, 26.12.2026 18:00",
    "c;27.12.2026 18:00",
  );
  const { mapping } = await proposed(file, testEvents);
  const full = answered(mapping, ["fields", "starts", "zone"], "Europe/Oslo", testEvents);
  const { rows, outcome } = await converted(file, writeMapping(full), testEvents);
  expect(rows.map(({ navn }) => navn)).toEqual(["a", "c"]);
  expect(leftOutOf(outcome)).toContain("invalid instant.invalid starts ×1 (3)");
});

test("remarks below a short table do not hide how its times are written", async () => {
  const file = lines(
    "Tid;Måler;Verdi",
    ...hours((hour) => `01.01.2025 ${two(hour)}:00;el-1;1`),
    "",
    "Antall verdier: 24",
    "Skrevet ut i dag",
  );
  const { mapping, rows } = await convertedWith(file, { "time.labels": "start" });
  expect(mapping.time?.spelling).toBe("DD.MM.YYYY hh:mm");
  expect(rows).toHaveLength(24);
});

test("a short word, and a number, is near to too much to be suggested for", async () => {
  const { questions } = await proposed(lines("place_id;kind", "a;skole", "b;sko", "c;0302"), testPlaces);
  expect(questions.map(({ id, suggestion }) => [id, suggestion])).toEqual([
    ["fields.kind.codes.sko", "-"],
    ["fields.kind.codes.0302", "-"],
  ]);
});

test("of two rows of texts above the values the lower holds the headings, unless it says units", async () => {
  const values = hours((hour) => `01.01.2025 ${two(hour)}:00;1;2`);
  const below = await proposed(lines("Bygg;Åsen skole;Åsen bad", "Tid;Strøm;Fjernvarme", ...values));
  expect(below.mapping.columns?.map(({ heading }) => heading)).toEqual(["Strøm", "Fjernvarme"]);
  const units = await proposed(lines("Tid;Strøm;Fjernvarme", "dato;kWh;kWh", ...values));
  expect(units.mapping.columns?.map(({ heading }) => heading)).toEqual(["Strøm", "Fjernvarme"]);
});

test("a row of units below the numbers of meters holds no headings", async () => {
  const values = Array.from({ length: 6 }, (_, hour) => `01.06.2024;0${hour}:00;${hour};2;3;7;1`);
  const above = "Dato;Kl.;649980;632901;782542;Utetemperatur;Kostnad";
  const { mapping } = await proposed(lines(above, ";;kWh;kWh;kWh;°C;kr", ...values));
  expect(mapping.time).toMatchObject({ column: "Dato", clock_column: "Kl.", length: "PT1H" });
  expect(mapping.columns?.map(({ heading }) => heading)).toEqual(
    expect.arrayContaining(["649980", "632901", "782542"]),
  );
});

test("a code with words around it is suggested, not taken", async () => {
  const file = lines("Bygg;År;Kvalitet;Mengde", "a;2024;Verdi målt;1");
  const { questions } = await proposed(file, testFigures);
  expect(questions).toMatchObject([{ id: "fields.quality.codes.Verdi målt", suggestion: "measured" }]);
});

test("what a database writes where there is nothing is nothing, in columns of texts and codes too", async () => {
  const file = lines("place_id;kind;secret", "a;NULL;-", "b;school;NULL", "c;school;ab");
  const { mapping, questions } = await proposed(file, testPlaces);
  expect(mapping.fields).toMatchObject({ kind: { empty: ["NULL"] }, secret: { empty: ["-", "NULL"] } });
  expect(mapping.fields["place_id"]).not.toHaveProperty("empty");
  expect(questions).toEqual([]);
  const { rows } = await converted(file, writeMapping(mapping), testPlaces);
  expect(rows).toEqual([
    { place_id: "a" },
    { place_id: "b", kind: "school" },
    { place_id: "c", kind: "school", secret: "ab" },
  ]);
});
