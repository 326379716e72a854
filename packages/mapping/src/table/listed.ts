import type { Batch, Cell, Table, TableRecord } from "@samapne/tabular/reading";
import { isObject, type Members } from "./json-values.ts";

const rowsOfPiece = 1000;

/** A part of a row: the cell with one object in the place of the list, or that the list has none. */
interface Part {
  readonly cell: Cell;
  readonly isEmpty?: true;
}

/**
 * A table with a row for each object of a list in its rows, as the dates of an event, with all that stands around it in
 * each. `list` is the way to it: `dates`, or `meters.readings` where each object of a list has one itself. A row without
 * any stays, and says so (`isWithoutItems`).
 */
export function listed(table: Table, list: string): Table {
  const index = table.headings.findIndex((heading) => list === heading || list.startsWith(`${heading}.`));
  const rest = list.slice((table.headings[index]?.length ?? 0) + 1);
  return {
    ...table,
    list,
    get text() {
      return table.text as NonNullable<Table["text"]>;
    },
    async *read(): AsyncGenerator<Batch> {
      for await (const { records, notes, beside, ...batch } of table.read()) {
        yield { ...batch, ...(notes && { notes }), ...(beside && { beside }), records: [] };
        for (const piece of inPieces(records, index, rest)) yield { ...batch, records: piece };
      }
    },
  };
}

function* inPieces(
  records: readonly TableRecord[],
  index: number,
  rest: string,
): Generator<readonly TableRecord[]> {
  let piece: TableRecord[] = [];
  for (const record of records)
    for (const { cell, isEmpty } of record.fault
      ? [{ cell: record.cells[index] }]
      : partsOf(record.cells[index], rest)) {
      const cells = [...record.cells];
      if (index >= 0) cells[index] = cell;
      piece.push({ ...record, cells, ...(isEmpty && { isWithoutItems: true }) });
      if (piece.length < rowsOfPiece) continue;
      yield piece;
      piece = [];
    }
  yield piece;
}

/** A value once for each object of the list on the way that is left; a list met before it counts too. */
function partsOf(value: unknown, way: string): readonly Part[] {
  if (Array.isArray(value)) {
    const parts = value.filter(isThere).flatMap((item) => partsOf(item, way));
    return parts.length === 0 ? [nothing] : parts;
  }
  if (!isThere(value)) return [nothing];
  if (way === "" || !isObject(value)) return [{ cell: value }];
  const name = nameOn(value, way);
  if (name === undefined) return [{ cell: value, isEmpty: true }];
  return partsOf(value[name], way.slice(name.length + 1)).map(({ cell, ...part }) => ({
    cell: { ...value, [name]: cell },
    ...part,
  }));
}

const nothing: Part = { cell: undefined, isEmpty: true };

/** The member that a way goes on with; its name may have points of its own. */
function nameOn(value: Members, way: string): string | undefined {
  return Object.keys(value).find((name) => way === name || way.startsWith(`${name}.`));
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}
