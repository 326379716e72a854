import { describe, expect, test } from "vitest";
import { archiveOf, testPlaces } from "@samapne/tabular/testing";
import { ReadError } from "@samapne/tabular";
import { converted, leftOutOf, repairsOf, testFigures } from "./_testing.ts";

const head = "mapping: 1\ndataset: test-series\n";
const rest = "quality: { presence_of: value, present: measured, absent: missing }\n";
const table = (...rows: readonly string[]) => [...rows, ""].join("\r\n");

const long = `${head}
time: { column: Tid, spelling: "DD.MM.YYYY hh:mm", zone: Europe/Oslo, labels: start, length: PT1H, start: from, end: until }
rows:
  leave_out: [{ column: Tid, like: ["Sum*", "Gjennomsnitt*"], because: totaler }]
fields:
  meter: { column: Måler }
  value: { column: Verdi, round: true }
  ${rest}`;

test("every row of a file is used or left out, each with its cause", async () => {
  const { rows, outcome } = await converted(
    table(
      "Rapport;Energi;;",
      ";;;",
      "Tid;Måler;Verdi;Merknad",
      "01.01.2021 00:00;el-1;1,256;x",
      ";;;",
      "01.01.2021 01:00;el-1;12 345,5;",
      "01.01.2021 02:00;el-1;to;",
      "i går;el-1;3;",
      "01.01.2021 03:00;;3;",
      "Sum;;12;",
      ";;;bare en merknad",
      "01.01.2021 04:00;el-1;",
    ),
    long,
  );
  expect(rows).toEqual([
    {
      meter: "el-1",
      from: "2021-01-01T00:00:00+01:00",
      until: "2021-01-01T01:00:00+01:00",
      value: 1.26,
      quality: "measured",
    },
    {
      meter: "el-1",
      from: "2021-01-01T04:00:00+01:00",
      until: "2021-01-01T05:00:00+01:00",
      quality: "missing",
    },
  ]);
  expect(leftOutOf(outcome).toSorted()).toEqual(
    [
      "above ×1 (1)",
      "beside ×1 (11)",
      "blank ×2 (2,5)",
      "headings ×1 (3)",
      "invalid field.missing meter ×1 (9)",
      "invalid number.too_large value ×1 (6)",
      "invalid field.wrong_type value ×1 (7)",
      "rule ×1 (10)",
      "time_unreadable ×1 (8)",
    ].toSorted(),
  );
  expect(outcome.file).toMatchObject({ read: 12, used: 5 });
  expect(repairsOf(outcome)).toEqual([
    "decimal_comma value ×2",
    "rounded value ×1",
    "thousands_separator value ×1",
  ]);
  expect(outcome.unusedColumns).toEqual([{ letter: "D", heading: "Merknad", cells: 1 }]);
  expect(outcome.text).toEqual({ encoding: "utf-8", byteOrderMark: false, delimiter: ";" });
});

test("the steps of a field are taken in order, each counted", async () => {
  const { rows, outcome } = await converted(
    table("id,slag,hemmelig", "Bygg: A/1 ,Grunnskole,1", "Bygg: B/2,vetikke,2", "C,,3"),
    `mapping: 1
dataset: test-places
fields:
  place_id: { column: ID, take: ["Bygg: {*}", "{*}"], replace: { "/": "-" }, prefix: p- }
  kind: { column: slag, empty: [vet*], codes: { "*skole": school }, otherwise: home }
`,
    testPlaces,
  );
  expect(rows).toEqual([
    { place_id: "p-A-1", kind: "school" },
    { place_id: "p-B-2", kind: "home" },
    { place_id: "p-C", kind: "home" },
  ]);
  expect(repairsOf(outcome)).toEqual([
    "text_changed place_id ×5",
    "part_taken place_id ×2",
    "otherwise kind ×2",
    "code_translated kind ×1",
    "empty_word kind ×1",
  ]);
});

test("conditions, empty cells that mean the one above, and keys that come again", async () => {
  const { rows, outcome } = await converted(
    table("1;Bygg;Skolen", ";Måler;a", ";Måler;b", "2;Bygg;Rådhuset", ";Måler;a", ";Vær;c"),
    `mapping: 1
dataset: test-places
table: { heading_row: 0, delimiter: ";" }
rows: { only: { letter: B, like: [Måler, Vær], because: overskrift }, repeated: first }
fields:
  place_id: { letter: C }
  kind: { letter: A, carry: true, when: { letter: B, like: [Måler] }, codes: { "1": school, "2": home } }
`,
    testPlaces,
  );
  expect(rows).toEqual([
    { place_id: "a", kind: "school" },
    { place_id: "b", kind: "school" },
    { place_id: "c" },
  ]);
  expect(leftOutOf(outcome)).toEqual(["only ×2 (1,4)", "repeated_key ×1 (5)"]);
});

test("rows may be made of columns, and one of the file, with cells found beside their name", async () => {
  const report = table("Objekt;Skolen;;", "Tid;El-1 kWh;Vann m3;Byggeår:;1958", "01.01.2021 00:00;1;2;;");
  const columns = await converted(
    report,
    `mapping: 1
dataset: test-places
rows: { each: column }
columns: [{ heading: "* kWh", values: { kind: school } }, { heading: "* m3", leave_out: vann er ikke energi }]
fields: { place_id: { heading: true, take: "{*} *" } }
`,
    testPlaces,
  );
  expect(columns.rows).toEqual([{ place_id: "El-1", kind: "school" }]);
  const file = await converted(
    report,
    `mapping: 1
dataset: test-places
rows: { each: file }
fields: { place_id: { beside: objekt }, secret: { at: E2, take: "{##}##" }, kind: { value: school } }
`,
    testPlaces,
  );
  expect(file.rows).toEqual([{ place_id: "Skolen", kind: "school", secret: "19" }]);
  expect(JSON.stringify(file.outcome)).not.toContain("1958");
});

test("numbers and dates in spellings of their own", async () => {
  const { rows } = await converted(
    table('"Tid","Måler","MWh","Lest"', '"01.01.2021 00:00","el-1","1.234,5","31.12.20"'),
    `${head}
time: { column: Tid, spelling: "DD.MM.YYYY hh:mm", zone: Europe/Oslo, labels: start, length: PT1H, start: from, end: until }
fields:
  meter: { column: Måler }
  value: { column: MWh, thousands_sign: ".", decimal_sign: ",", factor: 0.001, round: true }
  read_on: { column: Lest, spelling: DD.MM.YY }
  ${rest}`,
  );
  expect(rows).toMatchObject([{ value: 1.23, read_on: "2020-12-31" }]);
});

test("a file of another kind is refused with the headings it lacks", async () => {
  const refused = await converted(table("Dato;Måler;Verdi", "01.01.2021;a;1"), long).catch(
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(ReadError);
  expect((refused as ReadError).text.nb).toContain("«Tid»");
  expect((refused as ReadError).text.nb).toContain("rad 1");
});

test("letters that are lost are a fault", async () => {
  const bytes = new TextEncoder().encode(table("Tid;Måler;Verdi", "01.01.2021 00:00;el-1;1"));
  const broken = new Uint8Array([...bytes, 0xff, 0x0a]);
  const { outcome } = await converted(broken, long);
  expect(outcome.hasFaults).toBe(true);
});

test("date and clock in two columns", async () => {
  const { rows } = await converted(
    table("Dato;Klokke;Måler;Verdi", "31.12.2025;kl. 13;el-1;1", "31.12.2025;kl. 14;el-1;2"),
    `${head}
time: { column: Dato, clock_column: Klokke, spelling: DD.MM.YYYY kl. hh, zone: Europe/Oslo, labels: start, length: PT1H, start: from, end: until }
fields:
  meter: { column: Måler }
  value: { column: Verdi }
  ${rest}`,
  );
  expect(rows.map(({ from }) => from)).toEqual(["2025-12-31T13:00:00+01:00", "2025-12-31T14:00:00+01:00"]);
});

test("says which files of an archive are not read, and that it is wrong where they have the same headings", async () => {
  const zip = await archiveOf({
    "a.csv": table("Tid;Måler;Verdi", "01.01.2021 00:00;el-1;1"),
    "b.csv": table("Tid;Måler;Verdi", "02.01.2021 00:00;el-1;1"),
  });
  const { rows, outcome } = await converted(zip, long);
  expect([rows.length, outcome.unread, outcome.unreadAlike, outcome.hasFaults]).toEqual([
    1,
    ["fil.csv/b.csv"],
    ["fil.csv/b.csv"],
    true,
  ]);
  const other = await archiveOf({
    "a.csv": table("Tid;Måler;Verdi", "01.01.2021 00:00;el-1;1"),
    "b.csv": table("Kode;Navn", "1;Skole"),
  });
  const { outcome: ofOther } = await converted(other, long);
  expect([ofOther.unread, ofOther.hasFaults]).toEqual([["fil.csv/b.csv"], false]);
});

describe("the files of an archive are sheets to a mapping", () => {
  const all = `${long}table: { sheets: [forbruk_*] }\n`;

  test("each is read, and named where its rows are told of", async () => {
    const zip = await archiveOf({
      "data/forbruk_01.csv": table("Tid;Måler;Verdi", "01.01.2021 00:00;el-1;1"),
      "data/forbruk_02.csv": table("Tid;Måler;Verdi", "02.01.2021 00:00;el-1;1", "i går;el-1;2"),
      "data/annet.csv": table("Tid;Måler;Verdi", "03.01.2021 00:00;el-1;1"),
    });
    const { rows, outcome } = await converted(zip, all);
    expect(rows).toHaveLength(2);
    expect(outcome.sheets?.map(({ sheet, used, read }) => [sheet, used, read])).toEqual([
      ["forbruk_01", 1, 2],
      ["forbruk_02", 1, 3],
    ]);
    expect(leftOutOf(outcome)).toContain("time_unreadable ×1 (3)");
    expect(outcome.unread).toEqual(["fil.csv/data/annet.csv"]);
  });

  test("one that cannot be read is not passed over", async () => {
    const zip = await archiveOf({
      "forbruk_01.csv": table("Tid;Måler;Verdi", "01.01.2021 00:00;el-1;1"),
      "forbruk_02.csv": "\u0000\u0001\u0002\u0003",
    });
    await expect(converted(zip, all)).rejects.toThrow(ReadError);
  });
});

test("keys that come again are told of in the whole of a large file", async () => {
  const ids = Array.from({ length: 210_000 }, (_, at) => `p${at}`);
  const { outcome } = await converted(
    ["Id", ...ids, "p7", "p209999", ""].join("\n"),
    "mapping: 1\ndataset: test-places\nfields: { place_id: { column: Id } }\n",
    testPlaces,
  );
  expect(outcome.repeated).toEqual({ count: 2, places: [210_002, 210_003] });
  expect([outcome.made.written, outcome.hasFaults]).toEqual([210_002, true]);
});

const places = (...fields: readonly string[]) =>
  ["mapping: 1", "dataset: test-figures", ...fields, ""].join("\n");
const figures = (...more: readonly string[]) =>
  places(
    ...more,
    "fields:",
    "  bygg: { column: Bygg }",
    "  year: { column: År }",
    "  quality: { value: measured }",
    "  amount: { column: Energi }",
  );
const ten = Array.from({ length: 10 }, (_, at) => `b${at};2024;${at + 1},5`);

test("a row of a text file that is wider than its headings is left out, unless few others are not or the mapping says so", async () => {
  const file = table("Bygg;År;Energi", ...ten, "Vika; skole;2024;7", "nei;2024;8;;Byggeår:;1826");
  const { rows, outcome } = await converted(file, figures(), testFigures);
  expect(rows).toHaveLength(11);
  expect(leftOutOf(outcome)).toEqual(["headings ×1 (1)", "wider ×1 (12)"]);
  expect([outcome.hasFaults, outcome.addsUp]).toEqual([true, true]);
  const said = await converted(
    file.replace("; skole;2024;7", ";2024;7;merknad"),
    figures("table: { beyond: leave_out }"),
    testFigures,
  );
  expect(said.rows).toHaveLength(12);
  const noted = await converted(
    table("Bygg;År;Energi", ...ten.map((row) => `${row};ok`)),
    figures(),
    testFigures,
  );
  expect(noted.rows).toHaveLength(10);
});

test("a number that may be thousands is written and told of, unless other numbers or the mapping say what its sign is", async () => {
  const of = async (numbers: readonly string[], mapping = figures()) => {
    const rows = numbers.map((text, at) => `b${at};2024;${text}`);
    const { outcome } = await converted(table("Bygg;År;Energi", ...rows), mapping, testFigures);
    expect(outcome.hasFaults || outcome.doubtfulSigns.length === 0).toBe(true);
    return outcome.doubtfulSigns.map(({ sign, count, row, found }) => [sign, count, row, found]);
  };
  expect(await of(["980", "1.250", "2.120"])).toEqual([[".", 2, 3, "1.250"]]);
  expect(await of(["12,5", "1.250"])).toEqual([[".", 1, 3, "1.250"]]);
  expect(await of(["980", "1,250"])).toEqual([[",", 1, 3, "1,250"]]);
  expect(await of(["980", "1.25", "1.250"])).toEqual([]);
  expect(await of(["0.125", "1.250", "980"])).toEqual([]);
  expect(await of(["1.250", "2.120"])).toEqual([]);
  const grouped = figures().replace("column: Energi", 'column: Energi, thousands_sign: "."');
  expect(await of(["980", "1.250"], grouped)).toEqual([]);
  expect(await of(["980", "1.250"], grouped.replace('"."', "none"))).toEqual([]);
});

test("a row that a line break within a cell has cut is no row with a missing value", async () => {
  const { rows, outcome } = await converted(
    table(
      "Tid;Måler;Verdi;Merknad",
      "01.01.2021 00:00;el-1;1;x",
      "01.01.2021 01:00;el-1;",
      "2;x",
      "01.01.2021 02:00;el-1;3;x",
    ),
    long,
  );
  expect(rows.map(({ value }) => value)).toEqual([1, 3]);
  expect([leftOutOf(outcome).includes("cut ×2 (3,4)"), outcome.hasFaults]).toEqual([true, true]);
});
