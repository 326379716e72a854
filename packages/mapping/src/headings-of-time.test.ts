import { describe, expect, test } from "vitest";
import { inputOf } from "@samapne/tabular/testing";
import { converted, leftOutOf, testSeries } from "./_testing.ts";
import { openConversion } from "./convert.ts";
import { outcomeText } from "./rows/outcome-text.ts";
import { readMapping } from "./yaml.ts";

const lines = (...rows: readonly string[]) => rows.map((row) => `${row}\r\n`).join("");

const mapping = (time: string, columns: string, table = "") => `
mapping: 1
dataset: test-series
${table}
rows: { each: cell }
columns: ${columns}
time: { ${time}, clock_heading: true, zone: Europe/Oslo, labels: start, length: P1M, start: from, end: until }
fields:
  meter: { column: Måler }
  value: { cell: true }
  quality: { presence_of: value, present: measured, absent: missing }
`;

const told = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.map(({ meter, from, value }) => [meter, String(from).slice(0, 10), value]);

describe("a column for each month", () => {
  test.each([
    ["Energi 2026", "2026"],
    ["Energi 2025", undefined],
    ["Energi 2025 og 2026", undefined],
    ["Skrevet ut 12.01.2026", undefined],
  ])("under «%s» says when titles name another year than the mapping", async (title, file) => {
    const month = mapping("value: 2025, spelling: YYYY MMM", "[{ heading: Mars }]");
    const { outcome } = await converted(lines(title, "Måler;Mars", "el-1;3"), month);
    expect(outcome.otherYear).toEqual(file === undefined ? undefined : { mapping: "2025", file });
    const said = outcomeText(outcome, testSeries, "nb").replace(/\s+/g, " ");
    expect(said.includes("men titler, ark eller filnavn sier 2026")).toBe(file !== undefined);
  });

  test.each([
    ["the year in the mapping", "value: 2025, spelling: YYYY MMM", "Oversikt"],
    ["the year beside a label above", "beside: 'År:', spelling: YYYY MMM", "År: 2025"],
    ["the year in a cell above", "at: B1, spelling: YYYY MMM", "Rapport;2025"],
  ])("with %s is from local midnight to local midnight", async (_, time, title) => {
    const file = lines(title, "Måler;Mars;April;Sum", "el-1;3;4;7", "el-2;30;40;70");
    const { rows, outcome } = await converted(file, mapping(time, "[{ heading: Mars }, { heading: April }]"));
    expect(told(rows)).toEqual([
      ["el-1", "2025-03-01", 3],
      ["el-1", "2025-04-01", 4],
      ["el-2", "2025-03-01", 30],
      ["el-2", "2025-04-01", 40],
    ]);
    expect(rows[0]).toMatchObject({ from: "2025-03-01T00:00:00+01:00", until: "2025-04-01T00:00:00+02:00" });
    expect(outcome.unusedColumns).toMatchObject([{ heading: "Sum", cells: 2 }]);
    expect(outcome).toMatchObject({ hasFaults: false, made: { columns: 2, rows: 4, written: 4 } });
  });

  test("whose heading says the year too needs nothing else, and braces part it from other words", async () => {
    const file = lines("Måler;Forbruk jan. 2025 (kWh);Forbruk feb. 2025 (kWh)", "el-1;1;2");
    const { rows } = await converted(
      file,
      mapping("spelling: MMM YYYY", "[{ heading: 'Forbruk {*} (kWh)' }]"),
    );
    expect(told(rows)).toEqual([
      ["el-1", "2025-01-01", 1],
      ["el-1", "2025-02-01", 2],
    ]);
  });

  test("over its figures is in two rows of headings", async () => {
    const file = lines(";Januar;;Februar;", "Måler;Forbruk;Kostnad;Forbruk;Kostnad", "el-1;1;100;2;200");
    const of = (year: string) =>
      mapping(
        `value: ${year}, spelling: YYYY MMM`,
        "[{ heading: '{*} Forbruk' }]",
        "table: { heading_rows: 2 }",
      );
    const { rows, outcome } = await converted(file, of("2025"));
    expect(told(rows)).toEqual([
      ["el-1", "2025-01-01", 1],
      ["el-1", "2025-02-01", 2],
    ]);
    expect(outcome.unusedColumns.map(({ heading }) => heading)).toEqual([
      "Januar Kostnad",
      "Februar Kostnad",
    ]);
  });

  test("of rows of months, with a column for each year", async () => {
    const file = lines("Måler;Måned;2023;2024", "el-1;desember;1;2", "el-1;1;3;4");
    const { rows } = await converted(
      file,
      mapping("column: Måned, spelling: [MMM YYYY, MM YYYY]", "[{ heading: '####' }]"),
    );
    expect(told(rows).map(([, from]) => from)).toEqual([
      "2023-12-01",
      "2024-12-01",
      "2023-01-01",
      "2024-01-01",
    ]);
  });

  test("leaves out rows without a value, and empty months that are not over", async () => {
    const file = lines("Måler;nov 2025;des 2025;jan 2026", "Skoler;;;", "el-1;1;;", "el-2;;2;", "el-3;1;2;3");
    const yaml = mapping("spelling: MMM YYYY", "[{ heading: '* ####' }]");
    const all = await converted(file, yaml);
    expect(leftOutOf(all.outcome)).toContain("no_values ×1 (2)");
    expect(all.rows).toHaveLength(9);
    const read = readMapping(yaml);
    if ("problems" in read) throw new Error("It is no mapping.");
    const conversion = await openConversion({
      input: inputOf("fil.csv", file),
      mapping: read.mapping,
      dataset: testSeries,
      now: { instant: "2025-12-15T12:00:00Z", date: "2025-12-15" },
    });
    const rows = [];
    for await (const batch of conversion.rows) rows.push(...batch);
    expect(leftOutOf(conversion.outcome())).toContain("to_come ×3 (3,3,4)");
    expect(conversion.outcome()).toMatchObject({ hasFaults: false, addsUp: true });
    expect(rows.map(({ quality }) => quality)).toEqual([
      "measured",
      "missing",
      "measured",
      "measured",
      "measured",
      "measured",
    ]);
  });

  test("may have two meters side by side that are series of their own", async () => {
    const file = lines("Dato;01 inn;01 ut;02 inn;02 ut", "01.01.2025;1;2;3;4");
    const columns =
      "[{ heading: '{##} inn', values: { meter: a } }, { heading: '{##} ut', values: { meter: b } }]";
    const yaml = mapping("column: Dato, spelling: DD.MM.YYYY hh", columns)
      .replace("P1M", "PT1H")
      .replace("  meter: { column: Måler }\n", "");
    const { rows } = await converted(file, yaml);
    expect(rows.map(({ meter, value }) => [meter, value])).toEqual([
      ["a", 1],
      ["b", 2],
      ["a", 3],
      ["b", 4],
    ]);
  });
});

describe("an end that is a clock alone", () => {
  const yaml = `
mapping: 1
dataset: test-series
time: { column: Dato, clock_column: Start, end_column: Slutt, spelling: DD.MM.YYYY hh:mm, zone: Europe/Oslo, labels: both, length: PT1H, start: from, end: until }
fields:
  meter: { value: el-1 }
  value: { column: Verdi }
  quality: { value: measured }
`;

  test("is of the day of its beginning, or of the next", async () => {
    const file = lines(
      "Dato;Start;Slutt;Verdi",
      "01.01.2025;22:00;23:00;1",
      "01.01.2025;23:00;00:00;2",
      "02.01.2025;00:00;02:00;3",
    );
    const { rows, outcome } = await converted(file, yaml);
    expect(rows.map(({ until }) => until)).toEqual([
      "2025-01-01T23:00:00+01:00",
      "2025-01-02T00:00:00+01:00",
    ]);
    expect(leftOutOf(outcome)).toContain("time_length ×1 (4)");
  });
});

describe("a column for each hour, where columns count the hours of a day", () => {
  const hourly = mapping(
    "column: Dato, spelling: DD.MM.YYYY Thh",
    "[{ heading: T# }, { heading: T## }]",
  ).replace("labels: start, length: P1M", "labels: end, length: PT1H");
  const head = `Måler;Dato;${Array.from({ length: 25 }, (_, at) => `T${at + 1}`).join(";")}`;
  const day = (date: string, count: number) =>
    `el-1;${date};${Array.from({ length: 25 }, (_, at) => (at < count ? at + 1 : "")).join(";")}`;

  test.each([
    ["25 hours", day("26.10.2025", 25), 2],
    ["23 hours", day("30.03.2025", 23), 2],
  ])("those of %s are left out from the night on, and told of", async (_, row, kept) => {
    const { rows, outcome } = await converted(lines(head, row, day("01.06.2025", 24)), hourly);
    expect(rows).toHaveLength(kept + 24);
    expect(rows.slice(0, kept).map(({ value }) => value)).toEqual([1, 2]);
    expect([outcome.hasFaults, outcome.addsUp]).toEqual([true, true]);
    expect(leftOutOf(outcome).join()).toContain("hours_counted");
  });

  test("they are read as counts where the mapping says so", async () => {
    const counted = hourly.replace("length:", "hours: counted, length:");
    const { rows, outcome } = await converted(
      lines(head, day("30.03.2025", 23), day("01.06.2025", 24), day("26.10.2025", 25)),
      counted,
    );
    const starts = rows.map(({ from }) => Date.parse(String(from)) / 3_600_000);
    const first = (at: number) => (starts[at] ?? 0) - at;
    expect([starts.length, first(22) - first(0), first(46) - first(23), first(71) - first(47)]).toEqual([
      72, 0, 0, 0,
    ]);
    expect(rows.map(({ value }) => value)).toEqual(
      [23, 24, 25].flatMap((count) => Array.from({ length: count }, (_, at) => at + 1)),
    );
    expect(outcome.hasFaults).toBe(false);
  });

  test("but not where the hour that never was is empty, or the last one is there", async () => {
    const cells = Array.from({ length: 24 }, (_, at) => String(at + 1));
    const clock = cells.with(2, "");
    const { rows } = await converted(lines(head, `el-1;30.03.2025;${clock.join(";")};`), hourly);
    expect(rows.map(({ value }) => value)).toEqual(clock.filter((one) => one !== "").map(Number));
    const zero = await converted(lines(head, `el-1;30.03.2025;${cells.with(2, "0,00").join(";")};`), hourly);
    expect(zero.rows).toHaveLength(23);
  });
});
