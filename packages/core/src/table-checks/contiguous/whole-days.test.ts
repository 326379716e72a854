import { describe, expect, test } from "vitest";
import { meterInterval, plainDataset } from "../../_testing.ts";
import { defineDataset } from "../../define-dataset.ts";
import { delivery } from "../../delivery.ts";
import type { AnyRow } from "../../row.ts";

const hours = defineDataset({
  ...plainDataset,
  id: "hours",
  fields: meterInterval,
  key: ["meter", "from"],
  checks: [
    {
      id: "DAY",
      kind: "contiguous",
      measure: "day",
      series: ["meter"],
      start: "from",
      end: "to",
      zone: "UTC",
    },
  ],
});

const at = (hour: number) => new Date(Date.UTC(2025, 0, 6, hour)).toISOString().replace(".000", "");

/** Three days of the hours of some meters, in order of series. */
const series = (...meters: readonly string[]) =>
  meters.flatMap((meter) =>
    Array.from({ length: 72 }, (_, hour) => ({ meter, from: at(hour), to: at(hour + 1) })),
  );

/** What is told of the days; in parentheses what is explained. */
function daysIn(rows: readonly AnyRow[]): readonly string[] {
  const told: string[] = [];
  const judging = delivery([hours], {
    report: (_, { code, params, isExplained }) => {
      if (code !== "DAY") return;
      const { series: meter, count } = params as Readonly<Record<string, string | number>>;
      const said = `${meter} ${count}`;
      told.push(isExplained ? `(${said})` : said);
    },
  });
  for (const [index, row] of rows.entries()) judging.table(hours).judge(row, index + 1);
  judging.end();
  return told;
}

/** One hour of the second day of a meter, written otherwise. */
const changed = (rows: readonly AnyRow[], meter: string, hour: number, change: AnyRow) =>
  rows.map((row) => (row["meter"] === meter && row["from"] === at(hour) ? { ...row, ...change } : row));

const inSeries = series("a", "b", "c");
const inTime = inSeries.toSorted((one, other) =>
  one.from < other.from ? -1 : one.from > other.from ? 1 : 0,
);

test("a day that has all its hours is not told", () => {
  expect(daysIn(inSeries)).toEqual([]);
  expect(daysIn(inTime)).toEqual([]);
});

test("an hour with the name of another meter, before or behind it, leaves no day to be told", () => {
  for (const rows of [inSeries, inTime, inTime.toReversed()])
    for (const other of ["a", "c"])
      expect(daysIn(changed(rows, "b", 30, { meter: other }))).toEqual(["(b 23)"]);
});

describe("in order of time", () => {
  test("hours of no meter stand for the hours that days lack, just as many", () => {
    const one = changed(inTime, "b", 30, { meter: 7 });
    expect(daysIn(one)).toEqual(["(b 23)"]);
    expect(daysIn(changed(one, "c", 33, { meter: 7 }))).toEqual(["(b 23)", "(c 23)"]);
  });

  test("and hide no hour that is missing", () => {
    const missing = inTime.filter(({ meter, from }) => meter !== "a" || from !== at(40));
    expect(daysIn(missing)).toEqual(["a 23"]);
    expect(daysIn(changed(missing, "b", 30, { meter: 7 }))).toEqual(["a 23", "b 23"]);
    expect(daysIn(changed(missing, "b", 3, { meter: 7 }))).toEqual(["a 23"]);
  });
});
