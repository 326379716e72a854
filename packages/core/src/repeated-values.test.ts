import { expect, test } from "vitest";
import { about, plainDataset } from "./_testing.ts";
import { defineCodeList } from "./define-code-list.ts";
import { defineDataset } from "./define-dataset.ts";
import { validator } from "./validator.ts";

const towns = defineCodeList({
  id: "town",
  version: "2025-01-01",
  title: { nb: "Byer", nn: "Byar", en: "Towns" },
  source: { name: "invented" },
  codes: [{ code: "01", label: "Gammelby", validTo: "2020-01-01" }],
});

const dataset = defineDataset({
  ...plainDataset,
  id: "towns",
  version: "1.0.0",
  key: ["name"],
  fields: {
    name: { ...about, kind: "text", required: true },
    people: { ...about, kind: "integer", min: 5 },
    town: { ...about, kind: "code", list: towns, at: "day" },
    day: { ...about, kind: "date" },
    years: { ...about, kind: "list", items: { kind: "integer", min: 5 } },
  },
});

/** What is said of rows, judged one after the other by one validator. */
function said(...rows: readonly unknown[]): readonly string[][] {
  const validate = validator(dataset);
  return rows.map((row) => {
    const verdict = validate(row);
    return (verdict.ok ? verdict.warnings : verdict.issues).map(({ code }) => code);
  });
}

test("a value that comes again is judged as when it came first", () => {
  const people = [7, 7, 3, 3, 7].map((value) => ({ name: "Nes", people: value }));
  expect(said(...people)).toEqual([[], [], ["number.too_small"], ["number.too_small"], []]);
  const address = { name: "ola.nordmann@example.no" };
  const [first, again] = said(address, address);
  expect(first).toHaveLength(1);
  expect(again).toEqual(first);
});

test("a code that comes again is judged by the day of its own row", () => {
  const rows = ["2019-05-01", "2021-05-01", "2019-05-01"].map((day) => ({ name: "Nes", town: "01", day }));
  expect(said(...rows)).toEqual([[], [expect.stringContaining("code.")], []]);
});

test("a list that comes again may have other items", () => {
  const validate = validator(dataset);
  const years = [7];
  expect(validate({ name: "Nes", years }).ok).toBe(true);
  years[0] = 3;
  expect(validate({ name: "Nes", years }).ok).toBe(false);
});
