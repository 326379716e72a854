import {
  type AnyRow,
  type ContiguousCheck,
  type ContiguousIntervals,
  type ContiguousPeriods,
  type Dataset,
  periodNumber,
} from "@samapne/core";
import { keyOf } from "./row-targets.ts";
import { chosenBy } from "./table-conditions.ts";
import type { Table, TableSource } from "./table-source.ts";

const mostTried = 3;

/** Makes a hole in a series: an interval, or periods, out of its middle. */
export function breakContiguous(
  check: ContiguousCheck,
  dataset: Dataset,
  source: TableSource,
): readonly Partial<Table>[] {
  const holes =
    check.measure === "period" ? periodsOut(check, dataset, source) : intervalsOut(check, dataset, source);
  return holes.slice(0, mostTried).map((gone) => ({ rows: source.rows.filter((row) => !gone.has(row)) }));
}

type Rows = ReadonlySet<AnyRow>;

/** For each series of three or more starts, the rows of the middle one. */
function intervalsOut(
  { series, start, where }: ContiguousIntervals,
  dataset: Dataset,
  { rows, related, now }: TableSource,
): readonly Rows[] {
  const chosen = rows.filter(chosenBy(dataset, where, related, now));
  return [...grouped(chosen, (row) => keyOf(row, series))].flatMap((some) => {
    const starts = [...new Set(some.map((row) => String(row[start])))];
    if (starts.length < 3) return [];
    const inOrder = starts.sort((a, b) => Date.parse(a) - Date.parse(b));
    const middle = inOrder[Math.floor(inOrder.length / 2)];
    return [new Set(some.filter((row) => row[start] === middle))];
  });
}

/** For each series long enough, the rows of as many periods after the first as make the hole too large. */
function periodsOut(
  { series, period, every = 1, where }: ContiguousPeriods,
  dataset: Dataset,
  { rows, related, now }: TableSource,
): readonly Rows[] {
  const chosen = chosenBy(dataset, where, related, now);
  const lengthOf = (row: AnyRow) => periodNumber(row[period])?.granularity;
  const numberOf = (row: AnyRow) => periodNumber(row[period])?.number ?? 0;
  const runs = grouped(rows.filter(chosen), (row) => {
    const [key, length] = [keyOf(row, series), lengthOf(row)];
    return key === undefined || length === undefined ? undefined : `${length} ${key}`;
  });
  return [...runs].flatMap((run) => {
    const numbers = [...new Set(run.map(numberOf))].sort((a, b) => a - b);
    const gone = new Set(numbers.slice(1, 1 + every));
    if (numbers.length < every + 2) return [];
    return [new Set(run.filter((row) => gone.has(numberOf(row))))];
  });
}

/** Rows that have the same key; those without one are left out. */
function grouped(
  rows: readonly AnyRow[],
  keyOfRow: (row: AnyRow) => string | undefined,
): Iterable<readonly AnyRow[]> {
  const groups = new Map<string, AnyRow[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    if (key === undefined) continue;
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return groups.values();
}
