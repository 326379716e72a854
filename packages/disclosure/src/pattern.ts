import type { AnyRow, SuppressionCheck } from "@samapne/core";
import { type Cell, type CellTable, figure } from "@samapne/core/disclosure";

/** What is withheld of a table: whole rows by key, and single counts of rows that are shown. */
export interface Pattern {
  readonly rows: Set<string>;
  readonly fields: Map<string, Set<string>>;
}

/** The table as it is published with a pattern. */
export function published(release: CellTable, pattern: Pattern): CellTable {
  const cells = [...release.cells].map(
    ([key, cell]) => [key, publishedCell(cell, key, pattern, release)] as const,
  );
  return { ...release, cells: new Map(cells) };
}

function publishedCell(cell: Cell, key: string, { rows, fields }: Pattern, release: CellTable): Cell {
  const { check } = release;
  if (cell.state !== "shown") return cell;
  if (rows.has(key))
    return { ...cell, state: "withheld", row: emptied(cell.row, check, check.status.withheld) };
  const empty = [...(fields.get(key) ?? []), ...smallComparisons(cell.row, release)];
  return empty.length === 0 ? cell : { ...cell, row: without(cell.row, empty) };
}

/** The row of a cell as it stands in the published file: a row that shows nothing has no figures, not zeros. */
export function publishedRow({ state, row }: Cell, { check }: CellTable): AnyRow {
  return state === "shown" ? row : emptied(row, check, row[check.status.field]);
}

function emptied(row: AnyRow, { status, measures }: SuppressionCheck, code: unknown): AnyRow {
  return { ...without(row, measures), [status.field]: code };
}

function without(row: AnyRow, names: readonly string[]): AnyRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

/** Figures that compare groups of which one is too small. */
function smallComparisons(row: AnyRow, { check, threshold }: CellTable): readonly string[] {
  return (check.comparisons ?? []).flatMap(({ fields, counts }) =>
    counts.every((name) => (figure(row, name) ?? 0) >= threshold) ? [] : fields,
  );
}
