import type { RowNotes } from "../../../notes/row-notes.ts";
import type { Table } from "../../table.ts";
import type { NewComment } from "./comments.ts";
import type { RowMarks } from "./sheet-edit.ts";

/** Comments a sheet gets; spreadsheets grow slow with more. */
const mostComments = 5000;

/** The notes on a table as they stand in its sheet. */
export interface SheetNotes {
  marks(row: number): RowMarks | undefined;
  readonly comments: readonly NewComment[];
  /** Cells that would have had a comment, were there not so many. */
  readonly uncommented: number;
}

/** Places the notes on a table: a note on a whole row stands in its first cell, one on several columns in the first of them. */
export function sheetNotes({ firstColumn = 0 }: Table, rows: RowNotes): SheetNotes {
  const columnsOf = (columns: readonly number[]) =>
    columns.length === 0 ? [firstColumn] : columns.map((column) => firstColumn + column);
  const comments: NewComment[] = [];
  let uncommented = 0;
  for (const row of rows.rows()) {
    const texts = new Map<number, string[]>();
    for (const { columns, says, advice } of rows.at(row)) {
      const column = Math.min(...columnsOf(columns));
      texts.set(column, [
        ...(texts.get(column) ?? []),
        [says, ...(advice === undefined ? [] : [advice])].join("\n"),
      ]);
    }
    for (const [column, said] of texts)
      if (comments.length < mostComments) comments.push({ row, column, text: said.join("\n\n") });
      else uncommented++;
  }
  return {
    comments,
    uncommented: uncommented + rows.left,
    marks: (row) => {
      const notes = rows.at(row);
      if (notes.length === 0) return undefined;
      const marks = new Map<number, "error" | "warning">();
      for (const { columns, severity } of notes)
        for (const column of columnsOf(columns))
          if (marks.get(column) !== "error") marks.set(column, severity);
      return marks;
    },
  };
}
