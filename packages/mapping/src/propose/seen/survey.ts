import {
  type Cell,
  cellAsText,
  filledCells,
  isBlankCell,
  isUnit,
  isUnitInWords,
  type Table,
} from "@samapne/tabular/reading";
import { itemsAsText } from "../../table/items-as-text.ts";
import { blockOf } from "../../table/blocks.ts";
import { gridOf, withHeadingsAbove } from "../../table/grid.ts";
import { titlesOf } from "../../table/titles.ts";
import { type NumberForms, numberForms } from "../words/number-forms.ts";
import { type Indented, indentedIn } from "./indented-rows.ts";
import type { HeadingPlace } from "./period-headings.ts";
import { type RemarkRow, remarkIn } from "./remark-rows.ts";
import { type GroupRows, rowsOfGroups } from "./rows-of-groups.ts";
import { spreadRows } from "./spread-rows.ts";
import { type TotalRows, totalRows } from "./total-rows.ts";

/** What was seen of one column: its heading, and the first of its cells that are not empty. */
export interface SurveyedColumn {
  readonly index: number;
  readonly heading: string;
  readonly cells: readonly Cell[];
  readonly texts: readonly string[];
  /** Numbers below the sample that are written in another way than those before: the first of each. */
  readonly later: readonly string[];
  /** How many cells of the sample have something in them, and how many of those are numbers. */
  readonly filled: number;
  readonly numbers: number;
  /** What stands above its heading, over this column or the nearest before it, as the building over its meters. */
  readonly group?: string;
  /** The two parts of its heading, where headings stand in two rows: `Årsverk` over `Avtalte`. */
  readonly inTwo?: { readonly upper: string; readonly lower: string };
  /** What a row of units below the headings says of it. */
  readonly unit?: string;
}

/** A file as it was seen once through. */
export interface Survey {
  readonly headerRow: number;
  readonly columns: readonly SurveyedColumn[];
  /** The first rows below the headings. */
  readonly sample: readonly (readonly Cell[])[];
  /** Some of the rows below these, spread over all. */
  readonly spread: readonly (readonly Cell[])[];
  /** Words that begin rows of totals, with the column they stand in. `isFull` when such a row has as much in it as others. */
  readonly totals: readonly TotalRows[];
  /** Headings that stand alone in rows of their own, each above the rows of its group. */
  readonly groups?: GroupRows;
  /** Lines of programs that stand alone in their rows: `Side 2`. */
  readonly remarks: readonly RemarkRow[];
  /** Where the row of units below the headings can be told by its text. */
  readonly units?: { readonly index: number; readonly text: string };
  readonly rows: number;
  /** How many rows of the sample have something behind the last heading. */
  readonly wider: number;
  /** What rows of times stand beneath, in the column of the times. */
  readonly indented?: SurveyedColumn;
  /** Labels that stand more than once with a value behind them, and the first of those: each begins a block of rows. */
  readonly blocks: ReadonlyMap<string, string>;
  /** The rows above the headings. */
  readonly above: readonly (readonly Cell[])[];
  /** What may say what the file is of: the texts above the headings, and the names of its sheet and its own. */
  readonly titles: readonly string[];
}

const sampleSize = 1000;
/** What a text is for shows in its beginning; and what looks for words in one may take time with the square of its length. */
const longestText = 2000;
const mostAbove = 1000;
const fewestHeadings = 3;
/** Looks at a whole table once: the headings, a sample of rows, and where rows of totals and labels of blocks stand. `isLabel` knows labels, with a colon or without; `isSeries`: its rows are figures, and no records. */
export async function surveyOf(
  table: Table,
  isLabel: (text: string) => boolean,
  {
    row: headerRow,
    depth,
    name,
    isSeries,
  }: HeadingPlace & { readonly name: string; readonly isSeries: boolean },
): Promise<Survey> {
  const above: (readonly Cell[])[] = [];
  const sample: (readonly Cell[])[] = [];
  const totals = totalRows(isSeries);
  let headings: readonly string[] = table.headings;
  let inTwo: readonly SurveyedColumn["inTwo"][] = [];
  let rows = 0;
  let units: readonly Cell[] = [];
  const labels = new Map<string, { first: string; count: number }>();
  let groups: readonly Cell[] = [];
  const seen: (readonly Cell[])[] = [];
  let indented: Indented | "none" | undefined;
  const remarks = new Map<string, RemarkRow>();
  const names: Cell[] = [];
  let forms: NumberForms | undefined;
  const spread = spreadRows();
  const groupRows = rowsOfGroups();
  let firstWhole: readonly Cell[] | undefined;
  const takeAbove = ({ index }: Indented, cells: readonly Cell[]) => {
    if (names.length < sampleSize) names.push(cells[index]);
  };
  for await (const batch of gridOf(table))
    for (const { row, cells: written, isWithoutItems } of batch) {
      if (isWithoutItems) continue;
      const cells = shortened(written, row === headerRow ? 0 : longestText);
      if (row <= headerRow - depth && above.length < mostAbove) above.push(cells);
      if (row === headerRow) headings = Array.from(cells, (cell) => cellAsText(cell).trim());
      if (row === headerRow - 1) groups = cells;
      if (row === headerRow && depth > 1) {
        const joined = withHeadingsAbove(
          [
            { row: row - 1, cells: groups },
            { row, cells },
          ],
          depth,
        );
        headings = Array.from(joined[1]?.cells ?? [], cellAsText);
        inTwo = headings.map((heading, column) => partsOf(heading, cellAsText(cells[column]).trim()));
        groups = [];
      }
      const block = row === headerRow ? undefined : blockOf(cells);
      const isBlock = block !== undefined && isLabel(block.label);
      if (isBlock)
        labels.set(block.label, {
          first: block.value,
          ...labels.get(block.label),
          count: (labels.get(block.label)?.count ?? 0) + 1,
        });
      if (isBlock || (row > headerRow && isSame(cells, headings))) continue;
      if (row <= headerRow || Array.from(cells).every(isBlankCell)) continue;
      rows++;
      if (rows === 1 && areUnits(cells, headings)) {
        units = cells;
        continue;
      }
      const remark = headings.length < fewestHeadings ? undefined : remarkIn(cells);
      if (remark) {
        remarks.set(`${remark.index} ${remark.pattern}`, remark);
        continue;
      }
      if (totals.take(cells, firstWhole ?? seen[0], groupRows.names)) continue;
      const isAlone = isRemark(cells, headings);
      if (!isAlone) firstWhole ??= cells;
      if (!isSeries) groupRows.take(cells, isAlone);
      if (seen.length < sampleSize) seen.push(cells);
      else {
        (forms ??= numberForms(seen)).take(cells);
        spread.take(cells);
        if ((indented ??= indentedIn(seen) ?? "none") !== "none" && indented.isAbove(cells))
          takeAbove(indented, cells);
      }
    }
  const onlyTotals = totals.whereAll();
  seen.push(...onlyTotals);
  // A unit that comes again below it is one of each row.
  const unitAt = units.findIndex((cell) => isUnitInWords(cellAsText(cell)));
  const isOfRows = seen.some((cells) => sameUnit(cells[unitAt], units[unitAt]));
  if (isOfRows) {
    seen.unshift(units);
    units = [];
  }
  indented ??= indentedIn(seen) ?? "none";
  const isIndented = indented === "none" ? undefined : indented;
  if (isIndented) for (const cells of seen.filter(isIndented.isAbove)) takeAbove(isIndented, cells);
  sample.push(
    ...seen.filter((cells) => !(isIndented ? isIndented.isAbove(cells) : isRemark(cells, headings))),
  );
  const allGroups = groupRows.all();
  return {
    headerRow,
    sample,
    ...(allGroups && { groups: allGroups }),
    spread: spread.all(),
    rows,
    wider: sample.filter((cells) => filledCells(cells.slice(headings.length)).length > 0).length,
    above,
    titles: titlesOf(above, table, name),
    totals: onlyTotals.length > 0 ? [] : totals.all(),
    remarks: [...remarks.values()],
    blocks: new Map(
      [...labels].filter(([, { count }]) => count > 1).map(([label, { first }]) => [label, first]),
    ),
    ...(isIndented ? { indented: aboveColumn(isIndented, headings, names) } : {}),
    ...(unitAt < 0 || units.length === 0
      ? {}
      : { units: { index: unitAt, text: cellAsText(units[unitAt]).trim() } }),
    columns: headings.map((heading, index) => {
      const unit = cellAsText(units[index]).trim();
      const above = Array.from(groups)
        .slice(0, index + 1)
        .findLast((cell) => !isBlankCell(cell));
      const group = cellAsText(above).trim();
      return {
        ...column(index, heading, sample),
        later: forms?.of(index) ?? [],
        ...(inTwo[index] && { inTwo: inTwo[index] }),
        ...(isUnit(unit) ? { unit } : {}),
        ...(group === "" ? {} : { group }),
      };
    }),
  };
}

/** The names that stand in a column of times, each above its rows, as a column of their own. */
/** Cells with no more than so much of texts that are longer than any that is looked at. */
function shortened(cells: readonly Cell[], kept: number): readonly Cell[] {
  const isLong = (cell: Cell) => typeof cell === "string" && cell.length > longestText;
  return cells.some(isLong)
    ? Array.from(cells, (cell) => (isLong(cell) ? (cell as string).slice(0, kept) : cell))
    : cells;
}

function aboveColumn(
  { index }: Indented,
  headings: readonly string[],
  names: readonly Cell[],
): SurveyedColumn {
  return column(
    index,
    headings[index] ?? "",
    names.map((name) => Array.from({ length: index + 1 }, () => name)),
  );
}

/** A heading of two rows as these; undefined where it is in one. */
function partsOf(heading: string, lower: string): SurveyedColumn["inTwo"] {
  if (lower === "" || lower === heading || !heading.endsWith(lower)) return undefined;
  return { upper: heading.slice(0, -lower.length).trim(), lower };
}

/** A text alone in its row, below the table or between its blocks. */
function isRemark(cells: readonly Cell[], headings: readonly string[]): boolean {
  const filled = filledCells(cells);
  return headings.length > 1 && filled.length === 1 && /\p{L}{3}/u.test(cellAsText(filled[0]));
}

/** Are these the headings once more? */
function isSame(cells: readonly Cell[], headings: readonly string[]): boolean {
  return headings.every((heading, index) => cellAsText(cells[index]).trim() === heading);
}

function sameUnit(cell: Cell, unit: Cell): boolean {
  const text = cellAsText(cell).trim();
  return text !== "" && text === cellAsText(unit).trim();
}

/** A row with units in it, and no number. Under a heading that says «Enhet» stand the units of rows. */
function areUnits(cells: readonly Cell[], headings: readonly string[]): boolean {
  const texts = Array.from(cells, (cell) => cellAsText(cell).trim());
  const isOfRow = (at: number) => /^(?:måle)?(?:enhet|eining|unit|uom)(?!\p{L})/iu.test(headings[at] ?? "");
  const filled = texts.filter((text) => text !== "");
  const areInWords = filled.length > 1 && filled.every(isUnitInWords);
  return (
    (areInWords || texts.some((text, at) => isUnit(text) && !isOfRow(at))) &&
    !texts.some((text) => /^[-\u2212]?\d/.test(text))
  );
}

/** What is seen of one column in the first rows. */
export function column(index: number, heading: string, sample: Survey["sample"]): SurveyedColumn {
  const cells = sample.map((row) => row[index]).filter((cell) => !isBlankCell(cell));
  const texts = cells.map((cell) => itemsAsText(cell).trim());
  return {
    index,
    heading,
    cells,
    texts,
    later: [],
    filled: cells.length,
    numbers: texts.filter(isNumber).length,
  };
}

function isNumber(text: string): boolean {
  return /^[-\u2212]?\d[\d \u00a0\u202f]*(?:[.,'\u2019]\d{3})*(?:[.,]\d+)?-?(?:\s?(?:[kmg]?wh|m³|m3|°c|%))?$/i.test(
    text,
  );
}
