import type { AnyRow, Dataset, Now, Samples } from "@samapne/core";
import { sampleRows } from "@samapne/generators";
import { chanceOf } from "../../packages/generators/src/vectors/chance.ts";
import { aroundIt, brokenTables } from "./broken-tables.ts";
import type { Related, TableTrial } from "./judge.ts";
import { shuffled } from "./shuffled.ts";

/** A table to be judged, what it is there for, and the tables it refers to. */
export interface MadeTable extends TableTrial {
  readonly kind: string;
  readonly name: string;
  readonly related: Related;
}

interface Making {
  readonly samples?: Samples | undefined;
  readonly datasets: readonly Dataset[];
  readonly now: Now;
  readonly seed: number;
  /** So many at most; each kind is among them. */
  readonly most: number;
}

/** The written tables of a dataset, right sampled ones, and one for its key, each reference and each check that is broken. */
export function madeTables(dataset: Dataset, making: Making): readonly MadeTable[] {
  const all = [...sampledTables(dataset, making), ...writtenTables(making.samples)].flatMap(alsoSparse);
  const first = all.filter(({ kind }, place) => all.findIndex((other) => other.kind === kind) === place);
  const others = shuffled(
    all.filter((table) => !first.includes(table)),
    chanceOf(making.seed),
  );
  return [...first, ...others].slice(0, Math.max(first.length, making.most));
}

/**
 * A table that has empty lists is there twice: first without them, since CSV and workbooks cannot tell an empty list from
 * none, and would then, with some seeds, be asked nothing.
 */
function alsoSparse(table: MadeTable): readonly MadeTable[] {
  const rows = table.rows.map(withoutEmptyLists);
  const same = rows.every((row, place) => row === table.rows[place]);
  return same ? [table] : [{ ...table, name: `${table.name}, without empty lists`, rows }, table];
}

function withoutEmptyLists(row: AnyRow): AnyRow {
  const kept = Object.entries(row).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return kept.length === Object.keys(row).length ? row : Object.fromEntries(kept);
}

/** The tables among the samples of a dataset, and its valid rows as one. */
export function writtenTables(samples: Samples | undefined): readonly MadeTable[] {
  if (samples === undefined) return [];
  const { tables, valid, related = {} } = samples;
  const written = (name: string, rows: readonly AnyRow[], others: Related): MadeTable => ({
    kind: "table",
    name,
    rows,
    related: others,
  });
  return [
    written("the valid rows", valid, related),
    written("the valid rows, with nothing beside them", valid, {}),
    ...tables.map(({ name, rows, related: own, previous }) => ({
      ...written(name, rows, own ?? related),
      previous,
    })),
  ];
}

/** Right rows of a few things, and one table for everything that can be broken. */
function sampledTables(dataset: Dataset, { datasets, now, seed }: Making): readonly MadeTable[] {
  const related = aroundIt(dataset, datasets, 4, seed);
  const rows = [...sampleRows(dataset, { rows: 60, seed, related, now })];
  const { broken } = brokenTables(dataset, datasets, seed);
  return [
    { kind: "sampled table", name: "sampled rows", rows, related },
    ...broken.map(({ breaks, name, rows: wrong, related: others, previous }) => ({
      kind: `broken ${kindOf(breaks)}`,
      name,
      rows: wrong,
      related: others,
      previous,
    })),
  ];
}

function kindOf(breaks: string): string {
  if (breaks === "key") return "key";
  return breaks.startsWith("reference ") ? "reference" : "check";
}
