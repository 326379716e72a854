import type { SheetBatch } from "../sheet/sheet.ts";
import { xmlPieces } from "../xml/read-xml.ts";
import type { XmlHandler } from "../xml/scan.ts";
import type { ArchivePart } from "../zip/archive.ts";
import type { ListedSheet } from "./sheet-lister.ts";
import { SheetReader } from "./sheet-reader.ts";

/**
 * Makes what reads the rows of the sheets in `content.xml`. A document can only be unpacked from its beginning, so the
 * scan that has read a sheet to its end waits there for a later one: sheets that are read in their order are read in one.
 */
export function sheetRows(
  content: ArchivePart,
  sheets: readonly ListedSheet[],
): (sheet: ListedSheet) => AsyncGenerator<SheetBatch> {
  let waiting: SheetScan | undefined;
  return async function* rowsOf(sheet) {
    const before = waiting;
    waiting = undefined;
    const goesOn = before !== undefined && before.next <= sheet.index;
    if (!goesOn) await before?.stop();
    const scan = goesOn ? before : new SheetScan(content, sheet);
    try {
      yield* scan.rows(sheet.index);
    } finally {
      if (scan.isFull && scan.next < sheets.length) waiting = scan;
      else await scan.stop();
    }
  };
}

/** Scans the document from a sheet on, and halts at the end of each that is read. */
class SheetScan implements XmlHandler {
  /** True at the end of the sheet that is read. */
  isFull = false;
  /** The number of the first sheet that has not begun. */
  next: number;
  readonly #packed: number;
  readonly #pieces: AsyncGenerator<void>;
  #wanted = 0;
  #reader = new SheetReader();
  #isInside = false;
  #depth = 0;

  constructor(content: ArchivePart, { index, at, within }: ListedSheet) {
    this.next = index;
    this.#packed = content.packed;
    this.#pieces = xmlPieces(content.open(), this, { at, within });
  }

  /** The rows of the sheet of a number that has not begun yet. */
  async *rows(index: number): AsyncGenerator<SheetBatch> {
    const reader = new SheetReader();
    this.#wanted = index;
    this.#reader = reader;
    this.isFull = false;
    while (!this.isFull && (await this.#pieces.next()).done !== true)
      for (const rows of reader.take()) yield { rows, bytes: 0 };
    if (reader.hiddenRows === 0) return;
    const notes = [{ code: "file.hidden_rows" as const, params: { count: reader.hiddenRows } }];
    yield { rows: [], notes, bytes: this.#packed };
  }

  /** Lets go of the document. */
  async stop(): Promise<void> {
    await this.#pieces.return(undefined);
  }

  open(name: string, attributes: string): void {
    if (name === "table" && this.#depth++ === 0) this.#isInside = this.next++ === this.#wanted;
    if (this.#isInside) this.#reader.open(name, attributes);
  }

  text(source: string, from: number, to: number, isLiteral: boolean): void {
    if (this.#isInside) this.#reader.text(source, from, to, isLiteral);
  }

  close(name: string): void {
    if (this.#isInside) this.#reader.close(name);
    if (name !== "table" || --this.#depth > 0) return;
    this.isFull = this.#isInside;
    this.#isInside = false;
  }
}
