import type { Cell } from "../cell.ts";
import { longestRow } from "../limits.ts";
import type { FoundSheets } from "../sheet/scanned-sheets.ts";
import { unpacksTooLarge } from "../zip/bounds.ts";

/** A table that is open; one may stand in a cell of another. */
interface OpenTable {
  readonly sheet: number;
  /** The number of the row that is open, or was last. */
  row: number;
  isInRow: boolean;
  cells: Cell[];
  column: number;
  /** For each column the last row in which a cell from above stands. */
  readonly taken: Map<number, number>;
  cell: OpenCell | undefined;
}

interface OpenCell {
  text: string;
  /** The number that Excel wrote beside what is shown. */
  readonly number: string;
  /** So many columns and rows it goes over. */
  readonly across: number;
  readonly down: number;
}

type Attributes = Readonly<Record<string, string>>;

/** What begins a line of its own in a cell. */
const lines = new Set(["br", "p", "div", "li"]);
/** What is not shown. */
const aside = new Set(["script", "style", "template"]);
/** A cell may go over so many columns and rows (HTML Living Standard, 4.9.11). */
const [mostAcross, mostDown] = [1000, 65_534];
const mostNested = 100;

/** Reads the tables of a page, told tag by tag: each is a sheet, named by its caption. */
export class PageReader {
  readonly #found: FoundSheets;
  readonly #tables: OpenTable[] = [];
  #aside = 0;
  #caption: string | undefined;

  constructor(found: FoundSheets) {
    this.#found = found;
  }

  /** Is a table open that has not ended? At the end of a file, it was cut. */
  get isWithinTable(): boolean {
    return this.#tables.length > 0;
  }

  onopentag(name: string, attributes: Attributes): void {
    if (aside.has(name)) this.#aside++;
    if (name === "table") return this.#openTable();
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === "caption") this.#caption = "";
    else if (name === "tr") this.#openRow(table);
    else if (name === "td" || name === "th") this.#openCell(table, attributes);
    else if (lines.has(name) && table.cell) table.cell.text += "\n";
  }

  ontext(text: string): void {
    if (this.#aside > 0) return;
    if (this.#caption !== undefined) this.#caption += text;
    const cell = this.#tables.at(-1)?.cell;
    if (!cell) return;
    cell.text += text.replace(/[\t\r\n\f ]+/g, " ");
    if (cell.text.length > longestRow) throw unpacksTooLarge();
  }

  onclosetag(name: string): void {
    if (aside.has(name)) this.#aside--;
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === "caption") this.#closeCaption(table);
    else if (name === "td" || name === "th") this.#closeCell(table);
    else if (name === "tr") this.#closeRow(table);
    else if (name === "table") {
      this.#closeRow(table);
      this.#found.end(table.sheet);
      this.#tables.pop();
    }
  }

  #openTable(): void {
    if (this.#tables.length >= mostNested) throw unpacksTooLarge();
    const sheet = this.#found.begin("");
    const cell = undefined;
    this.#tables.push({ sheet, row: 0, isInRow: false, cells: [], column: 0, taken: new Map(), cell });
  }

  #closeCaption({ sheet }: OpenTable): void {
    const own = this.#found.all[sheet];
    if (own) own.name = shown(this.#caption ?? "") ?? "";
    this.#caption = undefined;
  }

  #openRow(table: OpenTable): void {
    this.#closeRow(table);
    table.isInRow = true;
    table.row += 1;
    this.#found.requirePlace(table.row, 0);
    table.cells = [];
    table.column = 0;
  }

  #openCell(table: OpenTable, { colspan, rowspan, "x:num": number = "" }: Attributes): void {
    if (!table.isInRow) this.#openRow(table);
    this.#closeCell(table);
    while ((table.taken.get(table.column) ?? 0) >= table.row) table.column++;
    this.#found.requirePlace(table.row, table.column);
    table.cell = { text: "", number, across: span(colspan, mostAcross), down: span(rowspan, mostDown) };
  }

  #closeCell(table: OpenTable): void {
    const { cell, row, column, sheet } = table;
    if (!cell) return;
    table.cell = undefined;
    const { across, down } = cell;
    const value = valueOf(cell);
    if (value !== undefined) table.cells[column] = value;
    this.#found.merge(sheet, { row, column, down: down - 1, right: across - 1 });
    if (down > 1) for (let at = column; at < column + across; at++) table.taken.set(at, row + down - 1);
    table.column += across;
  }

  #closeRow(table: OpenTable): void {
    if (!table.isInRow) return;
    this.#closeCell(table);
    table.isInRow = false;
    this.#found.add(table.sheet, table.row, table.cells);
  }
}

function valueOf({ text, number }: OpenCell): Cell {
  const exact = Number(number);
  return number === "" || !Number.isFinite(exact) ? shown(text) : exact;
}

/** A text as it is shown, without what stands around its lines; undefined when there is none. */
function shown(text: string): string | undefined {
  const all = text.split("\n").map((line) => line.replace(/ +/g, " ").trim());
  const written = all.filter((line) => line !== "").join("\n");
  return written === "" ? undefined : written;
}

/** Over how many columns or rows a cell goes: one when that is not said, or no number. */
function span(written: string | undefined, most: number): number {
  const number = Number.parseInt(written ?? "1", 10);
  return number > 1 ? Math.min(number, most) : 1;
}
