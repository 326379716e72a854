import { mostSheetColumns, mostSheetRows } from "../limits.ts";
import type { Cell, SheetValue } from "../cell.ts";
import type { SheetRow } from "../sheet/sheet-row.ts";
import { brokenXml } from "../xml/broken-xml.ts";
import type { XmlHandler } from "../xml/scan.ts";
import { attribute, copied } from "../xml/text.ts";
import { isTrue } from "./attributes.ts";
import { cellText } from "./cell-text.ts";
import { type CellFacts, cellValue } from "./cell-value.ts";

const reference = attribute("r");
const styleIndex = attribute("s");
const cellType = attribute("t");
const isHidden = attribute("hidden");

/** Spreadsheets have no more columns than this (XFD). */
/** So many looks are remembered. */
const mostLooks = 1000;

/** What the tag of a cell says besides its place. */
interface Look {
  readonly type: string;
  readonly style: number;
}

/** Reads the rows out of a sheet's XML. Rows without cells are left out; what a formula gave last is its value. */
export class SheetRowReader implements XmlHandler {
  readonly #facts: CellFacts;
  readonly #looks = new Map<string, Look>();
  #ready: SheetRow[] = [];
  #row = 0;
  #cells: Cell[] = [];
  #column = -1;
  #type = "n";
  #style = 0;
  #value = "";
  #hasValue = false;
  #hasFormula = false;
  #isTaken = false;
  #isInline = false;
  #isAid = false;
  #isHidden = false;
  /** Rows with cells that are hidden. */
  hiddenRows = 0;

  constructor(facts: CellFacts) {
    this.#facts = facts;
  }

  /** The rows read since the last time. */
  take(): readonly SheetRow[] {
    const taken = this.#ready;
    this.#ready = [];
    return taken;
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case "c":
        return this.#openCell(attributes);
      case "v":
        this.#hasValue = true;
        // Where there is a text in place, a value beside it is none (ECMA-376 part 1, 18.3.1.53).
        this.#isTaken = !this.#isInline;
        return;
      case "row":
        return this.#openRow(attributes);
      case "f":
        this.#hasFormula = true;
        return;
      case "is":
        this.#isInline = true;
        this.#hasValue = true;
        this.#value = "";
        return;
      case "t":
        this.#isTaken = this.#isInline && !this.#isAid;
        return;
      case "rPh":
        this.#isAid = true;
        return;
      default:
    }
  }

  text(source: string, from: number, to: number, isLiteral: boolean): void {
    if (this.#isTaken) this.#value += cellText(source.slice(from, to), isLiteral);
  }

  close(name: string): void {
    switch (name) {
      case "v":
      case "t":
        this.#isTaken = false;
        return;
      case "c":
        return this.#closeCell();
      case "row":
        return this.#closeRow();
      case "rPh":
        this.#isAid = false;
        return;
      default:
    }
  }

  #openRow(attributes: string): void {
    const number = reference(attributes);
    const row = number === undefined ? this.#row + 1 : Number(number);
    if (!(row > this.#row && row <= mostSheetRows)) throw brokenXml();
    this.#row = row;
    this.#cells = [];
    this.#column = -1;
    this.#isHidden = isTrue(isHidden(attributes));
  }

  #openCell(attributes: string): void {
    const place = reference(attributes);
    const column = place === undefined ? this.#column + 1 : columnOf(place);
    if (!(column > this.#column && column < mostSheetColumns)) throw brokenXml();
    this.#column = column;
    const { type, style } = this.#lookOf(attributes);
    this.#type = type;
    this.#style = style;
    this.#value = "";
    this.#hasValue = false;
    this.#hasFormula = false;
    this.#isInline = false;
  }

  /** Few looks are met again and again, each behind another place. */
  #lookOf(attributes: string): Look {
    const written = attributes.startsWith(' r="') ? attributes.slice(attributes.indexOf('"', 4)) : attributes;
    const known = this.#looks.get(written);
    if (known !== undefined) return known;
    const look = { type: cellType(attributes) ?? "n", style: Number(styleIndex(attributes) ?? 0) };
    if (this.#looks.size < mostLooks) this.#looks.set(copied(written), look);
    return look;
  }

  #closeCell(): void {
    // Programs that write formulas without working them out leave no value, or an empty one where none can be.
    const isEmpty = this.#hasFormula && this.#type === "n" && this.#value === "" && !this.#isInline;
    const cell =
      this.#hasValue && !isEmpty
        ? cellValue(this.#type, this.#value, this.#style, this.#facts)
        : this.#hasFormula
          ? uncalculated
          : undefined;
    if (cell !== undefined) this.#cells[this.#column] = cell;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    if (this.#isHidden) this.hiddenRows++;
    this.#ready.push({ row: this.#row, cells: this.#cells });
    this.#cells = [];
  }
}

const uncalculated: SheetValue = { kind: "uncalculated" };

/** The column of a cell's place, from 0: `AB12` is 27. */
export function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const code = place.charCodeAt(at) & ~0x20;
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  return column - 1;
}
