import type { Dataset } from "@samapne/core";
import { type Column, keyColumns, type Scalar } from "../query/column.ts";
import { compareScalars, signHolds } from "../query/compare.ts";
import { type Condition, position, type Sign } from "../query/condition.ts";
import { cellAt } from "../rows/cells.ts";
import { firstLine, type LineIndex } from "./line-index.ts";
import type { OpenFile } from "./folder.ts";

/** Lines from one number up to, not including, another. */
export interface LineStretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the lines of a condition that asks for one stretch of the key: a meter, a meter from one hour to another. The
 * lines stand in the order of the key, so halving them finds it with some twenty of them read, where a database looks
 * through a part of the table. Undefined when the condition asks for anything else.
 */
export type FindStretch = (where: Condition) => Promise<LineStretch> | undefined;

/** Makes what finds stretches of the key in a version's file. */
export function keyStretches(dataset: Dataset, file: OpenFile, index: LineIndex): FindStretch {
  const columns = keyColumns(dataset).map((column) => ({ column, read: cellReader(dataset, column) }));
  return (where) => {
    const plan = planOf(where, columns);
    if (plan === undefined) return undefined;
    const { begins, ends, after } = plan;
    const find = async (): Promise<LineStretch> => {
      const from = await firstLine(file, index, begins);
      const to = await firstLine(file, index, ends);
      return { from: Math.max(from, after + 1), to };
    };
    return find();
  };
}

type Read = (csv: Uint8Array, row: number) => Scalar;

interface KeyColumn {
  readonly column: Column;
  readonly read: Read;
}

/** Where a stretch begins and ends, as questions about a row to which all later rows give the same answer. */
interface Plan {
  readonly begins: (csv: Uint8Array, row: number) => boolean;
  readonly ends: (csv: Uint8Array, row: number) => boolean;
  readonly after: number;
}

type Compare = Extract<Condition, { readonly kind: "compare" }>;

/** One value for each of the first columns of the key, then perhaps bounds of the next one, and nothing else. */
function planOf(where: Condition, columns: readonly KeyColumn[]): Plan | undefined {
  const compares = comparesOf(where);
  if (compares === undefined) return undefined;
  const places = compares.filter(({ column, sign }) => column === position && sign === ">");
  const others = compares.filter((one) => !places.includes(one));
  const equal: (readonly [Read, Scalar])[] = [];
  let bounds: readonly (readonly [Read, Compare])[] = [];
  let used = 0;
  for (const { column, read } of columns) {
    const own = others.filter((one) => one.column === column.name);
    used += own.length;
    const [only, ...more] = own;
    if (only?.sign === "=" && more.length === 0) {
      equal.push([read, only.value]);
      continue;
    }
    if (own.some(({ sign }) => sign === "=")) return undefined;
    bounds = own.map((one) => [read, one]);
    break;
  }
  if (used < others.length || used === 0) return undefined;
  const before = (csv: Uint8Array, row: number): number => {
    for (const [read, value] of equal) {
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
    after: Math.max(-1, ...places.map(({ value }) => Number(value))),
  };
}

const lower: ReadonlySet<Sign> = new Set<Sign>([">", ">="]);
const upper: ReadonlySet<Sign> = new Set<Sign>(["<", "<="]);

/** The comparisons that must all hold; undefined when the condition is more than that. */
function comparesOf(where: Condition): readonly Compare[] | undefined {
  if (where.kind === "compare") return [where];
  if (where.kind === "in") {
    const [value, ...others] = where.values;
    if (value === undefined || others.length > 0) return undefined;
    return [{ kind: "compare", column: where.column, sign: "=", value }];
  }
  if (where.kind !== "all") return undefined;
  const found: Compare[] = [];
  for (const one of where.of) {
    const some = comparesOf(one);
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
