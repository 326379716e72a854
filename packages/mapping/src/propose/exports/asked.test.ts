import { describe, expect, test } from "vitest";
import {
  converted,
  leftOutOf,
  repairsOf,
  testEvents,
  testFigures,
  testMoney,
  testPeriods,
} from "../../_testing.ts";
import { writeMapping } from "../../yaml.ts";
import { lines, proposed, taken } from "./_testing.ts";
import { answered } from "../draft/questions.ts";

test("symbols in the place of figures are nothing, and no row is made of them", async () => {
  const { rows, outcome } = await taken(
    lines("Bygg;Kvalitet;2022;2023;2024", "a;Målt;1;..;3", "b;Målt;:;.;", "c;Målt;5;6;7"),
    testFigures,
  );
  expect(rows.map(({ bygg, year }) => `${String(bygg)} ${String(year)}`)).toEqual([
    "a 2022",
    "a 2024",
    "c 2022",
    "c 2023",
    "c 2024",
  ]);
  expect(leftOutOf(outcome)).toContain("empty_cell ×4 (2,3,3,3)");
  expect(repairsOf(outcome)).toContain("empty_word amount ×3");
  expect(outcome.hasFaults).toBe(false);
});

describe("what a title says of amounts", () => {
  const file = lines("Tilskudd (beløp i 1000 kr)", "navn;Beløp", "a;60", "b;45");

  test("is asked about, and not where the heading says it too", async () => {
    const { asked, rows } = await taken(file, testMoney);
    expect(asked).toEqual([["fields.amount.units.none", "1000"]]);
    expect(rows.map(({ amount }) => amount)).toEqual([60_000, 45_000]);
    const { asked: none } = await taken(file.replace("Beløp\r", "Beløp (tkr)\r"), testMoney);
    expect(none).toEqual([]);
  });

  test("that are not in thousands is nothing to ask about", async () => {
    const { asked } = await taken(file.replace("1000 kr", "kr"), testMoney);
    expect(asked).toEqual([]);
  });
});

test("six digits are asked about: they are a month or a quarter", async () => {
  const { asked, rows } = await taken(lines("navn;Periode", "a;202401", "b;202504"), testPeriods);
  expect(asked).toEqual([
    ["fields.period.codes.202401", "2024-Q1"],
    ["fields.period.codes.202504", "2025-Q4"],
  ]);
  expect(rows.map(({ period }) => period)).toEqual(["2024-Q1", "2025-Q4"]);
  // Months of one year that has just begun look like quarters.
  for (const other of ["202512", "202504"]) {
    const { questions } = await proposed(lines("navn;Periode", "a;202501", `b;${other}`), testPeriods);
    expect(questions.map(({ suggestion }) => suggestion)).toEqual([undefined, undefined]);
    expect(questions[0]?.text.nb).toBe(
      "Ikke besvart: hva betyr «202501» under «Periode»? Svar - når radene med ordet ikke skal leses",
    );
  }
});

test("a clock under the name of an instant takes the one date of its row", async () => {
  const file = lines("navn;Dato;Start", "a;24.12.2026;18:00", "b;01.07.2026;9:00");
  const { asked, rows } = await taken(file, testEvents);
  expect(asked).toEqual([["fields.starts.zone", "Europe/Oslo"]]);
  expect(rows.map(({ starts }) => starts)).toEqual([
    "2026-12-24T18:00:00+01:00",
    "2026-07-01T09:00:00+02:00",
  ]);
  const { mapping } = await proposed(
    lines("navn;Dato;Frist;Start", "a;24.12.2026;01.12.2026;18:00"),
    testEvents,
  );
  expect(mapping.fields["starts"]).toEqual({ column: "Start" });
});

describe("a sign before three digits", () => {
  const file = (...values: readonly string[]) =>
    lines("Bygg;År;Kvalitet;Mengde", ...values.map((value, at) => `b${at};2024;Målt;${value}`));
  const sign = async (content: string) => {
    const { mapping, questions } = await proposed(content, testFigures);
    const ids = questions.map(({ id }) => id).filter((id) => id.endsWith("thousands_sign"));
    return [mapping.fields["amount"]?.thousands_sign, ids.length];
  };

  test.each([
    ["1.250", "980", "1.130"],
    ["1.250", "2.980", "7.130"],
    ["1,250", "980", "1,130"],
  ])("is asked about where numbers have no other form: %s, %s, %s", async (...values) => {
    expect(await sign(file(...values))).toEqual(["?", 1]);
  });

  test.each([
    ["0.250", "1.250", "2.500"],
    ["1.250", "12.5", "3"],
    ["1,250", "2,980", "7,130"],
    ["1.250", "1250", "3"],
  ])("is no thousands where others say so, or commas alone do: %s, %s, %s", async (...values) => {
    expect(await sign(file(...values))).toEqual([undefined, 0]);
  });

  test("is one of thousands in prices, and of decimals when a person says so", async () => {
    expect(await sign(file("kr 1.250,-", "kr 980,-", "kr 80,-"))).toEqual([".", 0]);
    const { mapping } = await proposed(file("1.250", "2.980"), testFigures);
    const answer = (said: string) =>
      answered(mapping, ["fields", "amount", "thousands_sign"], said, testFigures);
    const amounts = async (said: string) =>
      (await converted(file("1.250", "2.980"), writeMapping(answer(said)), testFigures)).rows.map(
        ({ amount }) => amount,
      );
    expect([await amounts("."), await amounts("none")]).toEqual([
      [1250, 2980],
      [1.3, 3],
    ]);
  });
});

test("what is no period is asked about", async () => {
  const { questions } = await proposed(lines("navn;Periode", "a;2025-1", "b;2025-Q2"), testPeriods);
  expect(questions.map(({ id, suggestion }) => [id, suggestion])).toEqual([
    ["fields.period.codes.2025-1", undefined],
  ]);
});

test("a building that stands only in the first of its rows is carried down, where keys stay different", async () => {
  const table = (second: string) =>
    lines("Bygg;År;Kvalitet;Mengde", "a;2023;Målt;1", `;${second};Målt;2`, "b;2023;Målt;3", ";2024;Målt;4");
  const { mapping, rows } = await taken(table("2024"), testFigures);
  expect(mapping.fields["bygg"]).toEqual({ column: "Bygg", carry: true });
  expect(rows.map(({ bygg, year }) => `${String(bygg)} ${String(year)}`)).toEqual([
    "a 2023",
    "a 2024",
    "b 2023",
    "b 2024",
  ]);
  const again = await proposed(table("2023"), testFigures);
  expect(again.mapping.fields["bygg"]).toEqual({ column: "Bygg" });
});

test("rows with more cells than headings are a question: their values may be shifted", async () => {
  const { questions, mapping } = await proposed(
    lines("Bygg,År,Kvalitet,Mengde", "a,2023,Målt,12,5", "b,2023,Målt,3,25", "c,2023,Målt,4"),
    testFigures,
  );
  const [beyond] = questions.filter(({ id }) => id === "table.beyond");
  expect([beyond?.choices, beyond?.suggestion]).toEqual([["leave_out"], undefined]);
  expect(beyond?.text.nb).toContain("forskjøvet");
  expect(answered(mapping, ["table", "beyond"], "leave_out", testFigures).table).toEqual({
    beyond: "leave_out",
  });
  const whole = await proposed(lines("Bygg,År,Kvalitet,Mengde,", "a,2023,Målt,12,"), testFigures);
  expect(whole.questions.map(({ id }) => id)).not.toContain("table.beyond");
});

test("an event that ends after midnight ends on the day after its one date, and that is counted", async () => {
  const file = lines("Navn;Dato;Start;Slutt", "a;14.06.2025;22:00;01:30", "b;15.06.2025;18:00;20:00");
  const { mapping, rows, outcome } = await taken(file, testEvents);
  expect(mapping.fields["ends"]).toMatchObject({ clock_column: "Slutt", next_day_after: "starts" });
  expect(rows.map(({ starts, ends }) => [starts, ends])).toEqual([
    ["2025-06-14T22:00:00+02:00", "2025-06-15T01:30:00+02:00"],
    ["2025-06-15T18:00:00+02:00", "2025-06-15T20:00:00+02:00"],
  ]);
  expect(repairsOf(outcome)).toContain("next_day ends ×1");
});
