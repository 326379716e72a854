import { expect, test } from "vitest";
import { inputOf, rowXml, workbookOf } from "@samapne/tabular/testing";
import { converted, leftOutOf } from "./_testing.ts";

const workbook = async (sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>) =>
  inputOf(
    "fil.xlsx",
    await workbookOf({
      sheets: Object.entries(sheets).map(([name, rows]) => ({
        name,
        rows: rows.map((cells, index) => rowXml(index + 1, cells)).join(""),
      })),
    }),
  );
const mapping = (table: string, meter = "{ column: Nr }") => `mapping: 1
dataset: test-series
table: ${table}
time: { column: Tid, spelling: "DD.MM.YYYY hh:mm", zone: Europe/Oslo, labels: start, length: PT1H, start: from, end: until }
fields:
  meter: ${meter}
  value: { column: Verdi }
  quality: { presence_of: value, present: measured, absent: missing }`;
const head = ["Nr", "Tid", "Verdi"];

test("sheets like a pattern are read one after the other, wherever their columns stand, and each row is accounted for", async () => {
  const { rows, outcome } = await converted(
    await workbook({
      "2023": [head, ["a", "31.12.2023 23:00", 1], ["a", "i fjor", 1]],
      "2024": [
        ["Tid", "Merk", "Verdi", "Nr"],
        ["01.01.2024 00:00", "x", 2, "a"],
        ["i fjor", "", 1, "a"],
      ],
      Annet: [["Noe"]],
    }),
    mapping(`{ sheets: ["####"] }`),
  );
  expect(rows.map(({ meter, value }) => [meter, value])).toEqual([
    ["a", 1],
    ["a", 2],
  ]);
  expect(leftOutOf(outcome)).toContain("time_unreadable ×2 (3)");
  expect(outcome.file.leftOut.find(({ cause }) => cause === "time_unreadable")?.sheet).toBe("2023");
  expect(outcome.file).toMatchObject({ read: 6, used: 2 });
  expect(outcome.unusedColumns).toEqual([{ letter: "B", heading: "Merk", cells: 1 }]);
  expect(outcome.unread).toEqual(["Annet"]);
});

test("the same row in two sheets is told of, as in one", async () => {
  const sheet = [head, ["a", "01.01.2024 00:00", 1]];
  const { outcome } = await converted(await workbook({ A: sheet, B: sheet }), mapping(`{ sheets: ["*"] }`));
  expect(outcome.repeated).toEqual({ count: 1, places: [2], sheet: "B" });
  const apart = await converted(
    await workbook({ A: sheet, B: sheet }),
    mapping(`{ sheets: ["*"] }`, "{ parts: [{ sheet: true }, { column: Nr }] }"),
  );
  expect(apart.rows.map(({ meter }) => meter)).toEqual(["A-a", "B-a"]);
  expect(apart.outcome.hasFaults).toBe(false);
});

test("a sheet the mapping does not fit is no sheet to pass over", async () => {
  const file = await workbook({
    "2023": [head, ["a", "01.01.2023 00:00", 1]],
    "2024": [
      ["Nr", "Dato"],
      ["a", 1],
    ],
  });
  await expect(converted(file, mapping(`{ sheets: ["####"] }`))).rejects.toThrow("Sheet «2024»");
  await expect(converted(file, mapping(`{ sheets: ["Blad*"] }`))).rejects.toThrow("Blad*");
});

test("one sheet or several, not both", async () => {
  const file = await workbook({ A: [head] });
  await expect(converted(file, mapping(`{ sheet: A, sheets: ["*"] }`))).rejects.toThrow("Keep one");
});
