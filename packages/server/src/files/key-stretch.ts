import type { Dataset } from "@samapne/core";
import { type Column, keyColumns, type Scalar } from "../query/column.ts";
import { compareScalars, signHolds } from "../query/compare.ts";
import { type Condition, position, type Sign } from "../query/condition.ts";
import { cellAt } from "../rows/cells.ts";
import { firstLine, type LineIndex, type LineStretch } from "./line-index.ts";
import type { OpenFile } from "./folder.ts";

/**
 * Finds the first so many lines, or all there are, of a condition that asks for stretches of the key: a meter, a meter
 * from one hour to another, some meters. The lines stand in the order of the key, so halving them finds a stretch with
 * some twenty of them read, where a database looks through a part of the table for each. Undefined when the condition
 * asks for anything else.
 */
export type FindStretches = (
  where: Condition,
) => ((most: number) => Promise<readonly LineStretch[]>) | undefined;

/** Stretches that are looked for one by one; more are left to a database. */
const mostStretches = 32;

/** Makes what finds stretches of the key in a version's file. */
export function keyStretches(dataset: Dataset, file: OpenFile, index: LineIndex): FindStretches {
  const columns = keyColumns(dataset).map((column) => ({ column, read: cellReader(dataset, column) }));
  return (where) => {
    const plan = planOf(where, columns);
    if (plan === undefined) return undefined;
    return async (most) => {
      const found: LineStretch[] = [];
      let [at, left] = [plan.after + 1, most];
      for (const { begins, ends } of plan.stretches) {
        if (left <= 0 || at >= index.lines) break;
        const from = await firstLine(file, index, { from: at, to: index.lines }, begins);
        at = await firstLine(file, index, { from, to: Math.min(index.lines, from + left) }, ends);
        if (at > from) found.push({ from, to: at });
        left -= at - from;
      }
      return found;
    };
  };
}

type Read = (csv: Uint8Array, row: number) => Scalar;

interface KeyColumn {
  readonly column: Column;
  readonly read: Read;
}

/** Where a stretch begins and ends, as questions about a row to which all later rows give the same answer. */
interface Ends {
  readonly begins: (csv: Uint8Array, row: number) => boolean;
  readonly ends: (csv: Uint8Array, row: number) => boolean;
}

/** The stretches of a condition in the order of the file, and the row they come after. */
interface Plan {
  readonly stretches: readonly Ends[];
  readonly after: number;
}

type Compare = Extract<Condition, { readonly kind: "compare" }>;
type OneOf = Extract<Condition, { readonly kind: "in" }>;

/** Values for each of the first columns of the key, then perhaps bounds of the next one, and nothing else. */
function planOf(where: Condition, columns: readonly KeyColumn[]): Plan | undefined {
  const parts = partsOf(where);
  if (parts === undefined) return undefined;
  const others = parts.filter((one) => placeOf(one) === undefined);
  const equal: (readonly [Read, readonly Scalar[]])[] = [];
  let bounds: readonly (readonly [Read, Compare])[] = [];
  let used = 0;
  for (const { column, read } of columns) {
    const own = others.filter((one) => one.column === column.name);
    used += own.length;
    const [only, ...more] = own;
    const values = only === undefined || more.length > 0 ? undefined : valuesOf(only);
    if (values !== undefined) {
      equal.push([read, values]);
      continue;
    }
    const compares = own.filter((one) => one.kind === "compare");
    if (compares.length < own.length || compares.some(({ sign }) => sign === "=")) return undefined;
    bounds = compares.map((one) => [read, one]);
    break;
  }
  const count = equal.reduce((product, [, { length }]) => product * length, 1);
  if (used < others.length || used === 0 || count > mostStretches) return undefined;
  return {
    stretches: combined(equal).map((values) => endsOf(values, bounds)),
    after: Math.max(-1, ...parts.flatMap((one) => placeOf(one) ?? [])),
  };
}

/** The row after which those asked for come, where that is what a comparison says. */
function placeOf(one: Compare | OneOf): number | undefined {
  const isPlace = one.kind === "compare" && one.column === position && one.sign === ">";
  return isPlace ? Number(one.value) : undefined;
}

/** The values a column may have, in their order; undefined for bounds. */
function valuesOf(one: Compare | OneOf): readonly Scalar[] | undefined {
  if (one.kind === "compare") return one.sign === "=" ? [one.value] : undefined;
  return [...new Set(one.values)].toSorted(compareScalars);
}

type Values = readonly (readonly [Read, Scalar])[];

/** A value for each column, in every way, in the order of the key. */
function combined(equal: readonly (readonly [Read, readonly Scalar[]])[]): readonly Values[] {
  return equal.reduce<readonly Values[]>(
    (all, [read, values]) =>
      all.flatMap((before) => values.map((value): Values => [...before, [read, value]])),
    [[]],
  );
}

function endsOf(values: Values, bounds: readonly (readonly [Read, Compare])[]): Ends {
  const before = (csv: Uint8Array, row: number): number => {
    for (const [read, value] of values) {
      const order = compareScalars(read(csv, row), value);
      if (order !== 0) return order;
    }
    return 0;
  };
  const meets = (csv: Uint8Array, row: number, signs: ReadonlySet<Sign>): boolean =>
    bounds.every(
      ([read, { sign, value }]) => !signs.has(sign) || signHolds[sign](compareScalars(read(csv, row), value)),
    );
  return {
    begins: (csv, row) => {
      const order = before(csv, row);
      return order > 0 || (order === 0 && meets(csv, row, lower));
    },
    ends: (csv, row) => {
      const order = before(csv, row);
      return order > 0 || (order === 0 && !meets(csv, row, upper));
    },
  };
}

const lower: ReadonlySet<Sign> = new Set<Sign>([">", ">="]);
const upper: ReadonlySet<Sign> = new Set<Sign>(["<", "<="]);

/** The comparisons that must all hold; undefined when the condition is more than that. */
function partsOf(where: Condition): readonly (Compare | OneOf)[] | undefined {
  if (where.kind === "compare" || where.kind === "in") return [where];
  if (where.kind !== "all") return undefined;
  const found: (Compare | OneOf)[] = [];
  for (const one of where.of) {
    const some = partsOf(one);
    if (some === undefined) return undefined;
    found.push(...some);
  }
  return found;
}

const decoder = new TextDecoder();
const quote = 0x22;

/** Reads what a row has in a column of the key, from its line of canonical CSV. Fields of the key are never missing. */
function cellReader({ fields }: Dataset, { field, valueOf }: Column): Read {
  const place = Object.keys(fields).indexOf(field);
  const valueIn = valueReaders[fields[field]?.kind ?? ""] ?? ((text: string) => text);
  return (csv, row) => {
    const cell = cellAt(csv, row, place);
    const isQuoted = cell[0] === quote;
    const text = decoder.decode(isQuoted ? cell.subarray(1, -1) : cell);
    return valueOf(valueIn(isQuoted ? text.replaceAll('""', '"') : text));
  };
}

const valueReaders: Readonly<Record<string, (text: string) => unknown>> = {
  integer: Number,
  decimal: Number,
  boolean: (text) => text === "true",
};
