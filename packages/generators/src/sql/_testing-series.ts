import { defineDataset } from "@samapne/core";
import * as fc from "fast-check";

/** Used by tests only: a dataset with most kinds of table checks, and tables of chance for it. */

const text = { nb: "x", nn: "x", en: "x" };
const about = { label: text, description: text };
const inTime = { series: ["meter"], start: "start" } as const;

export const series = defineDataset({
  id: "series",
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "HOURLY",
  themes: ["ENER"],
  key: ["id"],
  fields: {
    id: { ...about, kind: "integer", required: true },
    parent: { ...about, kind: "integer" },
    meter: { ...about, kind: "text" },
    start: { ...about, kind: "instant" },
    end: { ...about, kind: "instant" },
    value: { ...about, kind: "decimal", decimals: 2 },
    group: { ...about, kind: "text" },
    name: { ...about, kind: "text" },
    period: { ...about, kind: "period", granularities: ["year", "quarter", "month"] },
    year: { ...about, kind: "integer" },
    from: { ...about, kind: "date" },
    to: { ...about, kind: "date" },
  },
  references: { parent: { dataset: "series", fields: ["parent"], to: ["id"], acyclic: true } },
  checks: [
    { id: "U1", kind: "unique", fields: ["meter", "start"], where: "row.value > 0.0" },
    { id: "G1", kind: "contiguous", measure: "gap", ...inTime, end: "end", zone: "Europe/Oslo" },
    { id: "D1", kind: "contiguous", measure: "day", ...inTime, end: "end", zone: "Europe/Oslo" },
    { id: "C1", kind: "constant_within", by: ["group"], fields: ["name"] },
    {
      id: "S1",
      kind: "sums",
      total: { by: ["row.group"], value: "value", where: 'row.meter == "a"' },
      parts: { by: ["row.group"], value: "value", where: 'row.meter == "b"' },
      compare: "equal",
      tolerance: { absolute: 0.25, relative: 0.1 },
    },
    {
      id: "S2",
      kind: "sums",
      total: { by: ["row.start"], value: "value", where: "!has(row.parent)" },
      parts: { by: ["row.start"], value: "value", where: "has(row.parent)" },
      compare: "at_most",
      tolerance: {},
    },
    {
      id: "S3",
      kind: "sums",
      total: {
        by: ["row.group", "row.period.substring(0, 4)"],
        value: ["value", "year"],
        where: 'row.meter == "a"',
      },
      parts: {
        by: ["row.group", "row.period.substring(0, 4)"],
        value: ["value", "year"],
        where: 'row.meter == "b"',
      },
      compare: "at_most",
      tolerance: { absolute: 1 },
      complete: 2,
    },
    { id: "Q1", kind: "contiguous", measure: "period", series: ["meter"], period: "period" },
    {
      id: "Q2",
      kind: "contiguous",
      measure: "period",
      series: ["group"],
      period: "year",
      every: 2,
      where: "row.value > 1.0",
    },
    { id: "G2", kind: "contiguous", measure: "gap", series: ["group"], start: "from", end: "to" },
    {
      id: "G3",
      kind: "contiguous",
      measure: "gap",
      series: ["meter"],
      start: "from",
      end: "to",
      where: "row.value > 1.0",
    },
    { id: "C2", kind: "constant_within", by: ["group"], fields: ["from"], value: "row.from.getFullYear()" },
    {
      id: "V1",
      kind: "covers",
      of: { dataset: "series", fields: ["group"], where: "row.value > 0.0" },
      fields: ["group"],
      where: 'row.meter == "b"',
    },
    {
      id: "P5",
      kind: "plausible",
      series: ["group"],
      start: "from",
      value: "value",
      looksLike: { shape: "jump", share: 0.25 },
    },
    { id: "P1", kind: "plausible", ...inTime, value: "value", looksLike: { shape: "spike", factor: 3 } },
    { id: "P2", kind: "plausible", ...inTime, value: "value", looksLike: { shape: "double_then_negative" } },
    { id: "P3", kind: "plausible", ...inTime, value: "value", looksLike: { shape: "flat", hours: 4 } },
    { id: "P4", kind: "plausible", ...inTime, value: "value", looksLike: { shape: "cumulative", days: 1 } },
  ],
});

const firstHour = Date.parse("2025-10-24T22:00:00Z");
const instant = (hour: number) => new Date(firstHour + hour * 3_600_000).toISOString().replace(".000Z", "Z");
const day = (count: number) => new Date(Date.UTC(2025, 11, 20 + count)).toISOString().slice(0, 10);
const steps = fc.constantFrom(0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7);
const rises = fc.constantFrom(0, 0.25);

/** Series that begin on the night clocks go back, mostly hour by hour; some rise, some stand still, some jump. */
export const chanceTables = fc
  .record({
    points: fc.array(
      fc.record({
        step: steps,
        rise: rises,
        jump: fc.constantFrom(...Array<undefined>(30).fill(undefined), -2, -2, 4, 8),
        meter: fc.constantFrom("a", "a", "a", "b"),
        parent: fc.constantFrom(undefined, undefined, undefined, 0, 1, 2, 3, 4, 99),
        named: fc.constantFrom(true, true, true, true, true, false),
        hours: fc.constantFrom(...Array<number>(20).fill(1), 2, 0, 0.5),
        period: fc.constantFrom(
          undefined,
          "2024",
          "2025",
          "2024-Q4",
          "2025-Q1",
          "2025-Q3",
          "2024-11",
          "2025-01",
        ),
        year: fc.constantFrom(undefined, 2019, 2020, 2022, 2025),
        days: fc.constantFrom(undefined, 1, 1, 1, 1, 2),
      }),
      { minLength: 3, maxLength: 120, size: "max" },
    ),
    kind: fc.constantFrom("rising", "any"),
  })
  .map(({ points, kind }) => {
    let [hour, value] = [0, 1];
    return points.map(({ step, rise, jump, meter, parent, named, hours, period, year, days }, id) => {
      hour += kind === "rising" ? 1 : step;
      value = kind === "rising" ? value + rise : (jump ?? value);
      const name = named ? { group: `g${id % 5}`, name: `n${id % 5}` } : { group: `g${id % 3}`, name: "n0" };
      return {
        id,
        ...(parent === undefined ? {} : { parent }),
        meter: kind === "rising" ? "a" : meter,
        start: instant(hour),
        end: instant(hour + hours),
        value,
        ...name,
        ...(period === undefined ? {} : { period }),
        ...(year === undefined ? {} : { year }),
        ...(days === undefined ? {} : { from: day(id), to: day(id + days) }),
      };
    });
  });

/** One value far above 250 others. */
export const spikes = Array.from({ length: 250 }, (_, id) => ({
  id,
  meter: "a",
  start: instant(id),
  end: instant(id + 1),
  value: id === 120 ? 31 : 5 + (id % 6),
}));
