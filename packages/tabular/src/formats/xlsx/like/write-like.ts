import type { AnyRow, Dataset, Field } from "@samapne/core";
import type { Format } from "../../format.ts";
import type { Layout } from "../../layout.ts";
import { randomAccess } from "../../random-access.ts";
import { readXml } from "../../xml/read-xml.ts";
import { type NewPart, openArchive, writeArchive } from "../../zip/zip-js.ts";
import { bytesOf, textOf } from "../annotate/package-parts.ts";
import {
  cellStyles,
  contentTypes,
  packageRelations,
  sheetEnd,
  sheetStart,
  styles as plainStyles,
  workbookParts,
} from "../parts.ts";
import { StyleReader } from "../styles.ts";
import { type Book, openBook } from "../workbook.ts";
import { headingRow, rowWriter, type WrittenColumn } from "../write-row.ts";
import { SheetLook } from "./sheet-look.ts";

/**
 * Writes rows as a sheet of another workbook has them: the sheet's name, its columns in their order, as wide as there,
 * in the styles most cells of each column have, under the names of their fields. Nothing else is taken over, so nothing but the rows can
 * tell what the other workbook held: no other sheet or column, no formula, comment or look of a single cell.
 */
export const writeWorkbookLike: NonNullable<Format["writeLike"]> = async (layout, rows, dataset) => {
  const book = await openBook(await openArchive(await randomAccess(layout.input)));
  const { sheet: name = "" } = layout.table;
  const looks = await looksOf(book, layout);
  const columns = columnsOf(layout, looks, rows, dataset);
  const otherSheets = book.sheets.flatMap((sheet) => (sheet.name === name ? [] : [sheet.name]));
  return { chunks: writeArchive(partsOf(name, columns, looks, rows)), otherSheets };
};

/** How the columns of the other workbook look, and the part its styles are declared in. */
interface Looks {
  readonly sheet: SheetLook;
  readonly styles: string;
  /** What numbers of a style are shown as; nothing where there are no styles to take over. */
  readonly kinds: StyleReader["kinds"];
}

const largestStyles = 16 * 1024 * 1024;
/** Where strict workbooks and all others say what their elements are. */
const [strict, transitional] = [
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
];

async function looksOf({ sheets, stylePart }: Book, { table }: Layout): Promise<Looks> {
  const sheet = new SheetLook(table.headerRow);
  const part = sheets.find(({ name }) => name === table.sheet)?.part;
  if (part) await readXml(part.open(), sheet);
  const given = stylePart && (await textOf(stylePart, largestStyles));
  const reader = new StyleReader();
  if (stylePart && given !== undefined) await readXml(bytesOf(given), reader);
  if (given === undefined || reader.kinds.length === 0) return { sheet, styles: plainStyles, kinds: [] };
  return { sheet, styles: given.replaceAll(strict, transitional), kinds: reader.kinds };
}

/** A column with the width it had. */
type LikeColumn = WrittenColumn & { readonly width: number | undefined };

/** The columns of the layout, and behind them one for each field that has values now and had no column. */
function columnsOf(
  { table: { firstColumn = 0 }, columns }: Layout,
  looks: Looks,
  rows: readonly AnyRow[],
  { fields }: Dataset,
): readonly LikeColumn[] {
  const had = columns.map(({ index, field: name }) =>
    likeColumn(name, fields[name] as Field, firstColumn + index, looks),
  );
  const names = new Set(columns.map(({ field }) => field));
  const isNew = (name: string) =>
    !names.has(name) && rows.some((row) => row[name] !== undefined && row[name] !== null);
  const last = firstColumn + (columns.at(-1)?.index ?? 0);
  const added = Object.entries(fields).flatMap(([name, field]) =>
    isNew(name) ? [likeColumn(name, field, last, looks)] : [],
  );
  return [...had, ...added];
}

function likeColumn(name: string, field: Field, at: number, { sheet, kinds }: Looks): LikeColumn {
  const width = sheet.width(at);
  const known = (style: number) => (style < kinds.length ? style : 0);
  if (kinds.length === 0) {
    const styles = { number: 0, text: cellStyles.text, date: cellStyles.date };
    return { name, field, headingStyle: cellStyles.heading, styles, width };
  }
  const style = known(sheet.cellStyle(at));
  const kind = kinds[style];
  const styles = {
    // A share of 0.5 that is shown as 50 % was read as 50, and would be shown as 5000 %.
    number: kind === "number" ? style : 0,
    text: style,
    missing: style,
    ...(kind === "moment" ? { date: style } : {}),
  };
  return { name, field, headingStyle: known(sheet.headingStyle(at)), styles, width };
}

async function* partsOf(
  name: string,
  columns: readonly LikeColumn[],
  { styles }: Looks,
  rows: readonly AnyRow[],
): AsyncGenerator<NewPart> {
  const part = (path: string, xml: string) => ({ name: path, chunks: bytesOf(xml) });
  yield part("[Content_Types].xml", contentTypes);
  yield part("_rels/.rels", packageRelations);
  yield part("xl/styles.xml", styles);
  yield { name: "xl/worksheets/sheet1.xml", chunks: sheetXml(columns, rows) };
  for (const [path, xml] of workbookParts([name])) yield part(path, xml);
}

const rowsAtOnce = 500;

async function* sheetXml(
  columns: readonly LikeColumn[],
  rows: readonly AnyRow[],
): AsyncGenerator<Uint8Array> {
  const rowXml = rowWriter(columns);
  yield* bytesOf(sheetStart(widths(columns)) + headingRow(columns));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    yield* bytesOf(
      rows
        .slice(from, from + rowsAtOnce)
        .map((row, index) => rowXml(row, from + index + 2))
        .join(""),
    );
  yield* bytesOf(sheetEnd);
}

function widths(columns: readonly LikeColumn[]): string {
  return columns
    .map(({ width }, index) =>
      width === undefined
        ? ""
        : `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join("");
}
