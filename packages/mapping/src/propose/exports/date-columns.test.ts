import { describe, expect, test } from "vitest";
import { convertedWith, hours, lines, proposed } from "./_testing.ts";

const start = { "time.labels": "start" };
const values = (rows: readonly { readonly value?: unknown }[]) => rows.map(({ value }) => value);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at % 7);

describe("a date in several columns", () => {
  test("year, month, day and hour are put together", async () => {
    const file = lines("Måler;År;Måned;Dag;Time;Verdi", ...hours((hour) => `el-1;2025;3;1;${hour};${hour}`));
    const { rows, mapping, questions } = await convertedWith(file, start);
    expect(mapping.time).toMatchObject({
      date_columns: ["År", "Måned", "Dag"],
      clock_column: "Time",
      length: "PT1H",
    });
    expect(questions).toEqual(["time.zone", "time.labels"]);
    expect(values(rows)).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
    expect(Date.parse(String(rows[0]?.from))).toBe(Date.parse("2025-02-28T23:00Z"));
  });

  test("hours from 1 to 24 name the ends of hours", async () => {
    const file = lines(
      "Måler;Year;Month;Day;Hour;Verdi",
      ...hours((hour) => `el-1;2025;3;1;${hour + 1};${hour}`),
    );
    const { rows } = await convertedWith(file);
    expect(Date.parse(String(rows[0]?.from))).toBe(Date.parse("2025-02-28T23:00Z"));
  });

  test("minutes may have a column too, and months be words", async () => {
    const quarters = Array.from(
      { length: 96 },
      (_, at) => `el-1;2025;mars;1;${Math.floor(at / 4)};${(at % 4) * 15};${at % 7}`,
    );
    const { rows, mapping } = await convertedWith(
      lines("Måler;År;Mnd;Dag;Time;Min;Verdi", ...quarters),
      start,
    );
    expect(mapping.time).toMatchObject({ spelling: "YYYY MMM DD hh mm", length: "PT15M" });
    expect(values(rows)).toEqual(upTo(96));
  });

  test("a year that no column says is asked", async () => {
    const days = upTo(28).map((value, at) => `el-1;2;${at + 1};${value}`);
    const { rows, questions } = await convertedWith(lines("Måler;Måned;Dag;Verdi", ...days), {
      "time.value": "2025",
    });
    expect(questions).toContain("time.value");
    expect(values(rows)).toEqual(upTo(28));
    expect(Date.parse(String(rows[0]?.from))).toBe(Date.parse("2025-01-31T23:00Z"));
  });

  test("parts that stand in the first of their rows hold for those below, as in pivot tables", async () => {
    const days = upTo(59).map((value, at) =>
      [
        "el-1",
        at === 0 ? "2025" : "",
        at === 0 ? "januar" : at === 31 ? "februar" : "",
        at < 31 ? at + 1 : at - 30,
        value,
      ].join(";"),
    );
    const { rows, mapping } = await convertedWith(lines("Måler;År;Måned;Dag;Verdi", ...days));
    expect(mapping.time?.carry).toBe(true);
    expect(values(rows)).toEqual(upTo(59));
  });

  test("days of the week say that months are not all there is to say", async () => {
    const days = upTo(14).map((value, at) => `el-1;2025;3;${(at % 7) + 1};${value}`);
    const { mapping } = await proposed(lines("Måler;År;Måned;Ukedag;Verdi", ...days));
    expect(mapping.time).toBeUndefined();
  });

  test("so do the years of months", async () => {
    const months = upTo(24).map(
      (value, at) => `el-1;${at === 0 ? "2023" : at === 12 ? "2024" : ""};${(at % 12) + 1};${value}`,
    );
    const { rows } = await convertedWith(lines("Måler;År;Måned;Verdi", ...months));
    expect(values(rows)).toEqual(upTo(24));
    expect(Date.parse(String(rows.at(-1)?.from))).toBe(Date.parse("2024-11-30T23:00Z"));
  });
});
