import type { CellSetting } from "../../cells/read-cell.ts";
import { type HeadingBlock, knownHeadings, likelyHeadings } from "../../headings/find-headings.ts";
import { firstFullRow, firstNamedRow } from "../../headings/first-full-row.ts";
import type { ReadFormatId } from "../format-id.ts";
import type { LookSetting } from "../format.ts";
import { mostColumns } from "../limits.ts";
import type { Table } from "../table.ts";
import { damagedLettersIn } from "../text/damaged-letters.ts";
import { tooManyColumns } from "../unreadable.ts";
import { cellAsText } from "./sheet-cell.ts";
import { sheetGrid, sheetRecords } from "./sheet-records.ts";
import type { SheetRow } from "./sheet-row.ts";
import { mostFirstRows, type Sheet } from "./sheet.ts";

/** What the tables of a workbook have in common. */
export interface SheetSetting extends LookSetting {
  readonly format: ReadFormatId;
  readonly momentOf?: CellSetting["momentOf"];
}

/** The tables of a workbook, one a sheet that has one. */
export async function sheetTables(sheets: Iterable<Sheet>, setting: SheetSetting): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for (const sheet of sheets) {
    const table = await sheetTable(sheet, setting);
    if (table) tables.push(table);
  }
  return tables;
}

/** The table in a sheet; undefined when it has no row that could be headings, or lists codes beside a table. */
async function sheetTable(
  sheet: Sheet,
  { format, momentOf, isHeading }: SheetSetting,
): Promise<Table | undefined> {
  const first = await sheet.firstRows();
  const block = headingsOf(first, isHeading);
  const header = block && first[block.at];
  if (!block || !header || isOfCodes(first[block.at + 1])) return undefined;
  const { from, headings } = block;
  if (headings.length > mostColumns) throw tooManyColumns();
  const damaged = damagedLettersIn(
    first.map(({ cells }) => Array.from(cells, cellAsText).join("\n")).join("\n"),
  );
  return {
    format,
    typing: "sheet",
    ...(sheet.name === "" ? {} : { sheet: sheet.name }),
    isHidden: sheet.isHidden,
    headings,
    headerRow: header.row,
    firstColumn: from,
    above: rowsAbove(first.slice(0, block.at)),
    size: first.length < mostFirstRows ? first.length : undefined,
    ...(damaged ? { damaged } : {}),
    ...(momentOf ? { momentOf } : {}),
    grid: () => sheetGrid(sheet),
    read: () => sheetRecords(sheet, { headerRow: header.row, from, width: headings.length }),
  };
}

/**
 * Do lists of codes begin here, as the sheet `Koder` of a template has them side by side, each under the name of a
 * column? Where most columns hold codes, it would be taken for a second table.
 */
function isOfCodes(row: SheetRow | undefined): boolean {
  return row !== undefined && Array.from(row.cells, cellAsText).includes(codesHeading);
}

/** What stands above the codes of each list. */
const codesHeading = "Kode / Code";

/** The rows above the headings by their number; those that have no cells are empty. */
function rowsAbove(rows: readonly SheetRow[]): readonly SheetRow["cells"][] {
  const last = Math.min(rows.at(-1)?.row ?? 0, mostAbove);
  const byRow = new Map(rows.map(({ row, cells }) => [row, Array.from(cells)]));
  return Array.from({ length: last }, (_, index) => byRow.get(index + 1) ?? []);
}

const mostAbove = 10_000;

function headingsOf(
  rows: readonly SheetRow[],
  isHeading: LookSetting["isHeading"],
): HeadingBlock | undefined {
  const texts = rows.map(({ cells }) => Array.from(cells, cellAsText));
  return knownHeadings(texts, isHeading) ?? likelyHeadings(texts) ?? firstRow(texts);
}

/** When nothing tells the headings: the first row of names, or else the first that is no title, over all columns that have something. */
function firstRow(rows: readonly (readonly string[])[]): HeadingBlock | undefined {
  if (!rows.some((row) => row.some((cell) => /\p{L}/u.test(cell)))) return undefined;
  const named = firstNamedRow(rows);
  const at = named >= 0 ? named : firstFullRow(rows);
  const from = Math.min(
    ...rows.map((row) => row.findIndex((cell) => cell !== "")).filter((column) => column >= 0),
  );
  const to = Math.max(...rows.map((row) => row.length));
  const headings = Array.from({ length: to - from }, (_, column) => rows[at]?.[from + column] ?? "");
  return { at, from, headings, known: 0, overValues: 0 };
}
