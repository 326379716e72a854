import { type GridRow, isBlankCell } from "@samapne/tabular/reading";

/** Tells rows that a line break within a cell has cut in several lines from others. */
export interface CutRows {
  /** Takes a row; gives those that are known now, in their order. */
  take(row: GridRow): readonly KnownRow[];
  /** The rows that still waited. */
  end(): readonly KnownRow[];
}

/** A row, and whether it is a part of one. */
interface KnownRow {
  readonly row: GridRow;
  readonly isCut: boolean;
}

const mostLines = 20;

/**
 * Starts to look at the rows of a text file whose headings are so many cells. Lines with fewer cells that follow each
 * other are one row where their cells are together those of a row: each break leaves half a cell on either side. Lines
 * of as many cells may as well all lack the same, and one with a time of its own (`hasTime`) begins a row.
 */
export function cutRows(
  width: number,
  headingsAt: number,
  hasTime: (cells: GridRow["cells"]) => boolean,
): CutRows {
  let waiting: GridRow[] = [];
  const release = (isCut: boolean): readonly KnownRow[] => {
    const released = waiting.map((row) => ({ row, isCut }));
    waiting = [];
    return released;
  };
  const isShort = ({ row, cells, fault }: GridRow) =>
    row > headingsAt && !fault && cells.length < width && !Array.from(cells).every(isBlankCell);
  return {
    take(row) {
      if (!isShort(row)) return [...release(false), { row, isCut: false }];
      const joined = waiting.reduce((sum, { cells }) => sum + cells.length - 1, 0) + row.cells.length;
      const before = joined > width || waiting.length >= mostLines ? release(false) : [];
      waiting.push(row);
      if (before.length > 0 || joined < width || waiting.length === 1) return before;
      const isOfOneLength = waiting.every(({ cells }) => cells.length === row.cells.length);
      const isOther = waiting.slice(1).some(({ cells }) => hasTime(cells));
      return release(!isOfOneLength && !isOther);
    },
    end: () => release(false),
  };
}
