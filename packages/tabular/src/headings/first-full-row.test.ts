import { expect, test } from "vitest";
import { firstFullRow, firstNamedRow } from "./first-full-row.ts";

const rowsOf = (...lines: readonly string[]) => lines.map((line) => line.split(";"));

test.each([
  ["a title", ["Idrettsanlegg i kommunen;;;", ";;;", "Anlegg;Type;Eier;"], 2],
  ["a title and the words over some columns", ["Anlegg;;;", ";;Om eieren;", "Anlegg;Type;Eier;Merknad"], 2],
  ["what the file is about", ["Kommune:;Molde;", "Anlegg;Type;Eier;"], 1],
  ["nothing", ["Anlegg;Type;#;%"], 0],
])("the headings are below %s", (_, above, at) => {
  const rows = rowsOf(
    ...above,
    "Storhallen;Hall;Kommunen;x",
    "Stranda;Bane;Laget;y",
    "Merknad: tall fra 2024;;;",
  );
  expect(firstNamedRow(rows)).toBe(at);
});

test.each([
  [";;2022;2023", "Molde;Besøk;12;13"],
  ["region;2022/23;2023/24", "Molde;12;13"],
  ["Måler;Dato;00-01;01-02;02-03", "a;01.01.2025;1;2;3"],
  ["Måler;1;2;3", "a;9;9;9"],
])("years and hours are headings: %s", (headings, row) => {
  expect(firstNamedRow(rowsOf("Tabell 1", headings, row, row))).toBe(1);
});

test.each(["Storhallen;2;7", "Siljan;69;x", "28.02.2025;01:00;NaN", "1;2;3"])(
  "a row of values is none: %s",
  (row) => {
    expect(firstNamedRow(rowsOf(row, row, row))).toBe(-1);
    expect(firstFullRow(rowsOf("Tittel;;", row, row, row))).toBe(1);
  },
);
