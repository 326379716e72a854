import type { RandomAccess } from "../../input.ts";
import { requirePage } from "./bounds.ts";
import { dictionaryOf, listsOf, type SchemaTree, type Unpack } from "./hyparquet.ts";
import { addLists, openPage, type ReadColumn, type Rows, rowsOf, takeRoom } from "./page-values.ts";
import { type Chunk, numberAt, type PackedPage, pagesOf } from "./pages.ts";
import { damagedParquet } from "./parquet-errors.ts";
import type { Room } from "./room.ts";

/** Reads a column of a row group page by page. */
export interface ColumnReader {
  /** Reads until so many rows are there, or fewer when there is no room for more. Gives how many are there. */
  fill(rows: number): Promise<number>;
  /** The next rows, which must be there. */
  take(rows: number): ArrayLike<unknown>;
}

/** What a column is read from. */
export interface ColumnSource {
  readonly source: RandomAccess;
  readonly size: number;
  readonly chunk: Chunk;
  readonly unpack: Unpack;
  readonly room: Room;
}

/** Gathers rows of pages. */
interface Gathered {
  available(isAtEnd: boolean): number;
  add(page: PackedPage, dictionary: ArrayLike<unknown> | undefined): void;
  take(rows: number): ArrayLike<unknown>;
}

/** Starts to read a column of a row group. */
export function columnReader(column: ReadColumn, from: ColumnSource): ColumnReader {
  const pages = pagesOf(from.source, from.size, from.chunk, (fields) => {
    requirePage(fields);
    const unpacked = from.chunk.codec === "UNCOMPRESSED" ? 0 : numberAt(fields, 2);
    from.room.take(0, numberAt(fields, 3) + unpacked);
  });
  const gathered = column.repetition > 0 ? lists(column, from) : single(column, from);
  let dictionary: ArrayLike<unknown> | undefined;
  let isAtEnd = false;

  const readPage = async (): Promise<void> => {
    const { done, value: page } = await pages.next();
    if (done === true) {
      isAtEnd = true;
      return;
    }
    if (page.fields.get(7) === undefined) gathered.add(page, dictionary);
    else dictionary = openDictionary(page, column, from);
  };

  return {
    fill: async (rows) => {
      for (;;) {
        const there = gathered.available(isAtEnd);
        if (there >= rows) return rows;
        if (isAtEnd) throw damagedParquet();
        if (there > 0 && from.room.isFull()) return there;
        await readPage();
      }
    },
    take: gathered.take,
  };
}

function openDictionary(page: PackedPage, column: ReadColumn, { chunk, unpack, room }: ColumnSource) {
  const { fields, header, packed } = page;
  const body = unpack(chunk.codec, packed, numberAt(fields, 2));
  const values = numberAt(fields.get(7), 1);
  const nothing = new Uint8Array(0);
  takeRoom({ header, body, values, encoding: 0, definitions: nothing, written: body }, column, room);
  return dictionaryOf({ header, body }, column.way);
}

/** One value in each row: pages are pieces of the column. */
function single(column: ReadColumn, { chunk, unpack, room }: ColumnSource): Gathered {
  let pieces: { readonly rows: Rows; readonly count: number; readonly kept: number }[] = [];
  let available = 0;
  // Where the next row stands: the piece, and the row in it.
  let [next, at] = [0, 0];
  const takeFromFirst = (most: number): ArrayLike<unknown> => {
    const piece = pieces[next];
    if (piece === undefined) throw damagedParquet();
    const to = Math.min(piece.count, at + most);
    const values = piece.rows(at, to);
    if (values.length !== to - at) throw damagedParquet();
    at = to;
    if (to === piece.count) {
      next += 1;
      at = 0;
      room.give(piece.kept);
    }
    return values;
  };
  return {
    available: () => available,
    add: (packed, dictionary) => {
      const page = openPage(packed, column, chunk.codec, unpack);
      if (page.values === 0) return;
      if (next > 0) pieces = pieces.slice(next);
      next = 0;
      pieces.push({ ...rowsOf(page, column, dictionary, room), count: page.values });
      available += page.values;
    },
    take: (rows) => {
      available -= rows;
      const first = takeFromFirst(rows);
      if (first.length === rows) return first;
      const all: unknown[] = [];
      for (let values = first; ; values = takeFromFirst(rows - all.length)) {
        for (let index = 0; index < values.length; index++) all.push(values[index]);
        if (all.length >= rows) return all;
      }
    },
  };
}

/** Lists: a page may go on with the last list of the page before. */
function lists(column: ReadColumn, { chunk, unpack, room }: ColumnSource): Gathered {
  let rows: unknown[] = [];
  let kept = 0;
  return {
    available: (isAtEnd) => Math.max(0, rows.length - Number(!isAtEnd)),
    add: (packed, dictionary) => {
      const page = openPage(packed, column, chunk.codec, unpack);
      if (page.values > 0) kept += addLists(page, column, dictionary, { rows, room });
    },
    take: (count) => {
      const taken = rows.slice(0, count);
      rows = rows.slice(count);
      const freed = rows.length === 0 ? kept : (kept * count) / (count + rows.length);
      kept -= freed;
      room.give(freed);
      return listsOf(taken, column.way[1] as SchemaTree);
    },
  };
}
