import { fieldJudges, type Finding, found, type Params, showingOf } from "@samapne/core";
import type { Cell } from "../formats/cell.ts";
import { cellAsText, isBlankCell } from "../formats/sheet/sheet-cell.ts";
import { isTotal } from "../headings/total-word.ts";
import type { FileIssueCode } from "../issues/catalogue.ts";
import { describingRowTeller, mayDescribe } from "./describing-row.ts";
import type { FileWork } from "./file-work.ts";
import { neverWords } from "./never-words.ts";
import { type FieldColumn, fieldColumns } from "./row-reader.ts";

/** What a row is that holds no values of its own. */
interface NoValues {
  readonly code: FileIssueCode;
  readonly params: Params;
}

/**
 * Tells rows that hold no values of their own, which is one thing to say and not one a column: the headings once more,
 * as in files that were put together, a total of the rows above, what the columns hold, and a remark or a subheading.
 * Only rows that cannot be right are told so.
 */
export function noValuesTeller(
  work: FileWork,
): (cells: readonly Cell[], row: number) => NoValues | undefined {
  const repeats = repeatsTeller(work);
  const describing = describingRowTeller(work);
  const note = noteTeller(work);
  return (cells, row) => {
    const known = repeats(cells);
    if (known) return known;
    const saying = mayDescribe(work.file.table, row) ? describing(cells) : undefined;
    if (saying !== undefined) return { code: "file.describing_row", params: { found: found(saying) } };
    return note(cells);
  };
}

function repeatsTeller(work: FileWork): (cells: readonly Cell[]) => NoValues | undefined {
  const { headings, matching, file } = work;
  const { fields } = file.dataset;
  const isNeverRight = matching.matched.some(({ field }) => neverWords.has(fields[field]?.kind ?? ""));
  const required = requiredColumns(work);
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

/** The required fields that columns hold. */
function requiredColumns({ matching, file }: FileWork) {
  return matching.matched.filter(({ field }) => file.dataset.fields[field]?.required);
}

/**
 * Tells rows with something in one cell only, as remarks below a table and subheadings in it are, when at least two
 * required values are not there. What is right as the id of a row is a row with the rest of it missing: others may
 * refer to it.
 */
function noteTeller(work: FileWork): (cells: readonly Cell[]) => NoValues | undefined {
  const { dataset } = work.file;
  const required = requiredColumns(work);
  const columns = new Map(fieldColumns(work).map((column) => [column.index, column]));
  const judges = new Map(fieldJudges(dataset, {}).map((judge) => [judge.name, judge]));
  const isRight = ({ name, read }: FieldColumn, cell: Cell): boolean => {
    const findings: Finding[] = [];
    return judges.get(name)?.judge(read(cell).value, {}, findings) === true && findings.length === 0;
  };
  return (cells) => {
    const at = cells.findIndex((cell) => !isBlankCell(cell));
    if (at < 0 || cells.slice(at + 1).some((cell) => !isBlankCell(cell))) return undefined;
    if (required.filter(({ index }) => index !== at).length < fewestMissing) return undefined;
    const column = columns.get(at);
    if (column?.field.required && isRight(column, cells[at])) return undefined;
    const text = cellAsText(cells[at]).trim();
    const shown = column ? found(text, showingOf(column.field)) : found(text);
    return { code: "file.note_row", params: { found: shown } };
  };
}

const fewestMissing = 2;

/** How many required cells are blank in each row that holds a remark only, at least; none can be told where they are few. */
export function blankInNotes(work: FileWork): number {
  return Math.max(fewestMissing, requiredColumns(work).length - 1);
}

/** Can a row that begins with this cell be one without values? */
export function mayBeginNoValues(text: string, heading: string | undefined): boolean {
  return text !== "" && text.length <= 60 && (text === heading || isTotal(text));
}
