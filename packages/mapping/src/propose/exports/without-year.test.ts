import { describe, expect, test } from "vitest";
import { converted, leftOutOf } from "../../_testing.ts";
import type { TimeReading } from "../../file/mapping.ts";
import { writeMapping } from "../../yaml.ts";
import { convertedWith, hours, lines, proposed, two } from "./_testing.ts";

const start = { "time.labels": "start" };

describe("dates that do not say their year", () => {
  test.each<[string, string, (hour: number) => string]>([
    ["a date and a clock", "Måler;Dato;Kl;Verdi", (hour) => `el-1;14.01;${two(hour)}:00;${hour}`],
    ["both in one cell", "Måler;Tid;Verdi", (hour) => `el-1;14.01. ${two(hour)}:00;${hour}`],
    ["the month by its name", "Måler;Dato;Kl;Verdi", (hour) => `el-1;14. jan;${two(hour)}:00;${hour}`],
    [
      "the day of the week before",
      "Måler;Dato;Kl;Verdi",
      (hour) => `el-1;tir 14.01.;${two(hour)}:00;${hour}`,
    ],
  ])("%s have the year that a person says", async (_, headings, write) => {
    const file = lines(headings, ...hours(write));
    const { rows, questions } = await convertedWith(file, { ...start, "time.value": "2025" });
    expect(questions).toContain("time.value");
    expect(rows.map(({ value }) => value)).toEqual(Array.from({ length: 24 }, (__, hour) => hour));
    expect(Date.parse(String(rows[0]?.from))).toBe(Date.parse("2025-01-13T23:00Z"));
  });

  test("a column of years is read", async () => {
    const file = lines(
      "Måler;År;Dato;Kl;Verdi",
      ...hours((hour) => `el-1;2025;14.01.;${two(hour)}:00;${hour}`),
    );
    const { rows, mapping, questions } = await convertedWith(file, start);
    expect(mapping.time).toMatchObject({ year_column: "År", column: "Dato", clock_column: "Kl" });
    expect([rows.length, questions.includes("time.value")]).toEqual([24, false]);
    expect(Date.parse(String(rows[0]?.from))).toBe(Date.parse("2025-01-13T23:00Z"));
  });

  test("so is a year beside its label above the table", async () => {
    const days = Array.from({ length: 9 }, (_, at) => `el-1;${two(at + 1)}.03.;${at}`);
    const { rows, mapping } = await convertedWith(lines("År:;2025", "", "Måler;Dato;Verdi", ...days));
    expect(mapping.time).toMatchObject({ beside: "År:", column: "Dato", length: "P1D" });
    expect(Date.parse(String(rows[0]?.from))).toBe(Date.parse("2025-02-28T23:00Z"));
  });

  test("a date in the first row of its day holds for the rows below it", async () => {
    const rows = ["14.01.", "15.01."].flatMap((day) =>
      hours((hour) => `el-1;${hour === 0 ? day : ""};${two(hour)}:00;${hour}`),
    );
    const made = await convertedWith(lines("Måler;Dato;Kl;Verdi", ...rows), {
      ...start,
      "time.value": "2025",
    });
    expect([made.rows.length, made.outcome.hasFaults, made.mapping.time?.carry]).toEqual([48, false, true]);
  });

  const winter = ["29.12.", "30.12.", "31.12.", "01.01.", "02.01.", "03.01."].map(
    (day, at) => `el-1;${day};${at}`,
  );

  test("go on past New Year, from the year that the first of them has", async () => {
    const { rows, outcome, mapping } = await convertedWith(lines("Måler;Dato;Verdi", ...winter), {
      "time.value": "2024",
    });
    expect(mapping.time?.over_new_year).toBe(true);
    expect(rows.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(Date.parse(String(rows[5]?.from))).toBe(Date.parse("2025-01-02T23:00Z"));
    expect(outcome.hasFaults).toBe(false);
  });

  test("and back, where the newest stand first", async () => {
    const { rows } = await convertedWith(lines("Måler;Dato;Verdi", ...winter.toReversed()), {
      "time.value": "2025",
    });
    expect(rows).toHaveLength(6);
    expect(Date.parse(String(rows[5]?.from))).toBe(Date.parse("2024-12-28T23:00Z"));
  });

  test("a title suggests the first of two years, and no title one of them", async () => {
    const titled = (title: string) => proposed(lines(title, "", "Måler;Dato;Verdi", ...winter));
    expect((await titled("Energi 2024/2025")).suggestions.get("time.value")).toBe("2024");
    expect((await titled("Energi 2025")).suggestions.get("time.value")).toBeUndefined();
  });

  test("months alone, in rows and in headings, do so too", async () => {
    const months = ["Nov", "Des", "Jan", "Feb"];
    const files = [
      lines("Måler;Måned;Verdi", ...months.map((month, at) => `el-1;${month};${at}`)),
      lines(`Måler;${months.join(";")}`, "el-1;0;1;2;3", "el-2;0;1;2;3"),
    ];
    for (const file of files) {
      const { rows } = await convertedWith(file, { "time.value": "2024" });
      expect(rows.slice(0, 4).map(({ from }) => new Date(String(from)).toISOString().slice(0, 10))).toEqual([
        "2024-10-31",
        "2024-11-30",
        "2024-12-31",
        "2025-01-31",
      ]);
    }
  });

  test("a mapping that does not say so leaves what is past New Year out, and tells it", async () => {
    const file = lines("Måler;Måned;Verdi", "el-1;Nov;0", "el-1;Des;1", "el-1;Jan;2", "el-1;Feb;3");
    const { mapping } = await convertedWith(file, { "time.value": "2024" });
    const { over_new_year: _, ...time } = mapping.time ?? { spelling: "" };
    const { rows, outcome } = await converted(
      file,
      writeMapping({ ...mapping, time: { ...time, value: "2024", zone: "Europe/Oslo" } as TimeReading }),
    );
    expect(rows.map(({ value }) => value)).toEqual([0, 1]);
    expect([leftOutOf(outcome)[0], outcome.hasFaults]).toEqual(["year_turns ×2 (4,5)", true]);
  });

  test("meters one after the other may each have the whole year", async () => {
    const days = ["el-1", "el-2"].flatMap((meter) =>
      Array.from({ length: 366 }, (_, at) => {
        const day = new Date(Date.UTC(2024, 0, 1 + at));
        return `${meter};${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.;${at % 7}`;
      }),
    );
    const { rows, outcome } = await convertedWith(lines("Måler;Dato;Verdi", ...days), {
      "time.value": "2024",
    });
    expect([rows.length, outcome.hasFaults]).toEqual([732, false]);
  });
});

test("headings that stand once more at the top of a page are no rows", async () => {
  const days = Array.from({ length: 9 }, (_, at) => `el-1;${two(at + 1)}.03.2025;${at}`);
  const file = lines(
    "Måler;Dato;Verdi",
    ...days.slice(0, 5),
    "Side 2",
    "Måler;Dato;Verdi",
    ...days.slice(5),
    "Antall rader: 9",
  );
  const { rows, outcome } = await convertedWith(file);
  expect([rows.length, outcome.hasFaults]).toEqual([9, false]);
});
