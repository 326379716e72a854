import { describe, expect, test } from "vitest";
import { hours, lines, convertedWith, proposed, two } from "./_testing.ts";

const labels = { "time.labels": "start" };
const fixed = ["CET", "normaltid", "norsk normaltid", "vintertid", "UTC+1", "+01:00"] as const;

/** Hours of a clock without summer time, of one day in winter and one in summer. */
const clocks = ["15.01.2025", "15.07.2025"].flatMap((day) => hours((hour) => `${day} ${two(hour)}:00`));

describe("one word for the clock of all times, summer's too, is one zone that is suggested", () => {
  test.each(fixed)("%s in a column beside the times", async (word) => {
    const rows = clocks.map((clock, at) => `el-1;${clock};${word};${at % 7}`);
    const made = await convertedWith(lines("Måler;Tid;Tidssone;Verdi", ...rows), labels);
    expect([made.rows.length, made.outcome.hasFaults]).toEqual([48, false]);
    expect(Date.parse(String(made.rows[24]?.from))).toBe(Date.parse("2025-07-14T23:00Z"));
  });

  test.each(fixed)("%s behind the times", async (word) => {
    const rows = clocks.map((clock, at) => `el-1;${clock} ${word};${at % 7}`);
    const made = await convertedWith(lines("Måler;Tid;Verdi", ...rows), labels);
    expect([made.rows.length, made.outcome.hasFaults]).toEqual([48, false]);
    expect(Date.parse(String(made.rows[24]?.from))).toBe(Date.parse("2025-07-14T23:00Z"));
  });

  test("also where it is summer only far below the first rows", async () => {
    const winter = Array.from({ length: 1200 }, (_, at) =>
      new Date(Date.parse("2025-01-01T00:00Z") + at * 3_600_000).toISOString().slice(0, 16).replace("T", " "),
    );
    const all = [...winter, ...hours((hour) => `2025-07-15 ${two(hour)}:00`)];
    const { suggestions } = await proposed(
      lines("Måler;Tid;Verdi", ...all.map((clock, at) => `el-1;${clock} CET;${at % 7}`)),
    );
    expect(suggestions.get("time.zone")).toBe("+01:00");
  });
});

test.each([
  ["Tid (UTC)", "UTC"],
  ["Tid (GMT)", "UTC"],
  ["Tid UTC+1", "+01:00"],
  ["Tid (normaltid)", "+01:00"],
  ["Tid (CET)", undefined],
  ["Tid (CET/CEST)", "Europe/Oslo"],
  ["Tid (norsk tid, med sommertid)", "Europe/Oslo"],
  ["Tid (uten sommertid)", "+01:00"],
])("a heading of times tells their clock: %s", async (heading, zone) => {
  const rows = clocks.map((clock, at) => `el-1;${clock};${at % 7}`);
  const { suggestions } = await proposed(lines(`Måler;${heading};Verdi`, ...rows));
  expect(suggestions.get("time.zone")).toBe(zone);
});

test.each([
  [["01:00", "02:00", "03:00", "04:00"], undefined],
  [["01:00", "03:00", "04:00", "05:00"], "Europe/Oslo"],
  // What names the hours before it has no 03:00.
  [["01:00", "02:00", "04:00", "05:00"], "Europe/Oslo"],
])("the hours of the night the clock is put forward tell whether it is: %s", async (night, zone) => {
  const rows = night.map((clock, at) => `el-1;30.03.2025 ${clock};${at}`);
  const { suggestions } = await proposed(lines("Måler;Tid;Verdi", ...rows));
  expect(suggestions.get("time.zone")).toBe(zone);
});

test.each([
  ["Eksportert 2025-12-03 08:12 UTC", "Europe/Oslo"],
  ["Laget 03.12.2025 kl. 08.12 (GMT+1)", "Europe/Oslo"],
  ["Alle klokkeslett er normaltid", "+01:00"],
  ["Periode 01.01.2025 - 31.12.2025, UTC", "UTC"],
])("a line above the table tells it, unless it says when the file was made: %s", async (line, zone) => {
  const rows = clocks.map((clock, at) => `el-1;${clock};${at % 7}`);
  const { suggestions } = await proposed(lines(line, "", "Måler;Tid;Verdi", ...rows));
  expect(suggestions.get("time.zone")).toBe(zone);
});

test.each([
  ["UTC", "UTC"],
  ["CET", "+01:00"],
])("a heading that says %s tells which clock without summer time it is", async (word, zone) => {
  const rows = ["01:00", "02:00", "03:00", "04:00"].map((clock, at) => `el-1;30.03.2025 ${clock};${at}`);
  const { suggestions } = await proposed(lines(`Måler;Tid (${word});Verdi`, ...rows));
  expect(suggestions.get("time.zone")).toBe(zone);
});
