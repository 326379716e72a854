import type { AnyRow } from "@samapne/core";
import type { Chance } from "./chance.ts";

/** What an expression is asked about: a row, the rows it refers to by name, and the moment; absent = not known. */
export interface VectorScope {
  readonly row: AnyRow;
  readonly ref: Readonly<Record<string, AnyRow>>;
  readonly now?: { readonly instant: string; readonly date: string };
}

/** Texts whose order is the same by code points and by UTF-16 units. */
export const words = ["", "a", "kWh", "m3", "2025-Q3", "Bodø", "\u{1f3e2}ås", "a\"b\\c'"];
export const dates = ["0001-01-01", "1700-02-28", "2024-02-29", "2025-03-30", "2025-10-26", "9999-12-31"];
export const instants = [
  "0001-01-01T00:00:00Z",
  "1999-12-31T23:59:59.999Z",
  "2025-03-30T02:00:00+01:00",
  "2025-10-26T02:00:00+02:00",
  "2025-10-26T02:00:00+01:00",
  "2400-01-01T00:00:00-11:30",
];
const wholes = [-12, -3, -1, 0, 1, 2, 3, 4, 7, 12, 2025];
const large = [0, 7, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 4_000_000_000];

/** Quarters: doubles hold them and their sums and products exactly, so every library agrees. */
const quarters = [-100.25, -1.5, -0.25, 0, 0.25, 0.5, 1, 1.75, 2.5, 99.75];

const valuesOfRow: Readonly<Record<string, readonly unknown[]>> = {
  name: words,
  code: words,
  count: wholes,
  huge: large,
  area: quarters,
  value: quarters,
  open: [true, false],
  day: dates,
  start: instants,
  end: instants,
  tags: [[], ["a"], ["kWh", "m3"], ["Bodø", "", "a"]],
  years: [[], [2025], [-1, 0, 7]],
  shares: [[], [0.25], [1, 2.5]],
  flags: [[], [true], [true, false]],
  days: [[], ["2024-02-29"], ["2025-03-30", "2025-10-26"]],
};
const valuesOfMeter: Readonly<Record<string, readonly unknown[]>> = {
  unit: words,
  limit: quarters,
  since: dates,
  year: wholes,
  closed: [true, false],
};
const moment = { instant: "2025-11-24T10:30:00+01:00", date: "2025-11-24" };

/** A scope by chance: one value in six is absent, sometimes as null; one meter and one moment in five is not known. */
export function scopeBy(chance: Chance): VectorScope {
  return {
    row: rowBy(valuesOfRow, chance),
    ref: chance.below(5) === 0 ? {} : { meter: rowBy(valuesOfMeter, chance) },
    ...(chance.below(5) === 0 ? {} : { now: moment }),
  };
}

function rowBy(values: Readonly<Record<string, readonly unknown[]>>, chance: Chance): AnyRow {
  const entries = Object.entries(values).flatMap(([name, choices]): [string, unknown][] => {
    const luck = chance.below(12);
    if (luck === 0) return [];
    return [[name, luck === 1 ? null : chance.oneOf(choices)]];
  });
  return Object.fromEntries(entries);
}
