import type { AnyRow, Implausible, PlausibleCheck } from "@samapne/core";
import { keyOf } from "./row-targets.ts";
import type { Table } from "./table-source.ts";

const hour = 3_600_000;

/** What makes a series look wrong: the values from some place on, given those that are right and how many hours each covers. */
const shapes: {
  readonly [S in Implausible["shape"]]: (
    shape: Extract<Implausible, { readonly shape: S }>,
    values: readonly number[],
    hours: number,
  ) => readonly number[];
} = {
  spike: ({ factor }, values) => [Math.ceil(Math.max(1, ...values) * factor * 2)],
  double_then_negative: (_shape, [first = 1]) => [Math.abs(first) + 1, (Math.abs(first) + 1) * 2, -1],
  flat: ({ hours: long }, [first = 1], hours) =>
    Array.from({ length: Math.ceil(long / hours) }, () => Math.abs(first) + 1),
  cumulative: ({ days }, _values, hours) =>
    Array.from({ length: Math.ceil((days * 24) / hours) + 1 }, (_, index) => index + 1),
  jump: ({ share }, [first = 1, second = first]) => [first, Math.ceil(second + Math.abs(first) * share * 3)],
};

/** Writes an implausible shape into the longest series that is judged. */
export function breakPlausible(
  { series, start, value, looksLike }: PlausibleCheck,
  rows: readonly AnyRow[],
  chosen: (row: AnyRow) => boolean,
): readonly Partial<Table>[] {
  const groups = new Map<string | undefined, AnyRow[]>();
  for (const row of rows)
    if (typeof row[value] === "number" && chosen(row)) {
      const name = keyOf(row, series);
      const group = groups.get(name) ?? [];
      group.push(row);
      groups.set(name, group);
    }
  const longest = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const points = longest.toSorted((a, b) => timeOf(a, start) - timeOf(b, start));
  const [first, second] = points;
  if (!first || !second) return [];
  const hours = (timeOf(second, start) - timeOf(first, start)) / hour;
  const make = shapes[looksLike.shape] as (
    shape: Implausible,
    values: readonly number[],
    hours: number,
  ) => readonly number[];
  const wrong = make(
    looksLike,
    points.map((row) => row[value] as number),
    hours,
  );
  if (wrong.length > points.length) return [];
  const replaced = new Map(
    wrong.map((number, index) => [points[index], { ...points[index], [value]: number }]),
  );
  return [{ rows: rows.map((row) => replaced.get(row) ?? row) }];
}

function timeOf(row: AnyRow, start: string): number {
  return Date.parse(String(row[start]));
}
