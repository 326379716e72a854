import { describe, expect, test } from "vitest";
import { converted, leftOutOf, repairsOf, testFigures } from "../../_testing.ts";
import type { Mapping } from "../../file/mapping.ts";
import { writeMapping } from "../../yaml.ts";
import { convertedWith, hours, lines, proposed, two } from "./_testing.ts";
import { numberDress } from "../words/number-dress.ts";

test("a row of units is left out, and none of its columns with it", async () => {
  const file = lines(
    "Tid;Skole;Bad",
    ";MWh;MWh",
    ...hours((hour) => `01.01.2025 ${two(hour)}:00;0,${hour};0`),
    "Sum;28,8;0",
  );
  const { mapping, rows, outcome } = await convertedWith(file, { "time.labels": "start" });
  expect(mapping.fields["value"]).toEqual({ cell: true, factor: 1000 });
  expect(leftOutOf(outcome)).toEqual(["headings ×1 (1)", "rule ×1 (2)", "rule ×1 (27)"]);
  expect(rows).toHaveLength(48);
  expect(rows[4]).toMatchObject({ meter: "skole", value: 200 });
});

test("figures with currency, percent, words for nothing and signs between thousands are read", async () => {
  const rows = ["kr 1.234,50", "-", "2.000,00 kr", "n/a", "17,-"];
  const file = lines(
    "Tid;meter;value",
    ...rows.map((value, hour) => `01.01.2025 ${two(hour)}:00;el-1;${value}`),
  );
  const { mapping, rows: made, outcome } = await convertedWith(file, { "time.labels": "start" });
  expect(mapping.fields["value"]).toEqual({
    column: "value",
    empty: ["-", "n/a"],
    replace: { "kr ": "", " kr": "", ",-": "" },
    thousands_sign: ".",
  });
  expect(made.map(({ value }) => value)).toEqual([1234.5, undefined, 2000, undefined, 17]);
  expect(repairsOf(outcome)).toContain("empty_word value ×2");
});

test("a point stands between thousands where others have a decimal comma", async () => {
  const values = ["1.250", "980,5", "2.100"];
  const file = (all: readonly string[]) =>
    lines("Tid;meter;value", ...all.map((value, hour) => `01.01.2025 ${two(hour)}:00;el-1;${value}`));
  const { mapping, rows } = await convertedWith(file(values), { "time.labels": "start" });
  expect(mapping.fields["value"]).toMatchObject({ thousands_sign: "." });
  expect(rows.map(({ value }) => value)).toEqual([1250, 980.5, 2100]);
  const { mapping: plain } = await proposed(file(["1.250", "980.5", "2.100"]));
  expect(plain.fields["value"]).not.toHaveProperty("thousands_sign");
});

test("a heading is known without the unit behind it", async () => {
  const rows = hours((hour) => `01.01.2025 ${two(hour)}:00;el-1;${hour}`);
  for (const heading of ["Verdi (kWh)", "Verdi [kWh]", "Verdi, kWh", "Verdi kWh"]) {
    const { mapping } = await proposed(lines(`Tid;Måler;${heading}`, ...rows));
    expect(mapping.fields["value"]).toEqual({ column: heading });
  }
});

describe("a unit in each cell", () => {
  const series = (...values: readonly string[]) =>
    lines(
      "Måler;Fra;Til;Forbruk",
      ...values.map((value, at) => `el-1;01.01.2025 0${at}:00;01.01.2025 0${at + 1}:00;${value}`),
    );

  test("is what its number is multiplied by, and counted", async () => {
    const { mapping, rows, outcome } = await convertedWith(series("1 234,5 kWh", "1,2 MWh", "0,5 mwh"));
    expect(mapping.fields["value"]).toMatchObject({ column: "Forbruk", units: { kWh: 1, MWh: 1000 } });
    expect(rows.map(({ value }) => value)).toEqual([1234.5, 1200, 500]);
    expect(repairsOf(outcome)).toEqual(
      expect.arrayContaining(["unit_read value ×3", "factor value ×2", "decimal_comma value ×3"]),
    );
  });

  test("counts more than the one in the heading", async () => {
    const file = series("12 kWh", "3 kWh", "4").replace("Forbruk", "Forbruk (MWh)");
    const { mapping, rows } = await convertedWith(file);
    expect(mapping.fields["value"]).toMatchObject({ units: { kWh: 1, none: 1000 } });
    expect(mapping.fields["value"]).not.toHaveProperty("factor");
    expect(rows.map(({ value }) => value)).toEqual([12, 3, 4000]);
  });

  test("leaves numbers without one to a question", async () => {
    const { questions } = await proposed(series("1,2 MWh", "4", "0,3 MWh"));
    expect(questions.map(({ id }) => id)).toContain("fields.value.units.none");
  });

  test("nobody has said the meaning of is a fault of its row", async () => {
    const mapping = writeMapping({
      mapping: 1,
      dataset: "test-figures",
      fields: {
        bygg: { column: "Bygg" },
        year: { column: "År" },
        quality: { value: "measured" },
        amount: { column: "Energi", units: { kWh: 1, MWh: 1000 } },
      },
    });
    const file = lines("Bygg;År;Energi", "a;2024;1,5 MWh", "b;2024;3 GJ", "c;2024;7", "d;2024;8 kWh/m2");
    const { rows, outcome } = await converted(file, mapping, testFigures);
    expect(rows.map(({ amount }) => amount)).toEqual([1500]);
    expect(outcome.made).toMatchObject({ rows: 4, written: 1 });
  });

  test("such as m2 is taken away", async () => {
    expect(numberDress(["1 621 m²", "800 m2"], ";")).toEqual({ replace: { " m²": "", " m2": "" } });
  });
});

describe("units beside numbers and in headings", () => {
  test("in a column of their own are what its numbers are multiplied by", async () => {
    const file = lines(
      "Måler;Fra;Til;Verdi;Enhet",
      "el-1;01.01.2025 00:00;01.01.2025 01:00;5;kWh",
      "fv-1;01.01.2025 00:00;01.01.2025 01:00;1,5;MWh",
      "vann;01.01.2025 00:00;01.01.2025 01:00;7;m3",
    );
    const { mapping, rows } = await convertedWith(file);
    expect(mapping.fields["value"]).toMatchObject({
      unit_column: "Enhet",
      units: { kWh: 1, MWh: 1000, m3: 1 },
    });
    expect(rows.map(({ value }) => value)).toEqual([5, 1500, 7]);
    const full = writeMapping({ ...mapping, time: withZone(mapping) });
    const other = await converted(file.replace("7;m3", "7;GJ"), full);
    expect(other.rows.map(({ value }) => value)).toEqual([5, 1500]);
    expect(other.outcome.made).toMatchObject({ rows: 3, written: 2 });
  });

  test("that differ between columns are each their own", async () => {
    const file = lines(
      "Tid;Skole 10001 (kWh);Hall 10002 [MWh]",
      "01.01.2025 00:00;5;0,5",
      "01.01.2025 01:00;6;0,25",
    );
    const { mapping, rows } = await convertedWith(file, { "time.labels": "start" });
    expect(mapping.columns?.map(({ unit }) => unit)).toEqual(["kWh", "MWh"]);
    expect(rows.map(({ value }) => value)).toEqual([5, 500, 6, 250]);
  });

  test("of volume are no energy", async () => {
    const energy = lines("Bygg;År;Målt (kWh);Mangler (MWh)", "a;2024;1;2");
    const { mapping } = await proposed(energy, testFigures);
    const { rows } = await converted(energy, writeMapping(mapping), testFigures);
    expect(rows.map(({ amount }) => amount)).toEqual([1, 2000]);
    const oil = await proposed(energy.replace("MWh", "liter"), testFigures);
    expect(oil.mapping.columns).toBeUndefined();
  });
});

function withZone({ time }: Mapping): NonNullable<Mapping["time"]> {
  if (!time) throw new Error("There is no time.");
  return { ...time, zone: "Europe/Oslo" };
}

test("symbols in the place of numbers do not make columns of years something else", async () => {
  const { mapping } = await proposed(
    lines("Bygg;Kvalitet;2022;2023;2024", "a;Målt;1 000;1 100;1 200", "b;Målt;500;:;.."),
    testFigures,
  );
  expect(mapping.columns?.map(({ heading }) => heading)).toEqual(["2022", "2023", "2024"]);
});

test("a sign between thousands that first comes far down is looked for too", async () => {
  const row = (at: number, value: string) => {
    const time = new Date(Date.UTC(2025, 0, 1, at)).toISOString();
    return `el-1;${time.slice(8, 10)}.${time.slice(5, 7)}.2025 ${time.slice(11, 16)};${value}`;
  };
  const rows = Array.from({ length: 1500 }, (_, at) => row(at, String(100 + ((at * 37) % 800))));
  const late = lines("Måler;Tid;Verdi", ...rows, row(1500, "1.250"));
  const { questions, mapping } = await proposed(late);
  expect(questions.map(({ id }) => id)).toContain("fields.value.thousands_sign");
  expect(mapping.fields["value"]).toMatchObject({ column: "Verdi", thousands_sign: "?" });
  const sure = await proposed(lines("Måler;Tid;Verdi", ...rows, row(1500, "1.250,5")));
  expect(sure.mapping.fields["value"]).toMatchObject({ thousands_sign: "." });
  const unit = await proposed(lines("Måler;Tid;Verdi", ...rows, row(1500, "1,2 MWh")));
  expect(unit.mapping.fields["value"]).toMatchObject({ units: { MWh: 1000 } });
});

test("a first row with the unit of its own is no row of units, whatever stands above it", async () => {
  for (const heading of ["Enhet", "Slag"]) {
    const { mapping } = await proposed(
      lines(`Bygg;Kvalitet;År;${heading}`, "a;Målt;;kWh", "b;Målt;;m3", "c;Målt;;kWh"),
      testFigures,
    );
    expect(mapping.rows?.leave_out).toBeUndefined();
  }
  const { mapping } = await proposed(lines("Bygg;Kvalitet;Mengde", ";;kWh", "a;Målt;5"), testFigures);
  expect(mapping.rows?.leave_out).toEqual([{ column: "Mengde", like: ["kWh"], because: "enheter" }]);
});
