import type { Dataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { archiveOf, rowXml, workbookOf } from "@samapne/tabular/testing";
import { testEvents, testFigures, testPeriods } from "../../_testing.ts";
import { convertedWith, lines, proposed, two } from "./_testing.ts";

type Cells = readonly (string | number)[];
type Rows = readonly Cells[];

const hours = (write: (hour: number) => Cells): Rows => Array.from({ length: 24 }, (_, hour) => write(hour));

/** A workbook with these rows in each sheet; names that begin with a dash are hidden. */
function workbook(sheets: Readonly<Record<string, Rows>>): Promise<Uint8Array> {
  return workbookOf({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name: name.replace(/^-/, ""),
      rows: rows.map((cells, index) => rowXml(index + 1, cells)).join(""),
      ...(name.startsWith("-") ? { state: "hidden" } : {}),
    })),
  });
}

const months = "Januar Februar Mars April Mai Juni Juli August September Oktober November Desember".split(
  " ",
);
const yearOf = (from: number): Rows => [
  ["Måler", ...months],
  ["el-1", ...months.map((_, index) => from + index)],
];
const day = (from: number): Rows => [
  ["Dato", "Kl", "kWh"],
  ...hours((at) => ["15.02.2024", `${two(at)}:00`, from + at]),
];
const start = { "time.labels": "start" };

describe("sheets with the same headings", () => {
  test("are the years of their rows where their names are years, and those of next year too", async () => {
    const file = await workbook({
      "Forbruk 2023": yearOf(1),
      "Forbruk 2024": yearOf(101),
      Om: [["Laget av systemet"]],
      "-Forbruk 2022": yearOf(201),
    });
    const { mapping, questions, rows, outcome } = await convertedWith(file);
    expect(mapping.table).toEqual({ sheets: ["Forbruk ####"] });
    expect(mapping.time).toMatchObject({ sheet: true, spelling: "'Forbruk 'YYYY MMM" });
    expect(questions).toEqual(["time.zone"]);
    expect(rows).toHaveLength(24);
    expect(rows[13]).toMatchObject({ meter: "el-1", from: "2024-02-01T00:00:00+01:00", value: 102 });
    expect(outcome.sheets?.map(({ sheet, used, read }) => [sheet, used, read])).toEqual([
      ["Forbruk 2023", 1, 2],
      ["Forbruk 2024", 1, 2],
    ]);
    expect(outcome.unread).toEqual(["Om", "Forbruk 2022"]);
  });

  test("leave the year open where a title names another", async () => {
    const titled = (rows: Rows): Rows => [["Energi", "Rapport for 2021"], ...rows];
    const { mapping, questions } = await proposed(
      await workbook({ "2023": titled(yearOf(1)), "2024": titled(yearOf(1)) }),
    );
    expect(mapping.table).toEqual({ sheet: "2023" });
    expect(questions.map(({ id }) => id)).toContain("time.value");
  });

  test("are the meters of their rows where their names are ids; other names are asked about, and those nobody gave have no suggestion", async () => {
    const sure = await convertedWith(await workbook({ "EL-10001": day(0), "FV-20001": day(50) }), start);
    expect(sure.questions).toEqual(["time.zone", "time.labels"]);
    expect(sure.rows.map(({ meter, value }) => `${String(meter)} ${String(value)}`)[24]).toBe("FV-20001 50");
    const { mapping, questions } = await proposed(await workbook({ "Åsen skole": day(0), Ark2: day(1) }));
    expect(mapping.fields["meter"]).toEqual({ sheet: true, codes: { "Åsen skole": "?", Ark2: "?" } });
    expect(questions.slice(0, 2).map(({ path, suggestion }) => [path.at(-1), suggestion])).toEqual([
      ["Åsen skole", "asen-skole"],
      ["Ark2", undefined],
    ]);
  });

  test("say with the heading of a column whose a value is, where there is a sheet for each building", async () => {
    const building = (from: number): Rows => [
      ["Tid", "Strøm", "Varme"],
      ...hours((at) => [`01.01.2025 ${two(at)}:00`, from + at, from + at + 100]),
    ];
    const { mapping, rows, outcome } = await convertedWith(
      await workbook({ Rådhuset: building(0), Vika: building(200) }),
      start,
    );
    expect(mapping.columns).toEqual([{ heading: "Strøm" }, { heading: "Varme" }]);
    expect(new Set(rows.map(({ meter }) => meter))).toEqual(
      new Set(["radhuset-strom", "radhuset-Varme", "Vika-strom", "Vika-Varme"]),
    );
    expect(rows).toHaveLength(96);
    expect(outcome.repeated.count).toBe(0);
  });

  test("are told of, and one is read, where rows say themselves whose they are", async () => {
    const { mapping, notes } = await proposed(
      await workbook({
        Strøm: [["Måler", "Tid", "Verdi"], ...hours((at) => ["el-1", `01.01.2025 ${two(at)}:00`, at])],
        Varme: [["Måler", "Tid", "Verdi"], ...hours((at) => ["el-1", `01.01.2025 ${two(at)}:00`, at])],
      }),
    );
    expect(mapping.table).toEqual({ sheet: "Strøm" });
    expect(notes.map(({ text }) => text).join()).toContain("Arkene «Strøm», «Varme»");
  });
});

test("sheets of meters are read, and not the list of them before", async () => {
  const figures = (id: number): Rows => [
    ["Dato", "Time", "Forbruk"],
    ...hours((hour) => ["01.01.2025", hour, id + (hour % 5)]),
  ];
  const file = await workbook({
    Oversikt: [
      ["Måler", "Merknad"],
      ["el-1", "Rådhuset"],
    ],
    "el-100001": figures(1),
    "el-100002": figures(2),
  });
  const { mapping } = await proposed(file);
  expect(mapping.table).toEqual({ sheets: ["el-100001", "el-100002"] });
  expect(mapping.fields).toMatchObject({ meter: { sheet: true }, value: { column: "Forbruk" } });
});

test("sheets with the same headings in another order are alike", async () => {
  const file = await workbook({
    "2023": [["Måler", "Måned", "Verdi"], ...months.map((_, at) => ["el-1", `2023-${two(at + 1)}`, 3])],
    "2024": [["Måned", "Måler", "Verdi"], ...months.map((_, at) => [`2024-${two(at + 1)}`, "el-1", 4])],
  });
  const { rows: made } = await convertedWith(file);
  expect(made).toHaveLength(24);
  expect(made[12]).toMatchObject({ meter: "el-1", from: "2024-01-01T00:00:00+01:00", value: 4 });
});

test("sheets that are months without a year are no meters, and all are read where rows say their times", async () => {
  const rows = (month: number): Rows => [
    ["Dato", "Kl", "kWh"],
    ...hours((at) => [`15.${two(month)}.2024`, `${two(at)}:00`, at % 7]),
  ];
  const file = await workbook({ Januar: rows(1), Februar: rows(2), Mars: rows(3) });
  const { mapping, questions } = await proposed(file);
  expect(mapping.table).toEqual({ sheets: ["Januar", "Februar", "Mars"] });
  expect(questions.find(({ id }) => id === "fields.meter.value")?.suggestion).toBeUndefined();
  const { rows: made, outcome } = await convertedWith(file, { ...start, "fields.meter.value": "el-1" });
  expect([made.length, made.at(-1)?.["from"], outcome.hasFaults]).toEqual([
    72,
    "2024-03-15T23:00:00+01:00",
    false,
  ]);
});

describe("sheets that are months, of rows that say nothing of their time", () => {
  const figures = (value: number, title?: string): Rows => [
    ...(title === undefined ? [] : [[title], []]),
    ["Måler", "Adresse", "kWh"],
    ["el-1", "Vika 1", value],
    ["el-2", "Vika 2", value + 5],
  ];

  test("are months of a year that is asked for, and that a title suggests", async () => {
    const file = await workbook({ Januar: figures(1), Februar: figures(2), Mars: figures(3) });
    const { mapping, questions, rows, outcome } = await convertedWith(file, { "time.value": "2024" });
    expect(mapping.table).toEqual({ sheets: ["Januar", "Februar", "Mars"] });
    expect(questions).toEqual(["time.zone", "time.value"]);
    expect(rows).toHaveLength(6);
    expect(rows[3]).toMatchObject({ meter: "el-2", from: "2024-02-01T00:00:00+01:00", value: 7 });
    expect(outcome.hasFaults).toBe(false);
    const titled = await proposed(
      await workbook({ Januar: figures(1, "Forbruk 2023"), Februar: figures(2, "Forbruk 2023") }),
    );
    expect(titled.suggestions.get("time.value")).toBe("2023");
  });

  test("are asked nothing where they say the year", async () => {
    const file = await workbook({ "Forbruk jan 2025": figures(1), "Forbruk feb 2025": figures(2) });
    const { questions, rows } = await convertedWith(file);
    expect(questions).toEqual(["time.zone"]);
    expect(rows[2]).toMatchObject({ meter: "el-1", from: "2025-02-01T00:00:00+01:00", value: 2 });
  });

  test("have days where a column or the headings number them", async () => {
    const days = Array.from({ length: 28 }, (_, index) => index + 1);
    const below = (from: number): Rows => [
      ["Måler", "Dag", "kWh"],
      ...days.map((at) => ["el-1", at, from + at]),
    ];
    const column = await convertedWith(await workbook({ Januar: below(0), Februar: below(100) }), {
      "time.value": "2025",
    });
    expect(column.rows).toHaveLength(56);
    expect(column.rows[29]).toMatchObject({ from: "2025-02-02T00:00:00+01:00", value: 102 });
    const beside = (from: number): Rows => [
      ["Måler", ...days],
      ["el-1", ...days.map((at) => from + at)],
    ];
    const headings = await convertedWith(await workbook({ Januar: beside(0), Februar: beside(100) }), {
      "time.value": "2025",
    });
    expect(headings.rows).toEqual(column.rows);
  });

  test("are not taken for the time of weeks, of hours or of rows that nothing tells apart", async () => {
    const names = (rows: Rows) => workbook({ Januar: rows, Februar: rows });
    for (const [heading, texts] of [
      ["Periode", ["uke 1", "uke 2", "uke 3"]],
      ["Kl", ["a", "b", "c"]],
      ["Type", ["Lys", "Varme", "Lys"]],
    ] as const) {
      const { mapping } = await proposed(
        await names([["Måler", heading, "kWh"], ...texts.map((text, at) => ["el-1", text, at + 7])]),
      );
      expect(mapping.time).toBeUndefined();
    }
  });
});

describe("sheets of a dataset that is no series", () => {
  const amounts = (value: number): Rows => [
    ["Bygg", "Kvalitet", "Beløp"],
    ["a", "Målt", value],
    ["b", "Målt", value + 1],
  ];

  test.each([
    [["2023", "2024"], undefined],
    [["Energi 2023", "Energi 2024"], "Energi {####}"],
  ])("are the years of their rows where they are called %j", async ([first = "", second = ""], take) => {
    const { mapping, questions } = await proposed(
      await workbook({ [first]: amounts(1), [second]: amounts(5) }),
      testFigures,
    );
    expect(mapping.table).toEqual({ sheets: [first, second] });
    expect(mapping.fields["year"]).toEqual({ sheet: true, ...(take === undefined ? {} : { take }) });
    expect(questions.map(({ id }) => id)).not.toContain("fields.year.value");
  });

  test("are their periods, and nothing where they are only names", async () => {
    const rows: Rows = [["navn"], ["a"], ["b"]];
    const named = (...names: readonly string[]) =>
      workbook(Object.fromEntries(names.map((name) => [name, rows])));
    const quarters = await proposed(await named("1. kvartal 2025", "2. kvartal 2025"), testPeriods);
    expect(quarters.mapping.fields["period"]).toEqual({ sheet: true });
    const others = await proposed(await named("Nord", "Sør"), testPeriods);
    expect(others.mapping.fields["period"]).toEqual({ value: "?" });
    expect(others.warnings.map(({ nb }) => nb).join()).toContain("bare ett leses");
  });
});

test("sheets with one more column are told of, and hidden ones and others are not", async () => {
  const more = (rows: Rows): Rows => rows.map((cells, at) => [...cells, at === 0 ? "Merknad" : "x"]);
  const file = await workbook({
    "EL-10001": day(0),
    "EL-10002": day(50),
    "EL-10003": more(day(70)),
    "-EL-10004": more(day(80)),
    Kontakt: [
      ["Navn", "Telefon"],
      ["Kari", "1"],
    ],
  });
  const { warnings, notes } = await proposed(file);
  const [warning, other] = warnings.map(({ nb }) => nb);
  expect([other, warning]).toEqual([undefined, expect.stringContaining("«EL-10003». Har de")]);
  expect(notes.map(({ text }) => text)).toContain(warning);
});

describe("files of an archive with the same headings are read together", () => {
  const day = (date: string, columns: string) =>
    Array.from({ length: 24 }, (_, at) => `${columns}${date} ${two(at)}:00;${(at * 7) % 5},5`);

  test("as the months of their rows, also next year's", async () => {
    const of = (month: number) =>
      lines("Måler;Tid;Forbruk kWh", ...day(`01.${two(month)}.2025`, "el-10001;"));
    const zip = await archiveOf({ "forbruk_2025-01.csv": of(1), "forbruk_2025-02.csv": of(2) });
    const { mapping, rows, outcome } = await convertedWith(zip, { "time.labels": "start" });
    expect(mapping.table).toEqual({ sheets: ["forbruk_####-##"] });
    expect([rows.length, outcome.hasFaults]).toEqual([48, false]);
  });

  test("as meters, where nothing else says whose the rows are", async () => {
    const of = () => lines("Tid;Forbruk kWh", ...day("01.06.2025", ""));
    const zip = await archiveOf({ "el-10001.csv": of(), "el-10002.csv": of() });
    const { rows } = await convertedWith(zip, { "time.labels": "start" });
    expect(new Set(rows.map(({ meter }) => meter))).toEqual(new Set(["el-10001", "el-10002"]));
  });

  test("as parts that are called alike but for a number, and not where the names say other figures", async () => {
    const of = (date: string) => lines("Måler;Tid;Forbruk kWh", ...day(date, "el-10001;"));
    const both = (first: string, second: string) =>
      archiveOf({ [first]: of("01.06.2025"), [second]: of("02.06.2025") });
    const { mapping } = await proposed(await both("uttrekk del 1.csv", "uttrekk del 2.csv"));
    expect(mapping.table).toEqual({ sheets: ["uttrekk del *"] });
    const other = await proposed(await both("kostnad 1.csv", "kostnad 2.csv"));
    expect([other.mapping.table?.sheets, other.warnings.length]).toEqual([undefined, 1]);
  });
});

describe("sheets called by the time that the dates of their rows are in", () => {
  const said = (nb: string) => ({ label: { nb, nn: nb, en: nb }, description: { nb, nn: nb, en: nb } });
  const listed: Dataset = {
    ...testEvents,
    id: "test-listed",
    fields: {
      navn: { kind: "text", ...said("Navn"), required: true },
      dato: { kind: "date", ...said("Dato"), required: true },
    },
    key: ["navn"],
    rules: [],
    checks: [],
  };
  const rows = (...all: readonly Cells[]): Rows => [["Navn", "Dato", "Merknad"], ...all];

  test.each([
    ["months", "Januar", "Februar", "10.01.2026", "07.02.2026"],
    ["months of a year", "Januar 2026", "Februar 2026", "10.01.2026", "07.02.2026"],
    ["years", "2025", "2026", "10.01.2025", "07.02.2026"],
  ])("are all read: %s", async (_, first, second, one, other) => {
    const { mapping } = await proposed(
      await workbook({ [first]: rows(["a", one, ""]), [second]: rows(["b", other, ""]) }),
      listed,
    );
    expect(mapping.table).toEqual({ sheets: [first, second] });
  });

  test("are one where dates do not show it, as in a list that is kept each year", async () => {
    const kept = [["a", "10.01.2020", ""] as const, ["b", "07.02.2025", ""] as const];
    const { mapping, warnings } = await proposed(
      await workbook({ "2025": rows(...kept), "2026": rows(...kept) }),
      listed,
    );
    expect(mapping.table).toEqual({ sheet: "2025" });
    expect(warnings[0]?.nb).toContain("men bare ett leses");
  });
});
