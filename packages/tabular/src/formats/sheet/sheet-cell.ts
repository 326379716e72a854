import { numberText } from "@samapne/core";
import type { Cell, SheetValue } from "../cell.ts";

/** Is there nothing in the cell, or nothing but blanks? */
export function isBlankCell(cell: Cell): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** The cells of a row that have something in them. */
export function filledCells(cells: readonly Cell[]): readonly Cell[] {
  return Array.from(cells).filter((cell) => !isBlankCell(cell));
}

/** A cell of a workbook as text, as near to what a person sees there as need be; of a list in JSON its only item. */
export function cellAsText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return numberText(cell);
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "boolean" || typeof cell === "bigint") return String(cell);
  if (Array.isArray(cell)) return cell.length === 1 ? cellAsText(cell[0] as Cell) : "";
  const value = cell as SheetValue;
  if (value.kind === "percent") return `${numberText(Number((value.value * 100).toPrecision(15)))} %`;
  return value.kind === "moment" ? [value.date, value.time].filter(Boolean).join(" ") : "";
}

/** What a cell of a workbook is that is neither text, number nor boolean. */
export function sheetValueOf(cell: Cell): SheetValue | undefined {
  return typeof cell === "object" && cell !== null && "kind" in cell ? (cell as SheetValue) : undefined;
}
