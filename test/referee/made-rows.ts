import type { AnyRow, Dataset, Now, Samples } from "@samapne/core";
import { hostileRows, mutations, sampleRows } from "@samapne/generators";
import { chanceOf } from "../../packages/generators/src/vectors/chance.ts";
import { mutationsOf } from "./changed-rows.ts";
import { edgeRows } from "./edge-values.ts";
import type { Related } from "./judge.ts";
import { shuffled } from "./shuffled.ts";

/** Where a row comes from: invented, written by hand, one constraint or rule broken, on the edge of one, one value changed, or meant to hurt. */
export type RowKind = "sampled" | "written" | "constraint" | "rule" | "edge" | "changed" | "hostile";

/** A row to be judged, what it is there for, and the rows it refers to when they are its own. */
export interface MadeRow {
  readonly kind: RowKind;
  readonly breaks: string;
  readonly row: unknown;
  readonly related?: Related | undefined;
}

/** True for rows that are there to be many; the others are all needed, and every judge must see them. */
export function isFurther({ kind }: MadeRow): boolean {
  return kind === "sampled" || kind === "changed" || kind === "hostile";
}

/** What rows are made from. */
export interface Making {
  readonly samples?: Samples | undefined;
  readonly related: Related;
  readonly now: Now;
  /** How many rows; those written by hand, and one for each constraint and rule, are always among them. */
  readonly rows: number;
  readonly seed: number;
}

const bases = 5;
/** Of the rows beyond the necessary ones, so many are changed ones and so many hostile; the others are sampled. */
const share = { changed: 0.5, hostile: 0.15 };
/** Few of these fit a workbook or the columns of Parquet, and with any seed every judge must see some. */
const fewest = { changed: 80, hostile: 30, sampled: 10 };
const fewestBare = 12;

/** Rows of a dataset of every kind there is: first the necessary ones, then others until there are as many as asked for. */
export function* madeRows(dataset: Dataset, making: Making): Iterable<MadeRow> {
  const { samples, related, now, rows, seed } = making;
  const right = [...sampleRows(dataset, { rows: bases, seed, related, now })];
  const base = samples && samples.valid.length > 0 ? samples.valid : right;
  const necessary = [
    ...writtenRows(samples),
    ...brokenRows(dataset, right, making),
    ...edges(dataset, right),
    ...someBareRows(dataset, right, making),
  ];
  yield* necessary;
  const further = Math.max(rows - necessary.length, Math.ceil(rows / 3), 60);
  const hostile = Math.max(Math.ceil(further * share.hostile), fewest.hostile);
  const changed = Math.max(Math.ceil(further * share.changed), fewest.changed);
  yield* some(changed, seed, (pass) => changedRows(dataset, base, seed + pass));
  yield* some(hostile, seed, (pass) => hostileOnes(dataset, seed + pass));
  const sampled = Math.max(further - changed - hostile, fewest.sampled);
  for (const row of sampleRows(dataset, { rows: sampled, seed: seed + 1, related, now }))
    yield { kind: "sampled", breaks: "nothing", row };
}

/**
 * The same made of a row with as few values as may be, and of them all rules and a few others: a value that a form has no
 * place for (a number of more digits than its column) keeps away every row made of the one it stands in.
 */
function someBareRows(dataset: Dataset, right: readonly AnyRow[], making: Making): readonly MadeRow[] {
  const bare = right.slice(0, 1).map((row) => bareRow(dataset, row));
  const broken = brokenRows(dataset, bare, making);
  return [
    ...broken.filter(({ kind }) => kind === "rule"),
    ...spread(broken.filter(({ kind }) => kind === "constraint")),
    ...spread(edges(dataset, bare)),
  ];
}

/** The row without its optional values, but for one. */
function bareRow({ fields }: Dataset, row: AnyRow, kept?: string): AnyRow {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([name]) => name === kept || !Object.hasOwn(fields, name) || fields[name]?.required === true,
    ),
  );
}

/** A few from the whole length of a list, whatever the seed. */
function spread<One>(list: readonly One[]): readonly One[] {
  const step = Math.ceil(list.length / fewestBare);
  return list.filter((_, place) => place % step === 0);
}

function edges(dataset: Dataset, right: readonly AnyRow[]): readonly MadeRow[] {
  return edgeRows(dataset, right).map((row) => ({ kind: "edge", breaks: "perhaps something", row }));
}

/** The samples of a dataset, right and wrong. */
export function writtenRows(samples: Samples | undefined): readonly MadeRow[] {
  const { valid = [], invalid = [], related } = samples ?? {};
  return [
    ...valid.map((row): MadeRow => ({ kind: "written", breaks: "nothing", row, related })),
    ...invalid.map(({ name, row }): MadeRow => ({ kind: "written", breaks: name, row, related })),
  ];
}

function brokenRows(
  dataset: Dataset,
  right: readonly AnyRow[],
  { related, now }: Making,
): readonly MadeRow[] {
  const rules = new Set((dataset.rules ?? []).map(({ id }) => id));
  return mutations(dataset, right, { related, now }).samples.map((sample) => ({
    kind: rules.has(sample.breaks) ? "rule" : "constraint",
    breaks: sample.breaks,
    row: sample.row,
    related: sample.related,
  }));
}

function changedRows(dataset: Dataset, base: readonly AnyRow[], seed: number): readonly MadeRow[] {
  return mutationsOf(dataset, base, chanceOf(seed)).map((row) => ({
    kind: "changed",
    breaks: "a value",
    row,
  }));
}

/** Every other one stands in a bare row. */
function hostileOnes(dataset: Dataset, seed: number): readonly MadeRow[] {
  return [...hostileRows(dataset, seed)].flatMap(({ json, name, row }, place) => {
    if (!json) return [];
    const isBare = place % 2 === 0 && isRow(row);
    return [{ kind: "hostile", breaks: name, row: isBare ? bareRow(dataset, row, name.split(":")[0]) : row }];
  });
}

function isRow(value: unknown): value is AnyRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** So many of what is made, in an order of chance; made again with another seed when that was not enough. */
function* some(wanted: number, seed: number, make: (pass: number) => readonly MadeRow[]): Iterable<MadeRow> {
  let left = wanted;
  for (let pass = 0; left > 0; pass++) {
    const rows = shuffled(make(pass), chanceOf(seed + pass));
    yield* rows.slice(0, left);
    left -= rows.length;
  }
}
