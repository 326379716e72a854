import { type AnyRow, type Dataset, measuresOf, type SumsCheck, type SumSide } from "@samapne/core";
import { typed } from "../solve/goal.ts";
import type { Table, TableSource } from "./table-source.ts";
import { chosenBy, valuesBy } from "./table-conditions.ts";

/** Makes a total and its parts differ: the total doubled, or a part made larger than it. Where no total is there, one is written for the parts. */
export function breakSums(
  check: SumsCheck,
  dataset: Dataset,
  source: TableSource,
): readonly Partial<Table>[] {
  const { rows, related, others } = source;
  const partsOf = others.find(({ id }) => id === check.parts.dataset) ?? dataset;
  const isElsewhere = check.parts.dataset !== undefined && check.parts.dataset !== dataset.id;
  if (isElsewhere && partsOf === dataset) return [];
  const totals = grouped(dataset, check.total, rows, source);
  const parts = grouped(partsOf, check.parts, isElsewhere ? (related[partsOf.id] ?? []) : rows, source);
  const pairs = [...parts].flatMap(([group, some]) => {
    const total = totals.get(group)?.[0];
    const isJudged = check.complete === undefined || some.length === check.complete;
    return total === undefined || !isJudged ? [] : [{ total, part: some[0] as AnyRow }];
  });
  const found = pairs
    .slice(0, 3)
    .map(({ total, part }) => ({ rows: rows.map((row) => unequal(row, total, part, check)) }));
  if (!isElsewhere) return found;
  const alone = new Map([...parts].filter(([group]) => !totals.has(group)));
  return [...found, ...written(check, dataset, source, alone)];
}

type Groups = ReadonlyMap<string, readonly AnyRow[]>;

function grouped(
  dataset: Dataset,
  side: SumSide,
  rows: readonly AnyRow[],
  { related, now }: TableSource,
): Groups {
  const chosen = chosenBy(dataset, side.where, related, now);
  const groupOf = valuesBy(dataset, side.by, related, now);
  const groups = new Map<string, AnyRow[]>();
  for (const row of rows) {
    const values = typeof row[measureOf(side)] === "number" && chosen(row) ? groupOf(row) : undefined;
    if (values === undefined) continue;
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return groups;
}

function unequal(
  row: AnyRow,
  total: AnyRow,
  part: AnyRow,
  { total: whole, parts, compare }: SumsCheck,
): AnyRow {
  const more = Number(total[measureOf(whole)]) * 2 + 1000;
  if (compare === "equal" && row === total) return { ...row, [measureOf(whole)]: more };
  return compare === "at_most" && row === part ? { ...row, [measureOf(parts)]: more } : row;
}

/** The first of the numbers a side adds up: breaking one is enough. */
function measureOf(side: SumSide): string {
  return measuresOf(side)[0] as string;
}

/** The row most like a group of parts made to be about it, with a total that is far too large; only where the group is told by plain fields. */
function written(
  check: SumsCheck,
  dataset: Dataset,
  { rows, related, now }: TableSource,
  parts: Groups,
): readonly Partial<Table>[] {
  const chosen = chosenBy(dataset, check.total.where, related, now);
  const names = check.total.by.map((text) => typed(dataset, text).expression);
  return [...parts.keys()].slice(0, 3).flatMap((group) => {
    const values = JSON.parse(group) as readonly unknown[];
    const about = Object.fromEntries(
      names.flatMap((name, index) => (name.kind === "row" ? [[name.field, values[index]]] : [])),
    );
    const same = (row: AnyRow) => Object.keys(about).filter((name) => row[name] === about[name]).length;
    const [like] = rows.filter(chosen).sort((a, b) => same(b) - same(a));
    if (!like) return [];
    const row = { ...like, ...about, [measureOf(check.total)]: 1e9 };
    return [{ rows: rows.map((each) => (each === like ? row : each)) }];
  });
}
