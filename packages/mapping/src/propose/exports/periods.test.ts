import { describe, expect, test } from "vitest";
import { rowXml, workbookOf } from "@samapne/tabular/testing";
import { leftOutOf } from "../../_testing.ts";
import { convertedWith, hours, lines, proposed, two } from "./_testing.ts";

const months = "Januar;Februar;Mars;April;Mai;Juni;Juli;August;September;Oktober;November;Desember";
const names = months.split(";");
const figures = (first: number, count = 12) => hours((at) => String(first + at), count).join(";");
const told = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.map(({ meter, from, value }) => `${String(meter)} ${String(from).slice(0, 10)} ${String(value)}`);

describe("a column for each month", () => {
  const file = lines(
    "Energiforbruk 2024",
    "Skrevet ut 12.01.2025",
    "",
    `Måler;Bygg;Byggeår;${months};Sum;Hittil i år`,
    `el-1;Skole;1975;${figures(1)};78;78`,
    `el-2;Bad;2003;${figures(101)};1278;1278`,
    `Totalt;;;${figures(0)};0;0`,
  );

  test("is read where nothing, or what is no number, stands in some of its few cells", async () => {
    const rows = ["Måler;jan.26;feb.26;mar.26;apr.26", "el-1;10;-;12;feil", "el-2;11;12;;14"];
    const { rows: made, outcome } = await convertedWith(lines(...rows));
    expect(told(made)).toEqual([
      "el-1 2026-01-01 10",
      "el-1 2026-02-01 undefined",
      "el-1 2026-03-01 12",
      "el-2 2026-01-01 11",
      "el-2 2026-02-01 12",
      "el-2 2026-03-01 undefined",
      "el-2 2026-04-01 14",
    ]);
    expect(outcome.hasFaults).toBe(true);
    expect(outcome.unusedColumns).toEqual([]);
  });

  test("asks for the year with what the title says, and counts the sums it leaves out", async () => {
    const { mapping, questions, rows, outcome } = await convertedWith(file);
    expect(questions).toEqual(["time.zone", "time.value"]);
    expect(mapping.time).toMatchObject({
      value: "?",
      clock_heading: true,
      spelling: "YYYY MMM",
      length: "P1M",
    });
    expect(told(rows).slice(11, 14)).toEqual([
      "el-1 2024-12-01 12",
      "el-2 2024-01-01 101",
      "el-2 2024-02-01 102",
    ]);
    expect(outcome.unusedColumns.map(({ heading, because }) => [heading, because])).toEqual([
      ["Bygg", undefined],
      ["Byggeår", undefined],
      ["Sum", "totaler"],
      ["Hittil i år", "totaler"],
    ]);
    expect(outcome.hasFaults).toBe(false);
  });

  test("has no suggestion where titles name two years", async () => {
    const { questions } = await proposed(file.replace("Energiforbruk 2024", "Forbruk 2024 mot 2023"));
    expect(questions.find(({ id }) => id === "time.value")?.suggestion).toBeUndefined();
  });

  test("takes the year from a label or a column without asking", async () => {
    const label = await convertedWith(file.replace("Energiforbruk 2024", "År: 2023"));
    expect(label.mapping.time).toMatchObject({ beside: "År:" });
    expect(told(label.rows)[0]).toBe("el-1 2023-01-01 1");
    const column = await convertedWith(lines(`Måler;År;${months}`, `el-1;2022;${figures(1)}`));
    expect(column.questions).toEqual(["time.zone"]);
    expect(told(column.rows)[0]).toBe("el-1 2022-01-01 1");
  });

  test.each([
    ["jan 2025", (at: number) => `${names[at]?.slice(0, 3).toLowerCase()} 2025`],
    ["2025-01", (at: number) => `2025-${two(at + 1)}`],
    ["01.2025", (at: number) => `${two(at + 1)}.2025`],
    ["Januar 2025 (kWh)", (at: number) => `${names[at]} 2025 (kWh)`],
    ["kWh 202501", (at: number) => `kWh 2025${two(at + 1)}`],
    ["the first of the month", (at: number) => `2025-${two(at + 1)}-01`],
    ["the last of the month", (at: number) => new Date(Date.UTC(2025, at + 1, 0)).toISOString().slice(0, 10)],
  ])("is read where headings are %s", async (_, write) => {
    const { questions, rows, outcome } = await convertedWith(
      lines(`Måler;${hours(write, 12).join(";")}`, `el-1;${figures(1)}`),
    );
    expect(questions).toEqual(["time.zone"]);
    expect(told(rows)).toEqual(hours((at) => `el-1 2025-${two(at + 1)}-01 ${at + 1}`, 12));
    expect(outcome.hasFaults).toBe(false);
  });

  test("of a workbook may have dates for headings, and titles between its rows", async () => {
    const dates = [45658, 45689, 45717];
    const cells = dates.map((serial, at) => `<c r="${"BCD"[at]}1" s="1"><v>${serial}</v></c>`).join("");
    const headings = `<row r="1"><c r="A1" t="inlineStr"><is><t>Måler</t></is></c>${cells}</row>`;
    const rows = [rowXml(2, ["Skoler"]), rowXml(3, ["el-1", 1, 2, 3]), rowXml(4, ["el-2", 4, 5, 6])];
    const bytes = await workbookOf({
      formats: [17],
      sheets: [{ name: "Ark1", rows: headings + rows.join("") }],
    });
    const { questions, rows: made, outcome } = await convertedWith(bytes);
    expect(questions).toEqual(["time.zone"]);
    expect(told(made).slice(2, 4)).toEqual(["el-1 2025-03-01 3", "el-2 2025-01-01 4"]);
    expect(leftOutOf(outcome)).toEqual(["headings ×1 (1)", "no_values ×1 (2)"]);
  });

  test("with headings that may be quarters, or are, is not guessed", async () => {
    for (const write of [(at: number) => `20250${at + 1}`, (at: number) => `${at + 1}. kvartal 2025`]) {
      const { mapping } = await proposed(
        lines(`Måler;${hours(write, 4).join(";")}`, `el-1;${figures(1, 4)}`),
      );
      expect(mapping.time).toBeUndefined();
    }
  });
});

describe("columns of several figures for each month", () => {
  const headings = (...figuresOf: readonly string[]) =>
    names.flatMap((name) => figuresOf.map((figure) => `${name} ${figure}`)).join(";");

  test("are those of energy; costs and their sums are left out", async () => {
    const { mapping, questions, rows, outcome } = await convertedWith(
      lines(`Måler;${headings("forbruk", "kostnad")};Sum forbruk`, `el-1;${figures(1, 24)};9`),
      { "time.value": "2025" },
    );
    expect(questions).toEqual(["time.zone", "time.value"]);
    expect(mapping.columns).toEqual([
      { heading: "Sum forbruk", leave_out: "sier ikke hvilken tid de er for" },
      { heading: "{*} forbruk" },
    ]);
    expect(told(rows).slice(0, 2)).toEqual(["el-1 2025-01-01 1", "el-1 2025-02-01 3"]);
    expect(outcome.hasFaults).toBe(false);
  });

  test("of both directions are a question, and so are costs alone", async () => {
    const both = await convertedWith(
      lines(`Måler;${headings("forbruk", "produksjon")}`, `el-1;${figures(1, 24)}`),
      { "time.value": "2025", "columns.0.heading": "{*} produksjon" },
    );
    expect(both.questions).toEqual(["columns.0.heading", "time.zone", "time.value"]);
    expect(told(both.rows)[0]).toBe("el-1 2025-01-01 2");
    const { questions } = await proposed(lines(`Måler;${headings("kostnad (kr)")}`, `el-1;${figures(1)}`));
    expect(questions.map(({ id }) => id)).toContain("columns.0.heading");
  });

  test("may stand in two rows of headings", async () => {
    const { mapping, questions, rows, outcome } = await convertedWith(
      lines(
        "År: 2025",
        `Måler;${names.map((name) => `${name};`).join(";")}`,
        `;${names.map(() => "Forbruk (kWh);Kostnad (kr)").join(";")}`,
        `el-1;${figures(1, 24)}`,
      ),
    );
    expect(questions).toEqual(["time.zone"]);
    expect(mapping).toMatchObject({
      table: { heading_rows: 2 },
      columns: [{ heading: "{*} Forbruk (kWh)" }],
    });
    expect(told(rows).slice(0, 2)).toEqual(["el-1 2025-01-01 1", "el-1 2025-02-01 3"]);
    expect(outcome.hasFaults).toBe(false);
  });

  test("of several years have the year in the row above", async () => {
    const blank = ";".repeat(11);
    const { mapping, questions, rows } = await convertedWith(
      lines(`;2023${blank};2024${blank}`, `Måler;${months};${months}`, `el-1;${figures(1, 24)}`),
    );
    expect(questions).toEqual(["time.zone"]);
    expect(mapping.columns?.[0]).toEqual({ heading: "#### Januar" });
    expect(told(rows).slice(11, 13)).toEqual(["el-1 2023-12-01 12", "el-1 2024-01-01 13"]);
  });
});

describe("a column of months without a year", () => {
  test("takes it from a column, from the headings of its figures, or asks", async () => {
    const column = await convertedWith(
      lines("År;Måned;Måler;Forbruk", ...hours((at) => `2024;${at + 1};el-1;${at}`, 12)),
    );
    expect(column.questions).toEqual(["time.zone"]);
    expect(column.mapping.time).toMatchObject({ column: "År", clock_column: "Måned", length: "P1M" });
    expect(told(column.rows)[11]).toBe("el-1 2024-12-01 11");
    const headings = await convertedWith(
      lines("Måned;2023;2024", ...names.map((name, at) => `${name};${at};${at + 100}`)),
      { "fields.meter.value": "el-1" },
    );
    expect(headings.questions).toEqual(["fields.meter.value", "time.zone"]);
    expect(told(headings.rows).slice(0, 2)).toEqual(["el-1 2023-01-01 0", "el-1 2024-01-01 100"]);
    const asked = await convertedWith(
      lines("Bygg i 2025", "Måned;Skole;Bad", ...names.map((name, at) => `${name};${at};${at}`)),
    );
    expect(asked.questions).toContain("time.value");
    expect(told(asked.rows)[1]).toBe("bad 2025-01-01 0");
  });

  test("is no month where a finer time stands beside it", async () => {
    const { mapping } = await proposed(
      lines("År;Måned;Dag;Måler;Forbruk", "2024;1;1;el-1;5", "2024;12;2;el-1;5"),
    );
    expect(mapping.time).toBeUndefined();
  });
});

test("columns beside a budget, and months under a title of costs, are not taken for energy", async () => {
  const headings = names.flatMap((name) => [`${name} budsjett`, `${name} regnskap`]).join(";");
  const { questions } = await proposed(lines(`Måler;${headings}`, `el-1;${figures(1, 24)}`));
  expect(questions.map(({ id }) => id)).toContain("columns.0.heading");
  const costs = await proposed(lines("Energikostnader 2025", `Måler;${months}`, `el-1;${figures(1)}`));
  expect(costs.questions.find(({ id }) => id === "fields.value.units.none")?.suggestion).toBeUndefined();
  expect(costs.questions.map(({ id }) => id)).toContain("fields.value.units.none");
});

test("months that stand twice, and nothing tells them apart, are not guessed", async () => {
  const { mapping } = await proposed(lines("Måler;jan 2025;feb 2025;jan 2025;feb 2025", "el-1;1;2;3;4"));
  expect(mapping.time).toBeUndefined();
});

test("a date above the table is no heading of it", async () => {
  const { rows } = await convertedWith(
    lines("Skrevet ut;12.01.2026", "", "Anlegg;01.01.2025;02.01.2025;03.01.2025", "Skole;1;2;3"),
    { "fields.meter.value": "el-1" },
  );
  expect(told(rows)).toEqual(["el-1 2025-01-01 1", "el-1 2025-01-02 2", "el-1 2025-01-03 3"]);
});

test("rows of two dates are no headings", async () => {
  const days = hours((at) => `el-1;${two(at + 1)}.02.2024;${two(at + 2)}.02.2024;${at}`, 20);
  const { mapping, rows } = await convertedWith(lines("Måler;Dato fra;Dato til;Verdi", ...days));
  expect(mapping.time).toMatchObject({ column: "Dato fra", end_column: "Dato til", length: "P1D" });
  expect(rows).toHaveLength(20);
});

test("a column without a heading may be an answer, by its letter", async () => {
  const periods = hours((at) => `2024-${two(at + 1)}`, 12).join(";");
  const { mapping, rows } = await convertedWith(
    lines(
      "Sum av kWh;Kolonneetiketter",
      `;${periods};Totalsum`,
      `el-1;${figures(1)};78`,
      `Totalsum;${figures(1)};78`,
    ),
    { "fields.meter.value": "@A" },
  );
  expect(mapping.rows?.leave_out).toEqual([{ letter: "A", like: ["Totalsum*"], because: "totaler" }]);
  expect(told(rows)[11]).toBe("el-1 2024-12-01 12");
});

test("a column for each day is read by one pattern", async () => {
  const days = hours((at) => `${two(at + 1)}.03.2025`, 31).join(";");
  const { mapping, rows } = await convertedWith(lines(`Måler;${days};Sum`, `el-1;${figures(1, 31)};5`));
  expect(mapping.columns).toContainEqual({ heading: "##.##.####" });
  expect(rows[29]).toMatchObject({ from: "2025-03-30T00:00:00+01:00", until: "2025-03-31T00:00:00+02:00" });
});

test("rows of both directions of a meter that only people can name are asked about, and the others counted", async () => {
  const rows = hours((at) => `${at % 2 === 0 ? "Uttak" : "Innmating"};01.01.2025 0${at >> 1}:00;${at}`, 8);
  const {
    questions,
    rows: made,
    outcome,
  } = await convertedWith(lines("Retning;Tid;Verdi", ...rows), {
    "fields.meter.value": "el-1",
    "time.labels": "start",
    "rows.only.like.0": "Innmating",
  });
  expect(questions).toEqual(["fields.meter.value", "time.zone", "time.labels", "rows.only.like.0"]);
  expect(made.map(({ value }) => value)).toEqual([1, 3, 5, 7]);
  expect(leftOutOf(outcome)).toContain("only ×4 (2,4,6,8)");
});

test("a clock with AM and PM in a column of their own, or its end in one, is read whole", async () => {
  const halves = hours((at) => `el-1;01.03.2025;${at % 12 || 12}:00;${at < 12 ? "AM" : "PM"};${at}`);
  const half = await convertedWith(lines("Måler;Dato;Kl;AM/PM;Verdi", ...halves), { "time.labels": "start" });
  expect(half.mapping.time).toMatchObject({ clock_column: "Kl", am_pm_column: "AM/PM" });
  expect(half.rows[13]).toMatchObject({ from: "2025-03-01T13:00:00+01:00", value: 13 });
  const ends = hours((at) => `el-1;01.03.2025;${two(at)}:00;${two((at + 1) % 24)}:00;${at}`);
  const end = await convertedWith(lines("Måler;Dato;Start;Slutt;Verdi", ...ends));
  expect(end.mapping.time).toMatchObject({ clock_column: "Start", end_column: "Slutt", labels: "both" });
  expect(end.rows[23]).toMatchObject({ until: "2025-03-02T00:00:00+01:00" });
});

test("a title in MWh is a question about numbers that say no unit", async () => {
  const { questions, rows } = await convertedWith(
    lines("Alle tall i MWh for 2025", `Måler;${months}`, `el-1;${figures(1)}`),
  );
  expect(questions).toContain("fields.value.units.none");
  expect(rows[1]).toMatchObject({ value: 2000 });
});

test("names where ids belong are asked about one by one, with a suggestion", async () => {
  const { rows, outcome } = await convertedWith(
    lines(`Måler;${months}`, `Bodø rådhus;${figures(1)}`, `Åsen skole;${figures(1)}`),
    { "time.value": "2025" },
  );
  expect(new Set(rows.map(({ meter }) => meter))).toEqual(new Set(["bodo-radhus", "asen-skole"]));
  expect(outcome.hasFaults).toBe(false);
});
