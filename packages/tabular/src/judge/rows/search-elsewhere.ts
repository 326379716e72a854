import {
  type Finding,
  type PersonalDataKind,
  personalDataFinding,
  personalDataIn,
  type Text,
} from "@samapne/core";
import type { Cell } from "../../formats/cell.ts";
import type { FileWork } from "../work/file-work.ts";
import { columnName } from "../work/column-name.ts";

/**
 * Looks for personal data where no field's own check looks (DOMAIN C16), in a row: in columns that belong to no field, and
 * in all cells when its shape is wrong. All of it is published with the file.
 */
export interface RowSearch {
  row(cells: readonly Cell[], row: number): void;
  oddRow(cells: readonly Cell[], row: number): void;
  /** What stands beside the table. */
  beside(cells: readonly Cell[], row: number): void;
}

/** The search of a file's rows, with the headings known so far. */
export function rowSearch(work: FileWork): RowSearch {
  const unread = unreadColumns(work);
  return {
    row: (cells, row) => {
      for (const { index, place } of unread) note(work, cells[index], place, row, index);
    },
    oddRow: (cells, row) => {
      for (const cell of cells) note(work, cell, places.oddRows, row);
    },
    beside: (cells, row) => {
      for (const cell of cells) note(work, cell, places.beside, row);
    },
  };
}

/** Looks for personal data in the headings and above them. */
export function searchHeadings(work: FileWork): void {
  const { headerRow, above = [] } = work.file.table;
  for (const heading of work.headings) note(work, heading, places.headings, headerRow || undefined);
  for (const [index, cells] of above.entries())
    for (const cell of cells) note(work, cell, places.above, index + 1);
}

interface UnreadColumn {
  readonly index: number;
  readonly place: Text;
}

function unreadColumns({ headings, matching, file }: FileWork): readonly UnreadColumn[] {
  const read = new Set(matching.matched.map(({ index }) => index));
  return headings.flatMap((heading, index) =>
    read.has(index) ? [] : { index, place: columnName({ index, heading }, file.table) },
  );
}

function note(work: FileWork, cell: Cell, place: Text, row: number | undefined, column?: number): void {
  if (typeof cell !== "string" || cell === "") return;
  for (const kind of personalDataIn(cell)) work.causes.add(findingOf(kind, place, column), row);
}

function findingOf(kind: PersonalDataKind, place: Text, column: number | undefined): Finding {
  const params = { label: place, place, ...(column === undefined ? {} : { column }) };
  return personalDataFinding(`personal.${kind}`, { params });
}

const places = {
  headings: { nb: "Overskriftene", nn: "Overskriftene", en: "The headings" },
  above: {
    nb: "Det som står over overskriftene,",
    nn: "Det som står over overskriftene,",
    en: "What stands above the headings",
  },
  beside: {
    nb: "Det som står ved siden av tabellen,",
    nn: "Det som står ved sida av tabellen,",
    en: "What stands beside the table",
  },
  oddRows: {
    nb: "Rader som ikke er kontrollert",
    nn: "Rader som ikkje er kontrollerte",
    en: "Rows that were not checked",
  },
} as const satisfies Readonly<Record<string, Text>>;
