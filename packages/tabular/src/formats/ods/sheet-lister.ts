import type { SheetRow } from "../sheet/sheet-row.ts";
import type { XmlHandler } from "../xml/scan.ts";
import { attribute, copied } from "../xml/text.ts";
import { unpacksTooLarge } from "../zip/bounds.ts";
import { SheetReader } from "./sheet-reader.ts";

/** A sheet of `content.xml` as it is met while the document is scanned once. */
export interface ListedSheet {
  /** Its number in the document, from 0. */
  readonly index: number;
  readonly name: string;
  readonly isHidden: boolean;
  /** Where it begins, in characters from the beginning of the document. */
  readonly at: number;
  /** The elements it stands in, from the outermost. */
  readonly within: readonly string[];
  /** Its first rows with cells. */
  readonly first: readonly SheetRow[];
}

/** What the first rows of all sheets may have together: eight sheets as wide as sheets can be, or the text of a library. */
const most = { cells: 8_000_000, characters: 64_000_000 };

/** Sheets a document may have: as many as LibreOffice takes. */
const mostSheets = 10_000;

const nameOf = attribute("name");
const styleOf = attribute("style-name");
const isShown = attribute("display");

/**
 * Lists the sheets of `content.xml` with their first rows, all in one scan: a document cannot be entered in the middle
 * before it is known where its sheets begin. A sheet is hidden by its style, which stands before it.
 */
export class SheetLister implements XmlHandler {
  readonly sheets: ListedSheet[] = [];
  readonly #mostRows: number;
  readonly #hiding = new Set<string>();
  #style = "";
  #depth = 0;
  /** The characters before what is being scanned. */
  #before = 0;
  readonly #within: string[] = [];
  /** Reads the sheet that is open, until it has its first rows. */
  #reader: SheetReader | undefined;
  #first: SheetRow[] = [];
  readonly #kept = { cells: 0, characters: 0 };

  constructor(mostRows: number) {
    this.#mostRows = mostRows;
  }

  open(name: string, attributes: string, _: string, from: number): void {
    if (name === "table" && this.#depth++ === 0) this.#openSheet(attributes, from);
    this.#reader?.open(name, attributes);
    if (this.#depth > 0) return;
    this.#within.push(name);
    if (name === "style") this.#style = nameOf(attributes) ?? "";
    else if (name === "table-properties" && isShown(attributes) === "false") this.#hiding.add(this.#style);
  }

  text(source: string, from: number, to: number, isLiteral: boolean): void {
    this.#reader?.text(source, from, to, isLiteral);
  }

  close(name: string): void {
    this.#reader?.close(name);
    if (this.#depth === 0) this.#within.pop();
    else if (name === "table") this.#depth--;
    else if (name === "table-row" && this.#reader) this.#takeRows(this.#reader);
    if (this.#depth === 0) this.#reader = undefined;
  }

  scanned(_: string, to: number): void {
    this.#before += to;
  }

  #openSheet(attributes: string, from: number): void {
    if (this.sheets.length >= mostSheets) throw unpacksTooLarge();
    this.#reader = new SheetReader();
    this.#first = [];
    this.sheets.push({
      index: this.sheets.length,
      name: nameOf(attributes) ?? "",
      isHidden: this.#hiding.has(styleOf(attributes) ?? ""),
      at: this.#before + from,
      within: [...this.#within],
      first: this.#first,
    });
  }

  #takeRows(reader: SheetReader): void {
    for (const rows of reader.take()) {
      for (const row of rows.slice(0, this.#mostRows - this.#first.length)) this.#keep(row);
      if (this.#first.length < this.#mostRows) continue;
      this.#reader = undefined;
      return;
    }
  }

  #keep({ row, cells }: SheetRow): void {
    this.#kept.cells += cells.length;
    for (const cell of cells) if (typeof cell === "string") this.#kept.characters += cell.length;
    if (this.#kept.cells > most.cells || this.#kept.characters > most.characters) throw unpacksTooLarge();
    this.#first.push({ row, cells: cells.map((cell) => (typeof cell === "string" ? copied(cell) : cell)) });
  }
}
