import { type AnyRow, cellText, type Dataset, type Field, isDate, numberText } from "@samapne/core";
import { columnLetter } from "../../report/column-letter.ts";
import { requireCellLength } from "../sheet/cell-length.ts";
import { serialOf } from "../sheet/moment.ts";
import { escaped } from "../xml/text.ts";
import { writtenText } from "./cell-text.ts";
import { cellStyles } from "./parts.ts";

/** The row of field names. */
export function headingRow({ fields }: Dataset): string {
  const cells = Object.keys(fields).map((name, column) =>
    textCell(`${columnLetter(column)}1`, name, cellStyles.heading),
  );
  return `<row r="1">${cells.join("")}</row>`;
}

/** Makes what writes a row as XML (ECMA-376 part 1, 18.3.1.73). Values that are missing have no cell. */
export function rowWriter({ fields }: Dataset): (row: AnyRow, number: number) => string {
  const columns = Object.entries(fields).map(([name, field], column) => {
    return { name, field, letter: columnLetter(column) };
  });
  return (row, number) => {
    let cells = "";
    for (const { name, field, letter } of columns) {
      const value = row[name];
      if (value !== undefined && value !== null) cells += cellXml(`${letter}${number}`, value, field);
    }
    return `<row r="${number}">${cells}</row>`;
  };
}

function cellXml(place: string, value: unknown, { kind }: Field): string {
  if (typeof value === "number" && Number.isFinite(value))
    return `<c r="${place}"><v>${numberText(value)}</v></c>`;
  if (typeof value === "boolean") return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const serial = kind === "date" && typeof value === "string" && isDate(value) ? serialOf(value) : undefined;
  if (serial !== undefined) return `<c r="${place}" s="${cellStyles.date}"><v>${serial}</v></c>`;
  return textCell(place, cellText(value), cellStyles.text);
}

function textCell(place: string, text: string, style: number): string {
  requireCellLength(text);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(writtenText(text))}</t></is></c>`;
}
