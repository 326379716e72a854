import type { XmlHandler } from "../../xml/scan.ts";
import { attribute } from "../../xml/text.ts";
import { columnOf } from "../sheet-rows.ts";

const reference = attribute("r");
const styleOf = attribute("s");
const minOf = attribute("min");
const maxOf = attribute("max");
const widthOf = attribute("width");
const styleAttribute = attribute("style");

/** Columns that are declared to look alike, from the first to the last. */
interface ColumnLook {
  readonly from: number;
  readonly to: number;
  readonly width: number | undefined;
  readonly style: number;
}

/**
 * Learns how the columns of a table look: how wide they are, the style of their headings, and the style most cells below
 * have. The style of a single cell is nobody's to know: a colour may say which figures are small.
 */
export class SheetLook implements XmlHandler {
  readonly #headerRow: number;
  readonly #columns: ColumnLook[] = [];
  readonly #headings = new Map<number, number>();
  readonly #cells = new Map<number, Map<number, number>>();
  #row = 0;
  #column = -1;

  constructor(headerRow: number) {
    this.#headerRow = headerRow;
  }

  /** How wide a column is, counted from 0, in characters; undefined where the sheet does not say. */
  width(column: number): number | undefined {
    return this.#columnAt(column)?.width;
  }

  /** The style of a heading. */
  headingStyle(column: number): number {
    return this.#headings.get(column) ?? 0;
  }

  /** The style most cells of a column have, of several the one met first; that of the column where it has no cell. */
  cellStyle(column: number): number {
    const counts = [...(this.#cells.get(column) ?? [])];
    const most = Math.max(...counts.map(([, count]) => count));
    return counts.find(([, count]) => count === most)?.[0] ?? this.#columnAt(column)?.style ?? 0;
  }

  open(name: string, attributes: string): void {
    if (name === "col") this.#takeColumns(attributes);
    else if (name === "row") {
      this.#row = Number(reference(attributes) ?? this.#row + 1);
      this.#column = -1;
    } else if (name === "c") this.#takeStyle(attributes);
  }

  close(): void {
    // What is to be learnt stands in attributes.
  }

  text(): void {
    // No value is read.
  }

  #columnAt(column: number): ColumnLook | undefined {
    return this.#columns.find(({ from, to }) => from <= column && column <= to);
  }

  #takeColumns(attributes: string): void {
    const [from = 0, to = 0, width = 0] = [minOf, maxOf, widthOf].map((read) => Number(read(attributes)));
    const isWide = width > 0 && width <= widest;
    const style = Number(styleAttribute(attributes) ?? 0);
    this.#columns.push({ from: from - 1, to: to - 1, width: isWide ? width : undefined, style });
  }

  #takeStyle(attributes: string): void {
    const place = reference(attributes);
    this.#column = place === undefined ? this.#column + 1 : columnOf(place);
    const style = Number(styleOf(attributes) ?? 0);
    if (this.#row === this.#headerRow) this.#headings.set(this.#column, style);
    if (this.#row <= this.#headerRow) return;
    const counts = this.#cells.get(this.#column) ?? new Map<number, number>();
    counts.set(style, (counts.get(style) ?? 0) + 1);
    this.#cells.set(this.#column, counts);
  }
}

/** Columns are no wider than this. */
const widest = 255;
