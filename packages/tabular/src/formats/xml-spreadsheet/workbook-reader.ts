import type { Cell } from "../cell.ts";
import { longestRow, mostSheetColumns, mostSheetRows } from "../limits.ts";
import { isoMoment } from "../sheet/moment.ts";
import type { FoundSheet, FoundSheets } from "../sheet/scanned-sheets.ts";
import { brokenXml } from "../xml/broken-xml.ts";
import type { XmlHandler } from "../xml/scan.ts";
import { attribute, unescaped } from "../xml/text.ts";
import { unpacksTooLarge } from "../zip/bounds.ts";

const nameOf = attribute("Name");
const indexOf = attribute("Index");
const hiddenOf = attribute("Hidden");
const spanOf = attribute("Span");
const acrossOf = attribute("MergeAcross");
const downOf = attribute("MergeDown");
const styleOf = attribute("StyleID");
const idOf = attribute("ID");
const formatOf = attribute("Format");
const typeOf = attribute("Type");

/** A day that stands for none: Excel writes clock times as times of it. */
const noDay = "1899-12-31";

/** Reads the sheets of a workbook in XML, told tag by tag. */
export class WorkbookReader implements XmlHandler {
  readonly #found: FoundSheets;
  /** The styles that show numbers as percentages. */
  readonly #percent = new Set<string>();
  #style = "";
  #sheet = -1;
  #row = 0;
  #rowsUntilNext = 1;
  #isHidden = false;
  #cells: Cell[] = [];
  #column = 0;
  #columnsUntilNext = 1;
  #cellStyle = "";
  #type = "";
  /** What stands in the data that is open. */
  #text: string | undefined;
  #isVisibility = false;
  #isComment = false;

  constructor(found: FoundSheets) {
    this.#found = found;
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case "Style":
        this.#style = idOf(attributes) ?? "";
        break;
      case "NumberFormat":
        if (/%|^Percent$/.test(formatOf(attributes) ?? "")) this.#percent.add(this.#style);
        break;
      case "Worksheet":
        this.#sheet = this.#found.begin(nameOf(attributes) ?? "");
        [this.#row, this.#rowsUntilNext] = [0, 1];
        break;
      case "Row":
        this.#openRow(attributes);
        break;
      case "Cell":
        this.#openCell(attributes);
        break;
      case "Comment":
        this.#isComment = true;
        break;
      case "Data":
        if (!this.#isComment) [this.#type, this.#text] = [typeOf(attributes) ?? "", ""];
        break;
      case "Visible":
        this.#isVisibility = true;
    }
  }

  text(source: string, from: number, to: number, isLiteral: boolean): void {
    if (this.#text === undefined && !this.#isVisibility) return;
    const text = isLiteral ? source.slice(from, to) : unescaped(source.slice(from, to));
    if (this.#isVisibility) this.#hide(text);
    else if (!this.#isComment) this.#text += text;
    if ((this.#text?.length ?? 0) > longestRow) throw unpacksTooLarge();
  }

  close(name: string): void {
    switch (name) {
      case "Data":
        if (!this.#isComment) this.#closeData();
        break;
      case "Comment":
        this.#isComment = false;
        break;
      case "Row":
        if (this.#isHidden && this.#cells.length > 0) this.#own.hiddenRows += 1;
        this.#found.add(this.#sheet, this.#row, this.#cells);
        break;
      case "Visible":
        this.#isVisibility = false;
        break;
      case "Worksheet":
        this.#found.end(this.#sheet);
    }
  }

  get #own(): FoundSheet {
    return this.#found.all[this.#sheet] ?? refuse();
  }

  #hide(text: string): void {
    if (this.#sheet >= 0 && text.trim() !== "SheetVisible") this.#own.isHidden = true;
  }

  #openRow(attributes: string): void {
    const index = indexOf(attributes);
    this.#row = index === undefined ? this.#row + this.#rowsUntilNext : placeOf(index, mostSheetRows);
    if (this.#row > mostSheetRows || this.#sheet < 0) refuse();
    this.#rowsUntilNext = 1 + placeOf(spanOf(attributes) ?? "0", mostSheetRows);
    this.#isHidden = hiddenOf(attributes) === "1";
    this.#cells = [];
    [this.#column, this.#columnsUntilNext] = [-1, 1];
  }

  #openCell(attributes: string): void {
    if (this.#row === 0) refuse();
    const index = indexOf(attributes);
    this.#column =
      index === undefined ? this.#column + this.#columnsUntilNext : placeOf(index, mostSheetColumns) - 1;
    if (this.#column < 0 || this.#column >= mostSheetColumns) refuse();
    const right = placeOf(acrossOf(attributes) ?? "0", mostSheetColumns);
    const down = placeOf(downOf(attributes) ?? "0", mostSheetRows);
    this.#found.merge(this.#sheet, { row: this.#row, column: this.#column, down, right });
    this.#columnsUntilNext = 1 + right;
    this.#cellStyle = styleOf(attributes) ?? "";
  }

  #closeData(): void {
    const value = valueOf(this.#type, this.#text ?? "", this.#percent.has(this.#cellStyle));
    this.#text = undefined;
    if (value !== undefined) this.#cells[this.#column] = value;
  }
}

/** The value of a cell by its type. */
function valueOf(type: string, text: string, isPercent: boolean): Cell {
  if (text === "") return undefined;
  if (type === "Boolean") return text === "1" || text.toLowerCase() === "true";
  if (type === "DateTime") {
    const { date, time } = isoMoment(text) ?? {};
    if (date === undefined) return text;
    return date === noDay && time !== undefined
      ? { kind: "moment", time }
      : { kind: "moment", date, ...(time && { time }) };
  }
  const number = Number(text);
  if (type !== "Number" || !Number.isFinite(number)) return text;
  const value = Number(number.toPrecision(15));
  return isPercent ? { kind: "percent", value } : value;
}

function placeOf(written: string, most: number): number {
  const number = Number(written);
  return Number.isInteger(number) && number >= 0 && number <= most ? number : refuse();
}

function refuse(): never {
  throw brokenXml();
}
