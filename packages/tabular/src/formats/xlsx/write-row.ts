import { type AnyRow, cellText, type Dataset, type Field, isDate, numberText } from "@samapne/core";
import { columnLetter } from "../sheet/column-letter.ts";
import { requireCellLength } from "../sheet/cell-length.ts";
import { serialOf } from "../sheet/moment.ts";
import { escaped } from "../xml/text.ts";
import { writtenText } from "./cell-text.ts";
import { cellStyles } from "./parts.ts";

/** A column of a sheet: its field, whose name is the heading, and the styles of its cells. */
export interface WrittenColumn {
  readonly name: string;
  readonly field: Field;
  readonly headingStyle: number;
  /** `date` is left out where dates are written as text, `missing` where nothing is written for a missing value. */
  readonly styles: {
    readonly number: number;
    readonly text: number;
    readonly date?: number;
    readonly missing?: number;
  };
}

/** Every field of a dataset, in styles of our own. */
export function plainColumns({ fields }: Dataset): readonly WrittenColumn[] {
  const styles = { number: 0, text: cellStyles.text, date: cellStyles.date };
  return Object.entries(fields).map(([name, field]) => {
    return { name, field, headingStyle: cellStyles.heading, styles };
  });
}

/** The row of field names. */
export function headingRow(columns: readonly WrittenColumn[]): string {
  const cells = columns.map(({ name, headingStyle }, column) =>
    textCell(`${columnLetter(column)}1`, name, headingStyle),
  );
  return `<row r="1">${cells.join("")}</row>`;
}

/** Makes what writes a row as XML (ECMA-376 part 1, 18.3.1.73). */
export function rowWriter(columns: readonly WrittenColumn[]): (row: AnyRow, number: number) => string {
  const lettered = columns.map((column, index) => ({ column, letter: columnLetter(index) }));
  return (row, number) => {
    let cells = "";
    for (const { column, letter } of lettered)
      cells += cellXml(`${letter}${number}`, row[column.name], column);
    return `<row r="${number}">${cells}</row>`;
  };
}

function cellXml(place: string, value: unknown, { field, styles }: WrittenColumn): string {
  if (value === undefined || value === null)
    return styles.missing === undefined ? "" : `<c r="${place}" s="${styles.missing}"/>`;
  const style = styles.number === 0 ? "" : ` s="${styles.number}"`;
  if (typeof value === "number" && Number.isFinite(value))
    return `<c r="${place}"${style}><v>${numberText(value)}</v></c>`;
  if (typeof value === "boolean") return `<c r="${place}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
  const isDay = styles.date !== undefined && field.kind === "date" && typeof value === "string";
  const serial = isDay && isDate(value) ? serialOf(value) : undefined;
  if (serial !== undefined) return `<c r="${place}" s="${styles.date}"><v>${serial}</v></c>`;
  return textCell(place, cellText(value), styles.text);
}

function textCell(place: string, text: string, style: number): string {
  requireCellLength(text);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(writtenText(text))}</t></is></c>`;
}
