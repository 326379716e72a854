import { cellAsText, type GridRow, isBlankCell, type Table } from "@samapne/tabular/reading";
import { isYear } from "../words/period-in-text.ts";
import { timeSaid } from "../words/time-in-heading.ts";
import { firstRows } from "../../table/grid.ts";
import { type HeadingPlace, isNumber, isOverNumbers } from "./period-headings.ts";

const rowsBelow = 20;

/**
 * Two rows of headings where the upper says what several columns have in common: `Ansatte` over `Kvinner`, `Menn` and
 * `Totalt`, `Årsverk` over `Antall`. Either of the two may have looked like the row of headings. `isSeries`: what stands
 * above columns of meters is asked about by itself.
 */
export async function groupHeadings(table: Table, isSeries: boolean): Promise<HeadingPlace | undefined> {
  const rows = await firstRows(table);
  const at = rows.findIndex(({ row }) => row === table.headerRow);
  const isUpper = haveGroup(rows, at);
  const isLower = !isUpper && !isSeries && haveGroup(rows, at - 1) && !isTitle(rows[at - 1]);
  const lower = rows[isUpper ? at + 1 : at];
  return lower && (isUpper || isLower) ? { row: lower.row, depth: 2 } : undefined;
}

/** Does a row say what several columns of figures have in common, and the next one what each is? */
function haveGroup(rows: readonly GridRow[], at: number): boolean {
  const [here, next] = [rows[at], rows[at + 1]];
  if (!here || next?.row !== here.row + 1) return false;
  const below = rows.slice(at + 2, at + 2 + rowsBelow);
  return Array.from(here.cells).some((_, column) => {
    const isOfYear = isTimeAt(here, column);
    const width = isOfYear || isWord(here, column) ? groupWidth(here, next, column) : 0;
    const columns = Array.from({ length: width }, (_one, index) => column + index);
    // Of what is counted, the share may stand beside it: `Dagsverk`, `%`.
    const areWords =
      columns.some((one) => isWord(next, one)) &&
      columns.every((one) => isWord(next, one) || cellAsText(next.cells[one]).trim() === "%");
    // Years stand above words, or words above years.
    const areYears = !isOfYear && areYearsInOrder(columns.map((one) => cellAsText(next.cells[one]).trim()));
    return width > 1 && (areWords || areYears) && columns.every((one) => isOverNumbers(below, one));
  });
}

/** Is a cell a year or a date? */
function isTimeAt({ cells }: GridRow, column: number): boolean {
  const cell = cells[column];
  const text = cellAsText(cell).trim();
  return isYear(text) || typeof cell === "object" || timeSaid(text)?.kind === "date";
}

function areYearsInOrder(texts: readonly string[]): boolean {
  return texts.every((text, at) => isYear(text) && (at === 0 || text > (texts[at - 1] ?? "")));
}

/** A title stands alone in its row, or beside a label. */
function isTitle(row: GridRow | undefined): boolean {
  const texts = Array.from(row?.cells ?? [], (cell) => cellAsText(cell).trim()).filter((text) => text !== "");
  return texts.length < 2 || texts.some((text) => text.endsWith(":"));
}

/** How many columns a heading stands over: its own, and those behind it with nothing or the same in its row and something in the next. */
function groupWidth({ cells }: GridRow, { cells: below }: GridRow, column: number): number {
  if (isBlankCell(cells[column])) return 0;
  const own = cellAsText(cells[column]);
  const goesOn = (at: number) => isBlankCell(cells[at]) || cellAsText(cells[at]) === own;
  let width = 1;
  while (goesOn(column + width) && !isBlankCell(below[column + width])) width++;
  return width;
}

function isWord({ cells }: GridRow, column: number): boolean {
  const text = cellAsText(cells[column]).trim();
  return /\p{L}/u.test(text) && !isNumber(text);
}
