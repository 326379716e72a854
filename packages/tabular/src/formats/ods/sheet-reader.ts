import { mostSheetColumns, mostSheetRows } from "../limits.ts";
import type { Cell } from "../cell.ts";
import type { SheetRow } from "../sheet/sheet-row.ts";
import { brokenXml } from "../xml/broken-xml.ts";
import type { XmlHandler } from "../xml/scan.ts";
import { attribute, unescaped } from "../xml/text.ts";
import { unpacksTooLarge } from "../zip/bounds.ts";
import { type CellAttributes, cellValue } from "./cell-value.ts";

const rowsRepeated = attribute("number-rows-repeated");
const columnsRepeated = attribute("number-columns-repeated");
const visibility = attribute("visibility");
const valueType = attribute("value-type");
const valueOf = attribute("value");
const dateValue = attribute("date-value");
const timeValue = attribute("time-value");
const booleanValue = attribute("boolean-value");
const stringValue = attribute("string-value");
const formula = attribute("formula");
const spaces = attribute("c");

/** Cells handed over at a time: a row may stand for many equal ones. */
const cellsInBatch = 100_000;
/**
 * Cells that equal rows, and equal cells beside each other, may stand for. Neighbours are often equal; a million cells
 * of equal rows are no table, for its key would come again in each.
 */
const mostRepeated = { rows: 1_000_000, columns: 50_000_000 };

/** What a cell holds its text in; whatever else stands in it is a comment or a drawing, with texts of its own. */
const holdsText: ReadonlySet<string> = new Set(["p", "list", "list-item"]);
/** What stands in a text and is no part of it: how it is said, and what is anchored there. */
const besideText: ReadonlySet<string> = new Set(["ruby-text", "note", "annotation", "frame"]);

/** Reads the rows of the first sheet it meets in `content.xml` (ODF 1.3 part 3, 9.1). Rows without cells are left out. */
export class SheetReader implements XmlHandler {
  #ready: { readonly row: number; readonly times: number; readonly cells: readonly Cell[] }[] = [];
  #depth = 0;
  #row = 0;
  #times = 1;
  #isHidden = false;
  readonly #repeated = { rows: 0, columns: 0 };
  #cells: Cell[] = [];
  #column = 0;
  #columns = 1;
  #cell: CellAttributes | undefined;
  #text: string | undefined;
  #paragraphs = 0;
  #inParagraph = false;
  /** How many elements are open from one on that is no part of what a cell says. */
  #aside = 0;
  /** Rows with cells that are hidden. */
  hiddenRows = 0;
  /** True when the sheet has been read to its end. */
  isDone = false;

  /** The rows read since the last time, in batches. */
  *take(): Generator<readonly SheetRow[]> {
    const taken = this.#ready;
    this.#ready = [];
    let batch: SheetRow[] = [];
    for (const { row, times, cells } of taken)
      for (let index = 0; index < times; index++) {
        batch.push({ row: row + index, cells });
        if (batch.length * cells.length < cellsInBatch) continue;
        yield batch;
        batch = [];
      }
    if (batch.length > 0) yield batch;
  }

  open(name: string, attributes: string): void {
    if (name === "table") this.#depth++;
    if (this.isDone || this.#depth !== 1) return;
    if (this.#aside > 0 || this.#isAside(name)) this.#aside++;
    else if (name === "table-row") this.#openRow(attributes);
    else if (name === "table-cell" || name === "covered-table-cell") this.#openCell(attributes);
    else if (this.#cell) this.#openText(name, attributes);
  }

  text(source: string, from: number, to: number, isLiteral: boolean): void {
    if (!this.#inParagraph || this.#aside > 0) return;
    const text = source.slice(from, to);
    // Blanks in text are one blank, whatever they are (ODF 1.3 part 3, 6.1.2); others have elements of their own.
    this.#text = (this.#text ?? "") + (isLiteral ? text : unescaped(text)).replace(/[\t\r\n ]+/g, " ");
  }

  close(name: string): void {
    if (name === "table") {
      this.#depth--;
      this.isDone ||= this.#depth === 0;
      return;
    }
    if (this.isDone || this.#depth !== 1) return;
    if (this.#aside > 0) this.#aside--;
    else if (name === "table-cell" || name === "covered-table-cell") this.#closeCell();
    else if (name === "table-row") this.#closeRow();
    else if (name === "p") this.#inParagraph = false;
  }

  #isAside(name: string): boolean {
    if (this.#inParagraph) return besideText.has(name);
    return this.#cell ? !holdsText.has(name) : name === "shapes";
  }

  #openRow(attributes: string): void {
    this.#times = repeats(rowsRepeated(attributes));
    this.#isHidden = (visibility(attributes) ?? "visible") !== "visible";
    this.#cells = [];
    this.#column = 0;
  }

  #openCell(attributes: string): void {
    this.#columns = repeats(columnsRepeated(attributes));
    this.#cell = {
      type: valueType(attributes),
      value: valueOf(attributes),
      date: dateValue(attributes),
      time: timeValue(attributes),
      boolean: booleanValue(attributes),
      string: stringValue(attributes),
      formula: formula(attributes),
    };
    this.#text = undefined;
    this.#paragraphs = 0;
  }

  #openText(name: string, attributes: string): void {
    if (name === "p") {
      this.#text = this.#paragraphs === 0 ? "" : `${this.#text ?? ""}\n`;
      this.#paragraphs++;
      this.#inParagraph = true;
    } else if (name === "s")
      this.#text = (this.#text ?? "") + " ".repeat(Math.min(1000, repeats(spaces(attributes))));
    else if (name === "tab") this.#text = `${this.#text ?? ""}\t`;
    else if (name === "line-break") this.#text = `${this.#text ?? ""}\n`;
  }

  #closeCell(): void {
    const cell = this.#cell ? cellValue(this.#cell, this.#text) : undefined;
    this.#cell = undefined;
    if (cell !== undefined) {
      if (this.#column + this.#columns > mostSheetColumns) throw brokenXml();
      this.#repeat("columns", this.#columns - 1);
      for (let index = 0; index < this.#columns; index++) this.#cells[this.#column + index] = cell;
    }
    this.#column += this.#columns;
  }

  #closeRow(): void {
    const row = this.#row + 1;
    this.#row += this.#times;
    if (this.#cells.length === 0) return;
    if (this.#row > mostSheetRows) throw brokenXml();
    this.#repeat("rows", (this.#times - 1) * this.#cells.length);
    if (this.#isHidden) this.hiddenRows += this.#times;
    this.#ready.push({ row, times: this.#times, cells: this.#cells });
  }

  #repeat(what: keyof typeof mostRepeated, cells: number): void {
    this.#repeated[what] += cells;
    if (this.#repeated[what] > mostRepeated[what]) throw unpacksTooLarge();
  }
}

function repeats(count: string | undefined): number {
  if (count === undefined) return 1;
  const number = Number(count);
  if (!Number.isInteger(number) || number < 1) throw brokenXml();
  return number;
}
