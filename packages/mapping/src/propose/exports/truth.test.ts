import * as fc from "fast-check";
import { expect, test } from "vitest";
import { convertedWith, lines } from "./_testing.ts";

// Exports of values that are known: written the ways systems write them, with the clock of the platform and not our own,
// proposed, converted, and held to what they were made of. A value at another time is worse than none.

const hour = 3_600_000;
const platform = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Oslo",
  dateStyle: "short",
  timeStyle: "medium",
});

/** What a Norwegian clock shows, or one that keeps winter time. */
interface Clock {
  readonly date: string;
  readonly hour: number;
  readonly minute: string;
}

function clockAt(instant: number, keepsWinterTime: boolean): Clock {
  const shown = keepsWinterTime
    ? new Date(instant + hour).toISOString().replace("T", " ")
    : platform.format(instant);
  const [year, month, day] = shown.slice(0, 10).split("-");
  return {
    date: `${day}.${month}.${year}`,
    hour: Number(shown.slice(11, 13)),
    minute: shown.slice(14, 16),
  };
}

const two = (value: number) => String(value).padStart(2, "0");
const half = (at: number) => `${two(at % 12 === 0 ? 12 : at % 12)}:00 ${at < 12 ? "AM" : "PM"}`;

/** How the time of an interval is written, under which headings, and what it says of the interval. */
interface Way {
  readonly headings: string;
  readonly labels: "start" | "end" | "both";
  /** Minutes that intervals may have. */
  readonly lengths: readonly number[];
  write(begin: Clock, end: Clock): string;
}

const clockOf = (one: Clock) => `${two(one.hour)}:${one.minute}`;
const stamp = (one: Clock) => `${one.date} ${clockOf(one)}`;

const ways: readonly Way[] = [
  { headings: "Tid", labels: "start", lengths: [15, 60], write: (begin) => stamp(begin) },
  { headings: "Tid", labels: "end", lengths: [15, 60], write: (_, end) => stamp(end) },
  {
    headings: "Fra;Til",
    labels: "both",
    lengths: [15, 60],
    write: (begin, end) => `${stamp(begin)};${stamp(end)}`,
  },
  {
    headings: "Periode",
    labels: "both",
    lengths: [15, 60],
    write: (begin, end) => `${stamp(begin)} - ${clockOf(end)}`,
  },
  {
    headings: "Dato;Klokkeslett",
    labels: "start",
    lengths: [15, 60],
    write: (begin) => `${begin.date};${clockOf(begin)}`,
  },
  {
    headings: "Dato;Klokkeslett",
    labels: "start",
    lengths: [60],
    write: (begin) => `${begin.date};${half(begin.hour)}`,
  },
  { headings: "Dato;Time", labels: "start", lengths: [60], write: (begin) => `${begin.date};${begin.hour}` },
  {
    headings: "Dato;Time",
    labels: "end",
    lengths: [60],
    write: (begin) => `${begin.date};${begin.hour + 1}`,
  },
];

const nights = ["2024-03-29", "2024-10-25", "2024-06-01", "2023-12-30"] as const;

const exports = fc.record({
  way: fc.constantFrom(...ways),
  night: fc.constantFrom(...nights),
  keepsWinterTime: fc.boolean(),
  isQuarters: fc.boolean(),
  isWide: fc.boolean(),
  isBackwards: fc.boolean(),
  meters: fc.integer({ min: 1, max: 3 }),
  seed: fc.integer({ min: 0, max: 9999 }),
});

test("exports of known values come back at their own times, and whole", async () => {
  let converted = 0;
  await fc.assert(
    fc.asyncProperty(exports, async ({ way, night, keepsWinterTime, isQuarters, ...shape }) => {
      const step = (isQuarters && way.lengths.includes(15) ? 15 : 60) * 60_000;
      const isWide = shape.isWide && way.labels !== "both";
      const from = Date.parse(`${night}T00:00:00Z`) - hour;
      const meters = Array.from({ length: shape.meters }, (_, at) => `el-${at + 1}`);
      const truth = new Map<string, number>();
      const rows: string[] = [];
      for (let at = 0; at * step < 96 * hour; at++) {
        const begin = from + at * step;
        const values = meters.map((meter, place) => {
          const value = ((at * 7919 + place * 131 + shape.seed) % 9000) + 0.5;
          truth.set(`${meter} ${begin} ${begin + step}`, value);
          return String(value).replace(".", ",");
        });
        const time = way.write(clockAt(begin, keepsWinterTime), clockAt(begin + step, keepsWinterTime));
        if (isWide) rows.push([time, ...values].join(";"));
        else for (const [place, meter] of meters.entries()) rows.push(`${meter};${time};${values[place]}`);
      }
      if (shape.isBackwards) rows.reverse();
      const headings = isWide ? [way.headings, ...meters].join(";") : `Måler;${way.headings};Verdi`;
      const {
        rows: made,
        mapping,
        outcome,
      } = await convertedWith(lines(headings, ...rows), {
        "time.zone": keepsWinterTime ? "+01:00" : "Europe/Oslo",
        "time.labels": way.labels,
        "time.hours": "clock",
        ...Object.fromEntries(meters.map((meter, at) => [`columns.${at}.values.meter`, meter])),
      });
      const found = made.map(({ meter, from: start, until, value }) => [
        `${String(meter)} ${Date.parse(String(start))} ${Date.parse(String(until))}`,
        value,
      ]);
      expect(new Map(found as [string, number][]), JSON.stringify(mapping)).toEqual(truth);
      expect([found.length, outcome.hasFaults]).toEqual([truth.size, false]);
      converted += 1;
    }),
    { numRuns: 80 },
  );
  expect(converted).toBe(80);
});
