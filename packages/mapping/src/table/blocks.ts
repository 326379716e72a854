import { type Cell, cellAsText, filledCells, fold, isBlankCell } from "@samapne/tabular/reading";

/** Says what the rows below a row are about, where it has a cell with a label: `Måler: | el-1`, or `Måler: el-1` in one cell. */
export type ReadBlock = (cells: readonly Cell[]) => Cell;

/** Makes what finds the value of a label in a row; undefined where there is no such label, or nothing behind it. */
export function blockReader(label: string): ReadBlock {
  const wanted = foldedLabel(label);
  return (cells) => {
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      if (typeof cell !== "string" || cell.length > mostLetters) continue;
      if (foldedLabel(cell) === wanted)
        return Array.from(cells)
          .slice(at + 1)
          .find((other) => !isBlankCell(other));
      const parts = labelled(cell);
      if (parts && foldedLabel(parts.label) === wanted) return parts.value;
    }
    return undefined;
  };
}

/** Where the value of the label with a number is carried: no column has such a place. */
export function blockPlace(index: number): number {
  return -2 - index;
}

const mostLetters = 200;

/** A text such as `Måler: el-1` as a label and its value. */
export function labelled(text: string): { readonly label: string; readonly value: string } | undefined {
  const [, label, value] = /^\s*([^:;]{2,40}:)\s*(\S.*)$/s.exec(text) ?? [];
  return label === undefined || value === undefined ? undefined : { label, value: value.trim() };
}

/** The label of a row of few cells, and what stands behind it; undefined for other rows. */
export function blockOf(
  cells: readonly Cell[],
): { readonly label: string; readonly value: string } | undefined {
  const filled = filledCells(cells);
  const [first, second] = filled.map((cell) => cellAsText(cell).trim());
  if (first === undefined || filled.length > 2 || first.length > mostLetters) return undefined;
  return second === undefined ? labelled(first) : { label: first, value: second };
}

/** A text such as `Enhet: kWh` alone in its row, between blocks. */
export function isLabelAlone(cells: readonly Cell[]): boolean {
  const [only, ...others] = filledCells(cells);
  return (
    others.length === 0 &&
    typeof only === "string" &&
    labelled(only) !== undefined &&
    only.length < mostLetters
  );
}

function foldedLabel(text: string): string {
  return fold(text).replace(/:$/, "");
}
