import { defineDataset, type Field } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { workbookOf } from "@samapne/tabular/testing";
import { columnLetter } from "@samapne/tabular/reading";
import { leftOutOf, repairsOf, testPeople } from "../../_testing.ts";
import { convertedWith, lines, proposed, taken, two } from "./_testing.ts";

const { navn, period, sex, people, rate } = testPeople.fields;
/** Figures of people, of which nothing is withheld. */
const plain = defineDataset({
  ...testPeople,
  fields: { navn, period, sex, people, rate: { ...rate, decimals: 1 } } as Readonly<Record<string, Field>>,
});

const dated = { "time.labels": "start" };

/** A cell as a workbook has it: a text, a number in a style of its own, or a formula whose result nobody has worked out. */
type SheetCell = string | readonly [value: number, style: number] | { readonly formula: string } | undefined;

/** A workbook whose numbers are shown by the formats, the first of which is style 1. */
function workbook(
  rows: readonly (readonly SheetCell[])[],
  formats: readonly string[],
  workbookProperties = "",
): Promise<Uint8Array> {
  const xml = rows.map((cells, at) => {
    const all = cells.map((cell, index) => cellXml(cell, `${columnLetter(index)}${at + 1}`));
    return `<row r="${at + 1}">${all.join("")}</row>`;
  });
  return workbookOf({ sheets: [{ name: "Ark1", rows: xml.join("") }], formats, workbookProperties });
}

function cellXml(cell: SheetCell, place: string): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if ("formula" in cell) return `<c r="${place}"><f>${cell.formula}</f></c>`;
  return `<c r="${place}" s="${cell[1]}"><v>${cell[0]}</v></c>`;
}

describe("shares that a sheet shows as percentages", () => {
  const heading = ["navn", "Kvartal", "Kjønn", "Fravær"];
  const file = (...shares: readonly SheetCell[]) =>
    workbook([heading, ...shares.map((share, at) => [`a${at}`, "2025-Q1", "Kvinner", share])], ["0.0 %"]);

  test("are read where others have a word for nothing", async () => {
    const { rows, mapping } = await taken(await file([0.085, 1], "\u2013", [0.123, 1]), plain);
    expect(mapping.fields["rate"]).toMatchObject({ empty: ["\u2013"] });
    expect(rows.map(({ rate }) => rate)).toEqual([8.5, undefined, 12.3]);
  });

  test("are rounded to the decimals of the field, as the sheet shows them", async () => {
    const { rows } = await taken(await file([14 / 120, 1], [0.085, 1]), plain);
    expect(rows.map(({ rate }) => rate)).toEqual([11.7, 8.5]);
  });
});

test("a formula that nobody has worked out is told, also where words for nothing are", async () => {
  const rows = ["-", { formula: "B2" }, [12, 0] as const].map((cell, at) => [
    `a${at}`,
    "2025-Q1",
    "Kvinner",
    cell,
  ]);
  const file = await workbook([["navn", "Kvartal", "Kjønn", "Ansatte"], ...rows], []);
  const { rows: made, outcome } = await taken(file, plain);
  expect(made.map(({ people: count }) => count)).toEqual([undefined, undefined, 12]);
  expect(repairsOf(outcome)).toContain("uncalculated people ×1");
});

describe("dates that a sheet knows, and texts among them", () => {
  const [date, clock] = [1, 2];
  const serial = 45_658; // 2025-01-01
  const days: readonly SheetCell[] = [[serial, date], "02.01.2025", [serial + 2, date]];

  test.each(["", "<workbookPr date1904='1'/>"])(
    "stand in the first row of their day (%s)",
    async (system) => {
      const isOld = system !== "";
      const dayOf = (day: SheetCell): SheetCell =>
        isOld && Array.isArray(day) ? [(day[0] as number) - 1462, date] : day;
      const file = await workbook(
        [
          ["Måler", "Dato", "Time", "Verdi"],
          ...days.flatMap((day, at) =>
            Array.from({ length: 24 }, (_, hour): SheetCell[] => [
              "el-1",
              hour === 0 ? dayOf(day) : undefined,
              [hour / 24, clock],
              [(at * 24 + hour) % 7, 0],
            ]),
          ),
        ],
        ["dd.mm.yyyy", "hh:mm"],
        system,
      );
      const { rows, mapping } = await convertedWith(file, dated);
      expect(mapping.time).toMatchObject({ column: "Dato", clock_column: "Time", carry: true });
      expect(rows.map(({ value }) => value)).toEqual(Array.from({ length: 72 }, (_, at) => at % 7));
      expect(rows[24]).toMatchObject({ from: "2025-01-02T00:00:00+01:00" });
    },
  );

  test("say the beginnings of intervals with their clocks", async () => {
    const rows = Array.from({ length: 6 }, (_, hour): SheetCell[] => [
      "el-1",
      hour % 2 === 0 ? [serial + hour / 24, date] : `01.01.2025 ${two(hour)}:00`,
      [serial + (hour + 1) / 24, date],
      [hour % 4, 0],
    ]);
    const file = await workbook([["Måler", "Fra", "Til", "Verdi"], ...rows], ["dd.mm.yyyy hh:mm"]);
    const { rows: made, questions } = await convertedWith(file);
    expect(questions).not.toContain("time.labels");
    expect(made.map(({ value }) => value)).toEqual([0, 1, 2, 3, 0, 1]);
    expect(made[0]).toMatchObject({ from: "2025-01-01T00:00:00+01:00" });
  });
});

describe("a total below each group", () => {
  const heading = "navn;Kjønn;Kvartal;Ansatte";
  const groups = ["a;Kvinner;2025-Q1;5", ";Menn;2025-Q1;6", ";Totalt;2025-Q1;11"];

  test("is everybody in it, where its word is a code", async () => {
    const { rows } = await taken(
      lines(heading, ...groups, ...groups.map((row) => row.replace(/^a/, "b"))),
      testPeople,
    );
    expect(rows.map(({ navn, sex, people }) => [navn, sex, people])).toEqual([
      ["a", "female", 5],
      ["a", "male", 6],
      ["a", "total", 11],
      ["b", "female", 5],
      ["b", "male", 6],
      ["b", "total", 11],
    ]);
  });

  test("is none of the group above it, where one more is below all", async () => {
    const all = lines(
      heading,
      ...groups.slice(0, 2),
      "b;Kvinner;2025-Q1;5",
      ";Menn;2025-Q1;6",
      ";Totalt;2025-Q1;22",
    );
    const { rows, outcome } = await taken(all, testPeople);
    expect(rows.map(({ people }) => people)).toEqual([5, 6, 5, 6]);
    expect(leftOutOf(outcome)).toContain("rule ×1 (6)");
  });
});

test("a sign for per cent below a group says what a column is, and no unit", async () => {
  const file = lines(
    "navn;Kvartal;Kjønn;Fravær;;Ferie;",
    ";;;Dager;%;Dager;%",
    "a;2025-Q1;Kvinner;5;2;6;3",
    "b;2025-Q1;Menn;7;3;8;4",
  );
  const { mapping } = await proposed(file, testPeople);
  expect(mapping.table).toEqual({ heading_rows: 2 });
  expect(mapping.rows).toBeUndefined();
});

test("units in words below the headings are units", async () => {
  const file = lines(
    "navn;Kvartal;Kjønn;Ansatte;Fravær",
    ";;;personer;prosent",
    "a;2025-Q1;Kvinner;5;2",
    "b;2025-Q1;Menn;7;3",
  );
  const { rows, outcome } = await taken(file, testPeople);
  expect(rows).toHaveLength(2);
  expect(leftOutOf(outcome)).toContain("rule ×1 (2)");
});
