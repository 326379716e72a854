import type { Batch, Table, TableRecord } from "@samapne/tabular/reading";
import { instantReader, tellingInstants } from "../times/telling-instants.ts";
import { firstCells } from "./first-cells.ts";
import { isObject, type Members } from "./json-values.ts";

const deepest = 4;

/**
 * A table whose rows have times and values as lists in a list, as programs give the points of a graph (`[[time, value],
 * …]`), with an object for each of them instead. They are called as a list beside them says (`columns`), else `time` and
 * `value`. Other lists stay as they are.
 */
export async function withTimesNamed(table: Table): Promise<Table> {
  if (!table.keyed) return table;
  const rows = await firstCells(table);
  if (!rows.some((cells) => cells.some((cell) => mayHoldPoints(cell, 0)))) return table;
  const taken = (record: TableRecord): TableRecord => {
    const beside = namesAmong(
      Array.from(record.cells, (cell, at) => [table.headings[at] ?? "", cell] as const),
    );
    return { ...record, cells: record.cells.map((cell) => named(cell, beside, 0)) };
  };
  return {
    ...table,
    get text() {
      return table.text as NonNullable<Table["text"]>;
    },
    async *read(): AsyncGenerator<Batch> {
      for await (const batch of table.read()) yield { ...batch, records: batch.records.map(taken) };
    },
  };
}

/** Is there a list of lists anywhere in a value? */
function mayHoldPoints(value: unknown, depth: number): boolean {
  if (depth > deepest || typeof value !== "object" || value === null) return false;
  return isListOfLists(value) || Object.values(value).some((one) => mayHoldPoints(one, depth + 1));
}

/** The points of a graph as objects; undefined for what is none. */
export function pointsIn(
  value: unknown,
  names: readonly string[] | undefined,
): readonly Members[] | undefined {
  if (!isListOfLists(value)) return undefined;
  const width = value[0]?.length ?? 0;
  if (width < 2 || !value.every((one) => one.length === width && one.every(isScalar))) return undefined;
  const at = value[0]?.findIndex((_, index) => value.every((one) => isTime(one[index]))) ?? -1;
  if (at < 0) return undefined;
  const called = names?.length === width ? names : width === 2 ? twoNames(at) : undefined;
  return called && value.map((one) => Object.fromEntries(called.map((name, index) => [name, one[index]])));
}

/** The value may stand before its time. */
function twoNames(at: number): readonly string[] {
  return at === 0 ? ["time", "value"] : ["value", "time"];
}

function named(value: unknown, beside: readonly string[] | undefined, depth: number): unknown {
  if (depth === deepest || typeof value !== "object" || value === null) return value;
  const points = pointsIn(value, beside);
  if (points) return points;
  if (Array.isArray(value))
    return value.some(isObject) ? value.map((one) => named(one, beside, depth)) : value;
  if (!isObject(value)) return value;
  const names = namesAmong(Object.entries(value));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, named(one, names, depth + 1)]));
}

/** What programs call the names of the columns of a list of lists. */
const namesOfNames = new Set(["columns", "fields", "headers", "header"]);

/** The names of columns, where a member is a list of such. */
function namesAmong(
  members: readonly (readonly [name: string, value: unknown])[],
): readonly string[] | undefined {
  const [, names] = members.find(([name, value]) => namesOfNames.has(name) && areNames(value)) ?? [];
  return names as readonly string[] | undefined;
}

function areNames(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((one) => typeof one === "string" && one !== "") &&
    new Set(value).size === value.length
  );
}

function isListOfLists(value: unknown): value is readonly (readonly unknown[])[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => Array.isArray(one));
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

const readers = tellingInstants.map(instantReader);

function isTime(value: unknown): boolean {
  if (typeof value !== "number" && typeof value !== "string") return false;
  return readers.some((read) => read?.(value) !== undefined);
}
