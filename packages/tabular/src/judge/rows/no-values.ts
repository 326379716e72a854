import { found, type Params } from "@samapne/core";
import type { Cell } from "../../formats/cell.ts";
import { cellAsText, isBlankCell } from "../../formats/sheet/sheet-cell.ts";
import { isTotal } from "../../headings/total-word.ts";
import type { FileIssueCode } from "../../issues/catalogue.ts";
import { describingRowTeller, mayDescribe } from "./describing-row.ts";
import type { FileWork } from "../work/file-work.ts";
import { neverWords } from "./never-words.ts";
import { isRemark } from "./remark.ts";
import { fieldColumns } from "../work/field-columns.ts";

/** What a row is that holds no values of its own. */
interface NoValues {
  readonly code: FileIssueCode;
  readonly params: Params;
}

/**
 * Tells rows that hold no values of their own, which is one thing to say and not one a column: the headings once more,
 * as in files that were put together, a total of the rows above, a remark, and what the columns hold. Only rows that cannot be
 * right are told so.
 */
export function noValuesTeller(
  work: FileWork,
): (cells: readonly Cell[], row: number) => NoValues | undefined {
  const repeats = repeatsTeller(work);
  const describing = describingRowTeller(work);
  const lone = loneTeller(work);
  return (cells, row) => {
    const known = repeats(cells);
    const saying = known || !mayDescribe(work.file.table, row) ? undefined : describing(cells);
    if (saying !== undefined) return { code: "file.describing_row", params: { found: found(saying) } };
    return known ?? lone(cells);
  };
}

function repeatsTeller({
  headings,
  matching,
  file,
}: FileWork): (cells: readonly Cell[]) => NoValues | undefined {
  const { fields } = file.dataset;
  const isNeverRight = matching.matched.some(({ field }) => neverWords.has(fields[field]?.kind ?? ""));
  const required = matching.matched.filter(({ field }) => fields[field]?.required);
  return (cells) => {
    if (!mayBeginNoValues(cellAsText(cells[0]), headings[0])) return undefined;
    if (isNeverRight && headings.every((heading, at) => cellAsText(cells[at]).trim() === heading.trim()))
      return { code: "file.headings_again", params: {} };
    const word = cellAsText(cells[0]).trim();
    if (isTotal(word) && required.some(({ index }) => isBlankCell(cells[index])))
      return { code: "file.totals_row", params: { found: found(word) } };
    return undefined;
  };
}

/** Tells a row that has nothing but a text in a column where it can be no value. */
function loneTeller(work: FileWork): (cells: readonly Cell[]) => NoValues | undefined {
  const columns = fieldColumns(work);
  const required = columns.filter(({ field }) => field.required);
  if (work.file.table.typing === "typed" || required.length < fewestRequired) return () => undefined;
  return (cells) => {
    const only = onlyFilled(cells);
    const column = only < 0 ? undefined : columns.find(({ index }) => index === only);
    if (!column) return undefined;
    const text = cellAsText(cells[column.index]).trim();
    return isRemark(text, column.field, column.read(cells[column.index]).value)
      ? { code: "file.remark_row", params: { found: found(text) } }
      : undefined;
  };
}

/** The place of the only cell that is not blank; -1 when there are more, or none. */
function onlyFilled(cells: readonly Cell[]): number {
  let only = -1;
  for (let index = 0; index < cells.length; index++) {
    if (isBlankCell(cells[index])) continue;
    if (only >= 0) return -1;
    only = index;
  }
  return only;
}

/** A row of a table with fewer columns that must be filled in may be one that was cut short. */
const fewestRequired = 3;

/** Can a row that begins with this cell be one without values? */
export function mayBeginNoValues(text: string, heading: string | undefined): boolean {
  return text !== "" && text.length <= 60 && (text.trim() === heading?.trim() || isTotal(text));
}
