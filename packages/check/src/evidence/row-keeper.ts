import type { AnyRow, Dataset, Operations } from "@samapne/core";
import type { TakeCells } from "@samapne/tabular";
import type { Known, Query } from "./table.ts";

/** So many rows are enough to try filters in, and so many values name them in an address. */
const [enoughRows, mostValues] = [1000, 20];

/** Keeps the rows of a table while it is judged. */
export interface RowKeeper {
  /** The rows, in order; of a large table the first ones. */
  readonly rows: readonly AnyRow[];
  /** How many there were. */
  count(): number;
  take(row: AnyRow): void;
  cells(fields: readonly (string | undefined)[]): TakeCells;
  /** Rows that are known to be all that some value of the key has, and how an address asks for them. */
  known(): Known;
}

/** A field of the key by which rows can be asked for, and the values of which no row has come after the first ones. */
interface Mark {
  readonly name: string;
  readonly severalBy: "comma" | undefined;
  open: Set<string> | undefined;
}

/**
 * Keeps the rows of a table. Of a large one it keeps the first, counts the others, and watches which values of the key
 * come again among them: of the others all rows are known, so that what a filter gives can be told although the table is
 * not.
 */
export function rowKeeper(dataset: Dataset, { list }: Operations, mostRows: number): RowKeeper {
  const rows: AnyRow[] = [];
  let count = 0;
  const marks = marksOf(dataset, { list });
  const openOf = (mark: Mark): Set<string> =>
    (mark.open ??= new Set(rows.map((row) => String(row[mark.name]))));
  const decoder = new TextDecoder();
  return {
    rows,
    count: () => count,
    take: (row) => {
      count += 1;
      if (rows.length < mostRows) rows.push(row);
      else for (const mark of marks) openOf(mark).delete(String(row[mark.name]));
    },
    cells: (fields) => {
      const columns = marks.map((mark) => ({ mark, column: fields.indexOf(mark.name) }));
      return (bytes, from, to) => {
        if (rows.length < mostRows) return false;
        count += 1;
        for (const { mark, column } of columns) {
          const open = openOf(mark);
          if (open.size > 0 && column >= 0)
            open.delete(decoder.decode(bytes.subarray(from[column], to[column])));
        }
        return true;
      };
    },
    known: () =>
      count === rows.length
        ? { rows, within: [] }
        : largest(marks.map((mark) => partOf(rows, mark, openOf(mark)))),
  };
}

/** A part of a table whose rows are all known, and how an address asks for it; no rows when nothing asks for a part. */
export function partKnown(dataset: Dataset, operations: Operations, rows: readonly AnyRow[]): Known {
  return largest(
    marksOf(dataset, operations).map((mark) =>
      partOf(rows, mark, new Set(rows.map((row) => String(row[mark.name])))),
    ),
  );
}

function marksOf({ key }: Dataset, { list }: Pick<Operations, "list">): readonly Mark[] {
  return key.flatMap((name): readonly Mark[] => {
    const parameter = list.parameters.find(
      ({ filter }) => filter?.field === name && filter.test === "equals",
    );
    if (parameter === undefined) return [];
    return [{ name, severalBy: parameter.several?.by === "comma" ? "comma" : undefined, open: undefined }];
  });
}

function largest(parts: readonly Known[]): Known {
  return parts.toSorted((a, b) => b.rows.length - a.rows.length)[0] ?? { rows: [], within: [] };
}

function partOf(rows: readonly AnyRow[], { name, severalBy }: Mark, open: ReadonlySet<string>): Known {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = String(row[name]);
    if (open.has(value) && !value.includes(",")) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const chosen = new Set<string>();
  let sum = 0;
  for (const [value, count] of counts) {
    if (sum >= enoughRows || chosen.size >= (severalBy === "comma" ? mostValues : 1)) break;
    chosen.add(value);
    sum += count;
  }
  const within: Query = chosen.size === 0 ? [] : [[name, [...chosen].join(",")]];
  return { rows: rows.filter((row) => chosen.has(String(row[name]))), within };
}
