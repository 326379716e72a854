import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesMeant } from "./files-meant.ts";

const folder = mkdtempSync(join(tmpdir(), "samapne-meant-"));
for (const name of ["mars (2).csv", "april.csv", "april.xlsx", "mai.csv.bak", ".skjult.csv", "år1.csv"])
  writeFileSync(join(folder, name), "");
mkdirSync(join(folder, "mappe.csv"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["*.csv", ["april.csv", "mars (2).csv", "år1.csv"]],
  ["*(2).csv", ["mars (2).csv"]],
  ["april.*", ["april.csv", "april.xlsx"]],
  ["?r?.csv", ["år1.csv"]],
  ["a*.csv", ["april.csv"]],
  ["mars (2).csv", ["mars (2).csv"]],
  // Stands for none, so that it is said that there is no such file.
  ["*.ods", ["*.ods"]],
  ["ingen/*.csv", ["ingen/*.csv"]],
])("%s", (pattern, names) => {
  expect(filesMeant(join(folder, pattern))).toEqual(names.map((name) => join(folder, name)));
});

test("a name that stands there as it is written is that file, and a web address stays", () => {
  const [address, odd] = ["https://data.eksempel.no/v1/rader?side=*", join(folder, "hva?.csv")];
  writeFileSync(odd, "");
  expect([address, odd].map(filesMeant)).toEqual([[address], [odd]]);
});
