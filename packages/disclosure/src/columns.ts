import type { SuppressionCheck } from "@samapne/core";
import { type Cell, type CellTable, rowCounts } from "@samapne/core/disclosure";
import { costOf } from "./costs.ts";
import type { HiddenFigure, HiddenFigures } from "./hidden-figures.ts";
import type { Pattern } from "./pattern.ts";
import type { Column, Row } from "./solver.ts";

/** A choice of rows to withhold as columns of yes or no. */
export interface Columns {
  readonly all: readonly Column[];
  /** What holds between columns whatever is chosen. */
  readonly rows: readonly Row[];
  /** The column of a row; undefined when the row is public already. */
  ofRow(key: string): number | undefined;
  /** The column that says that a figure is hidden; undefined when it cannot be. */
  ofFigure(figure: HiddenFigure): number | undefined;
  /** The keys of the rows that a solution withholds. */
  chosen(solution: Float64Array): readonly string[];
}

/**
 * Rows that tell the same persons are one column, so that few are needed: a figure is hidden when all rows that tell
 * it are. Where a row may have to be withheld for another count, such as those who left, each row is a column, and
 * one more says of a figure that all its rows are withheld.
 */
export function columnsOf(release: CellTable, forced: Pattern, hidden: HiddenFigures): Columns {
  const { check } = release;
  const [count = ""] = rowCounts(check);
  const isApart = differsByRow(check);
  const [all, rows, units]: [Column[], Row[], (readonly string[])[]] = [[], [], []];
  const columnOf = new Map<string, number>();
  const keysOf = (key: string, cell: Cell) => (isApart ? [key] : (hidden.of(count, cell)?.rows ?? [key]));
  for (const [key, cell] of release.cells) {
    if (columnOf.has(key) || cell.state !== "shown" || release.before?.cells.get(key)?.state === "shown")
      continue;
    const keys = keysOf(key, cell);
    const cost = keys.reduce((sum, one) => sum + costOf(release.cells.get(one) as Cell, release), 0);
    for (const one of keys) columnOf.set(one, all.length);
    all.push({ cost, min: keys.some((one) => forced.rows.has(one)) ? 1 : 0, max: 1 });
    units.push(keys);
  }
  const figureColumns = new Map<HiddenFigure, number>();
  for (const figure of isApart ? hidden.byVariable.values() : []) {
    const own = figure.rows.flatMap((key) => columnOf.get(key) ?? []);
    if (own.length < 2 || own.length < figure.rows.length) continue;
    const column = all.push({ cost: 0, min: 0, max: 1 }) - 1;
    figureColumns.set(figure, column);
    for (const one of own)
      rows.push({
        entries: [
          [one, 1],
          [column, -1],
        ],
        min: 0,
        max: Infinity,
      });
    rows.push({
      entries: [...own.map((one) => [one, -1] as const), [column, 1]],
      min: 1 - own.length,
      max: Infinity,
    });
  }
  return {
    all,
    rows,
    ofRow: (key) => columnOf.get(key),
    ofFigure: (figure) =>
      figureColumns.get(figure) ??
      (figure.rows.every((key) => columnOf.has(key)) ? columnOf.get(figure.rows[0] as string) : undefined),
    chosen: (solution) => units.flatMap((keys, index) => ((solution[index] as number) > 0.5 ? keys : [])),
  };
}

/** True when rows that tell the same persons may have to be withheld one by one: for a count that is another in each. */
export function differsByRow({ counts }: SuppressionCheck): boolean {
  return counts.some(({ where, alone }) => where !== undefined && !alone);
}
