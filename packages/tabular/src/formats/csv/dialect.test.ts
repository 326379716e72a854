import { expect, test } from "vitest";
import { findDialect } from "./dialect.ts";

const known = (text: string) => ["bygg", "kommune", "verdi"].includes(text.toLowerCase());

test.each([",", ";", "\t", "|"])("finds the delimiter %j by known headings", (delimiter) => {
  const sample = [
    ["Bygg", "Kommune", "x"],
    ["a", "1,5", "b;c"],
  ]
    .map((row) => row.join(delimiter))
    .join("\n");
  expect(findDialect(sample, known)).toMatchObject({ delimiter, headerRow: 1 });
});

test("finds headings below a preamble", () => {
  const sample = "Rapport for Bodø\nUttrekk;2025\n\nBygg;Kommune;Verdi\na;1804;5\n";
  expect(findDialect(sample, known)).toMatchObject({ delimiter: ";", headerRow: 4 });
});

test("reads the line sep=; of Excel as a preamble", () => {
  expect(findDialect("sep=;\nBygg;Kommune\na;b\n", known)).toMatchObject({
    delimiter: ";",
    headerRow: 2,
  });
});

test("takes the most regular delimiter when no heading is known", () => {
  const sample = "Navn;Tall\nA, B;1,5\nC, D;2,5\nE;3\n";
  expect(findDialect(sample, () => false)).toMatchObject({
    delimiter: ";",
    headerRow: 1,
    headings: ["Navn", "Tall"],
  });
});

test("takes years for headings, as in the tables of Statistics Norway, and no row of values", () => {
  const table =
    '"13137: Sysselsatte, etter region og år"\n\n"region";"tall";"2023";"2024"\n"5001 X";"Alle";118;119\n';
  expect(findDialect(table, () => false)).toMatchObject({ delimiter: ";", headerRow: 3 });
  const values = "Navn;;År\nSkole;x;2023\nHall;y;2024\n";
  expect(findDialect(values, () => false)).toMatchObject({ headerRow: 1 });
});

test("takes hours for headings, and is not misled by the commas of many decimals", () => {
  const hours = Array.from({ length: 24 }, (_, hour) => `${hour}-${hour + 1}`);
  const values = hours.map((_, hour) => `${hour},5`);
  const table = [
    ["Målepunkt", "Dato", ...hours],
    ["a", "01.01.2025", ...values],
    ["b", "01.01.2025", ...values],
  ];
  const sample = table.map((row) => `${row.join(";")}\n`).join("");
  expect(findDialect(sample, () => false)).toMatchObject({ delimiter: ";", headerRow: 1, width: 26 });
  const numbers = sample.replaceAll(/^[ab];/gm, "707057500012345671;");
  expect(findDialect(numbers, () => false)).toMatchObject({ delimiter: ";", headerRow: 1, width: 26 });
});

test("does not take a line with one known word among others for the headings", () => {
  const sample = "Verdi;2025;-\nNavn;Antall;Sum\nA;1;2\nB;3;4\n";
  expect(findDialect(sample, known)).toMatchObject({ delimiter: ";", headerRow: 2 });
});

test("takes no line that says something of the file for the headings", () => {
  const about = "Kunde:;Bergen;\nAnlegg:;707057500012345671;\n\n";
  const table = "Tidspunkt;Forbruk;Hvordan\n01.01.25 kl. 00;1,5;Anslag\n01.01.25 kl. 01;2,5;Anslag\n";
  expect(findDialect(about + table, () => false)).toMatchObject({
    headerRow: 4,
    headings: ["Tidspunkt", "Forbruk", "Hvordan"],
  });
});

test("takes no title for the headings where Excel has filled its row with semicolons, nor comments", () => {
  const table = "Anlegg;Type;Eier;;\nStorhallen;Hall;Kommunen;;\nStranda;Bane;Laget;;\n";
  const titled = "Idrettsanlegg i kommunen;;;;\n;;;;\n";
  expect(findDialect(titled + table, () => false)).toMatchObject({ delimiter: ";", headerRow: 3 });
  const comment = "# Hentet fra fagsystemet;;;;\n";
  expect(findDialect(comment.repeat(40) + table, () => false)).toMatchObject({ headerRow: 41 });
});

test("takes the first row for the headings when it is shorter than all others", () => {
  const sample = "id;navn;type\n1;Hall;x;\n2;Bane;y;\n";
  expect(findDialect(sample, () => false)).toMatchObject({ headerRow: 1, headings: ["id", "navn", "type"] });
});

test("takes no row of values for the headings, whatever it has beside its numbers", () => {
  expect(findDialect("a;b\n1;hei på deg\n3;4\n", () => false)).toMatchObject({ headerRow: 1 });
  const grouped = ";Forbruk;Pris\nBygg;kWh i fjor;kroner i fjor\nA;1;2\n";
  expect(findDialect(grouped, () => false)).toMatchObject({ headerRow: 2 });
});

test("a column without a heading ends the table where it is empty, and not where it is filled in", () => {
  const filled = "nr;;navn\n1;x;Hall\n2;y;Bane\n";
  expect(findDialect(filled, () => false)).toMatchObject({ headings: ["nr", "", "navn"], firstColumn: 0 });
  const empty = filled.replaceAll(/;[xy];/g, ";;");
  expect(findDialect(empty, () => false)).toMatchObject({ headings: ["nr"] });
});

test("finds a single known heading", () => {
  expect(findDialect("Bygg\na\nb\n", known)).toMatchObject({ headings: ["Bygg"], headerRow: 1 });
});

test("finds nothing where there are no rows", () => {
  expect(findDialect('"a;b\nc', known)).toBeUndefined();
});
