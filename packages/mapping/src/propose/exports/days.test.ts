import { describe, expect, test } from "vitest";
import { rowXml, workbookOf } from "@samapne/tabular/testing";
import { leftOutOf } from "../../_testing.ts";
import { convertedWith, lines, proposed } from "./_testing.ts";

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
const days = numbers(1, 31);
/** Figures that fall again, as those of meters do not. */
const ofWeek = (day: number) => day % 7;
const february = [...numbers(1, 29), "", ""];

describe("a column for each day of a month", () => {
  test("is read, and the month asked for, with the one a title names for a suggestion", async () => {
    const rows = [
      ["Energirapport januar 2024"],
      ["Måler", ...days, "Sum"],
      ["el-1", ...days.map((day) => day + 100), 5],
    ];
    const sheet = rows.map((cells, index) => rowXml(index + 1, cells)).join("");
    const forms = [
      lines(...rows.map((cells) => cells.join(";"))),
      await workbookOf({ sheets: [{ name: "Ark1", rows: sheet }] }),
    ];
    for (const file of forms) {
      const { mapping, questions, rows: made } = await convertedWith(file);
      expect(mapping.time).toMatchObject({ value: "?", clock_heading: true, spelling: "YYYY-MM DD" });
      expect(questions).toEqual(["time.zone", "time.value"]);
      expect(made).toHaveLength(31);
      expect(made[30]).toMatchObject({ from: "2024-01-31T00:00:00+01:00", value: 131 });
    }
    const two = await proposed(
      lines("Fra januar 2024;Til februar 2024", `Måler;${days.join(";")}`, `el-1;${days.join(";")}`),
    );
    expect(two.questions.find(({ id }) => id === "time.value")?.suggestion).toBeUndefined();
  });

  test("has the month in a column, whole or with its year beside it; the month has no day 30", async () => {
    const whole = await convertedWith(
      lines(
        `Måler;Måned;${days.join(";")}`,
        `el-1;01.2024;${days.map(ofWeek).join(";")}`,
        `el-1;02.2024;${february.join(";")}`,
      ),
    );
    expect(whole.mapping.time).toMatchObject({ column: "Måned", spelling: "MM.YYYY DD", length: "P1D" });
    expect(whole.rows).toHaveLength(60);
    expect(leftOutOf(whole.outcome)).toContain("no_day ×2 (3,3)");
    expect(whole.outcome.hasFaults).toBe(false);
    const apart = await convertedWith(
      lines(`Måler;År;Måned;${days.map((day) => `${day}.`).join(";")}`, `el-1;2024;mars;${days.join(";")}`),
    );
    expect(apart.mapping.time).toMatchObject({
      column: "År",
      clock_column: "Måned",
      spelling: "YYYY MMM DD",
    });
    expect(apart.rows[30]).toMatchObject({ from: "2024-03-31T00:00:00+01:00", value: 31 });
  });

  test("says nothing of a day there is not, when a figure stands there", async () => {
    const { rows, outcome } = await convertedWith(
      lines(
        `Måler;Måned;${days.join(";")}`,
        `el-1;02.2024;${days.map(ofWeek).join(";")}`,
        `el-2;01.2024;${days.join(";")}`,
      ),
    );
    expect(rows).toHaveLength(60);
    expect(leftOutOf(outcome)).toContain("time_unreadable ×2 (2,2)");
    expect(outcome.hasFaults).toBe(true);
  });

  test("has the month in the names of the sheets", async () => {
    const sheet = (values: readonly (string | number)[]) => {
      const cells = values.map((value) => (value === "" ? undefined : value));
      return rowXml(1, ["Måler", ...days]) + rowXml(2, ["el-1", ...cells]);
    };
    const { mapping, questions, rows } = await convertedWith(
      await workbookOf({
        sheets: [
          { name: "Januar 2024", rows: sheet(days) },
          { name: "Februar 2024", rows: sheet(february) },
        ],
      }),
    );
    expect(mapping.table).toEqual({ sheets: ["Januar 2024", "Februar 2024"] });
    expect(questions).toEqual(["time.zone"]);
    expect(rows.at(-1)).toMatchObject({ from: "2024-02-29T00:00:00+01:00", value: 29 });
    expect(rows).toHaveLength(60);
  });
});

describe("the days of several months below these", () => {
  /** A row with something for each day, and for the sum of each month. */
  const acrossMonths = (of: (month: number, day: number) => string | number, sum: string | number) =>
    [31, 28].flatMap((count, month) => [...numbers(1, count).map((day) => of(month, day)), sum]).join(";");
  const value = (month: number, day: number) => 100 * (month + 1) + ofWeek(day);

  test.each([
    ["Januar", "Februar", (day: number) => `${day}`, { spelling: "YYYY MMM DD" }],
    ["Januar 2025", "Februar 2025", (day: number) => `${day}.`, { spelling: "MMM YYYY DD" }],
    ["2025-01", "2025-02", (day: number) => `${day}`, { spelling: "YYYY-MM DD" }],
  ])("are read, and the first of them is not the month: %s", async (first, second, write, time) => {
    const file = lines(
      "Forbruk 2025",
      "",
      `;${acrossMonths((month, day) => (day > 1 ? "" : month === 0 ? first : second), "")}`,
      `Måler;${acrossMonths((_, day) => write(day), "Sum")}`,
      `el-1;${acrossMonths(value, 9999)}`,
      `el-2;${acrossMonths((month, day) => 1000 + value(month, day), 9999)}`,
    );
    const { mapping, rows, outcome } = await convertedWith(file);
    expect(mapping.table).toEqual({ heading_rows: 2 });
    expect(mapping.time).toMatchObject({ ...time, clock_heading: true, length: "P1D" });
    expect(rows).toHaveLength(2 * (31 + 28));
    expect(rows[31]).toMatchObject({ from: "2025-02-01T00:00:00+01:00", value: value(1, 1) });
    expect(rows.at(-1)).toMatchObject({ from: "2025-02-28T00:00:00+01:00", value: 1000 + value(1, 28) });
    expect(outcome.hasFaults).toBe(false);
  });

  test("are none where the figures of months happen to count", async () => {
    const { mapping } = await proposed(lines("Måler;Januar;Februar;Mars", "el-1;1;2;3", "el-2;4;5;6"));
    expect(mapping.time).toMatchObject({ spelling: "YYYY MMM", length: "P1M" });
  });
});

describe("months", () => {
  test.each([
    ["2024M01", "2024M02", "YYYY'M'MM"],
    ["jan.24", "feb.24", "MMMYY"],
    ["jan.2024", "feb.2024", "MMMYYYY"],
    ["2024 januar", "2024 februar", "YYYY MMM"],
  ])("as %s are read in rows and in headings", async (first, second, spelling) => {
    const long = await convertedWith(lines("Måler;Periode;Verdi", `el-1;${first};1`, `el-1;${second};2`));
    expect(long.mapping.time).toMatchObject({ spelling, length: "P1M" });
    expect(long.rows[1]).toMatchObject({ from: "2024-02-01T00:00:00+01:00", value: 2 });
    const wide = await convertedWith(lines(`Måler;${first};${second}`, "el-1;1;2"));
    expect(wide.rows[1]).toMatchObject({ from: "2024-02-01T00:00:00+01:00", value: 2 });
  });
});
