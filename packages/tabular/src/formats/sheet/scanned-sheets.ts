import { columnLetter } from "./column-letter.ts";
import { mostSheetColumns, mostSheetRows } from "../limits.ts";
import { tooManyColumns } from "../unreadable.ts";
import { unpacksTooLarge } from "../zip/bounds.ts";
import type { Cell } from "../cell.ts";
import type { Merge } from "./merges.ts";
import type { SheetRow } from "./sheet-row.ts";
import { mostFirstRows, type Sheet } from "./sheet.ts";

/** A sheet as it is met in a file that can only be read from its beginning. Final when all of the file was scanned. */
export interface FoundSheet {
  name: string;
  isHidden: boolean;
  /** Rows with cells that are hidden. */
  hiddenRows: number;
  /** Has its last row been met? */
  hasEnded: boolean;
  readonly merges: Merge[];
}

/** A cell that others are merged with: so many more down and to the right. */
export interface MergedCell {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

/** A row, and the number of the sheet it stands in, from 0. */
interface FoundRow extends SheetRow {
  readonly sheet: number;
}

const mostSheets = 10_000;
const mostMerges = 10_000;
/** Each of them costs time in its row. */
const mostMerged = 10_000_000;
/** What the first rows of all sheets may have together. */
const mostKept = 1_000_000;

/** Puts together what a scan meets: sheets, and the rows in them, cell by cell. */
export class FoundSheets {
  readonly all: FoundSheet[] = [];
  #ready: FoundRow[] = [];
  /** Cells that are shown as others. */
  #merged = 0;

  /** Begins a sheet, and gives its number. */
  begin(name: string): number {
    if (this.all.length >= mostSheets) throw unpacksTooLarge();
    return this.all.push({ name, isHidden: false, hiddenRows: 0, hasEnded: false, merges: [] }) - 1;
  }

  /** Ends a sheet. */
  end(sheet: number): void {
    (this.all[sheet] as FoundSheet).hasEnded = true;
  }

  /** Throws a `ReadError` where no sheet has a place. */
  requirePlace(row: number, column: number): void {
    if (row > mostSheetRows) throw unpacksTooLarge();
    if (column >= mostSheetColumns) throw tooManyColumns();
  }

  /** A row of a sheet has been read. */
  add(sheet: number, row: number, cells: readonly Cell[]): void {
    if (cells.length === 0) return;
    this.requirePlace(row, cells.length - 1);
    this.#ready.push({ sheet, row, cells });
  }

  /** Cells of a sheet are shown as one: the one at a row and a column, and so many more down and to the right. */
  merge(sheet: number, { row, column, down, right }: MergedCell): void {
    const { merges } = this.all[sheet] as FoundSheet;
    if (down + right === 0) return;
    this.#merged += (down + 1) * (right + 1);
    if (this.#merged > mostMerged) throw unpacksTooLarge();
    if (merges.length >= mostMerges) return;
    const range = `${columnLetter(column)}${row}:${columnLetter(column + right)}${row + down}`;
    merges.push({ range, rows: [row, row + down], columns: [column, column + right] });
  }

  /** The rows read since the last time. */
  take(): readonly FoundRow[] {
    const taken = this.#ready;
    this.#ready = [];
    return taken;
  }
}

/** Reads a file from its beginning, telling what it has found after each piece. */
type Scan = () => AsyncGenerator<FoundSheets>;

/**
 * The sheets of a file that can only be read from its beginning. It is scanned once for what sheets there are, and again for
 * their rows: the scan that has read a sheet to its end waits there for a later one, as with the sheets of an OpenDocument.
 */
export async function scannedSheets(scan: Scan): Promise<readonly Sheet[]> {
  const first: SheetRow[][] = [];
  let sheets: readonly FoundSheet[] = [];
  let kept = 0;
  for await (const found of scan()) {
    sheets = found.all;
    for (const { sheet, row, cells } of found.take()) {
      const rows = (first[sheet] ??= []);
      if (rows.length >= mostFirstRows) continue;
      kept += cells.length;
      if (kept > mostKept) throw unpacksTooLarge();
      rows.push({ row, cells });
    }
  }
  let waiting: RowsInOrder | undefined;
  async function* rowsOf(number: number): AsyncGenerator<readonly SheetRow[]> {
    const before = waiting;
    waiting = undefined;
    const goesOn = before?.mayRead(number) === true;
    if (!goesOn) await before?.stop();
    const rows = goesOn ? before : new RowsInOrder(scan());
    try {
      yield* rows.of(number);
    } finally {
      if (rows.mayRead(number + 1)) waiting = rows;
      else await rows.stop();
    }
  }
  return sheets.map(({ name, isHidden, merges, hiddenRows }, number) => ({
    name,
    isHidden,
    firstRows: async () => first[number] ?? [],
    merges: async () => merges,
    rows: async function* rows() {
      for await (const own of rowsOf(number)) yield { rows: own, bytes: 0 };
      if (hiddenRows > 0)
        yield { rows: [], notes: [{ code: "file.hidden_rows", params: { count: hiddenRows } }], bytes: 0 };
    },
  }));
}

/** So many rows of later sheets are kept while one is read: those that came in the same piece, or stand in its cells. */
const mostWaiting = 20_000;

/** Gives the rows of sheets in the order of their numbers. */
class RowsInOrder {
  readonly #scan: AsyncGenerator<FoundSheets>;
  /** Rows that have come and were not asked for yet, of the sheet at hand and later ones. */
  #waiting: readonly FoundRow[] = [];
  #found: FoundSheets | undefined;
  /** The first sheet of which no row was given. */
  #next = 0;
  /** Where too many rows of later sheets come, they are let go of, and read anew. */
  #keepsLater = true;
  #isOver = false;

  constructor(scan: AsyncGenerator<FoundSheets>) {
    this.#scan = scan;
  }

  /** Has no row of a sheet been given, or let go of? */
  mayRead(number: number): boolean {
    return this.#keepsLater && this.#next <= number && !(this.#isOver && this.#waiting.length === 0);
  }

  /** The rows of a sheet, to its end. */
  async *of(number: number): AsyncGenerator<readonly SheetRow[]> {
    this.#next = number + 1;
    for (;;) {
      const own = this.#waiting.filter(({ sheet }) => sheet === number);
      this.#waiting = this.#keepsLater ? this.#waiting.filter(({ sheet }) => sheet > number) : [];
      if (own.length > 0) yield own;
      if (this.#isOver || this.#found?.all[number]?.hasEnded === true) return;
      await this.#read();
    }
  }

  async #read(): Promise<void> {
    const { value, done } = await this.#scan.next();
    this.#isOver = done === true;
    if (done === true) return;
    this.#found = value;
    this.#waiting = [...this.#waiting, ...value.take()];
    this.#keepsLater &&= this.#waiting.length <= mostWaiting;
  }

  /** Lets go of the file. */
  async stop(): Promise<void> {
    await this.#scan.return(undefined);
  }
}
