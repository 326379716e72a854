import type { SuppressionCheck } from "../suppression-check.ts";
import { type Cell, cellKey, type CellTable } from "./cell-table.ts";

/**
 * Divides a release into tables that no sum connects, such as employers and years: nothing that is published of one
 * tells anything of another, so each is judged and protected by itself. A table that only the release before has
 * comes last, without cells.
 */
export function* releasesApart(release: CellTable): Generator<CellTable> {
  const { before } = release;
  const tables = cellsApart(release);
  const earlier = before ? cellsApart(before) : new Map<string, Cells>();
  const beforeOf = (name: string) => {
    const cells = earlier.get(name);
    return before && cells ? { ...before, cells } : undefined;
  };
  for (const [name, cells] of tables) yield { ...release, cells, before: beforeOf(name) };
  for (const name of earlier.keys())
    if (!tables.has(name)) yield { ...release, cells: new Map(), before: beforeOf(name) };
}

type Cells = ReadonlyMap<string, Cell>;

function cellsApart({ cells, check }: CellTable): ReadonlyMap<string, Cells> {
  const tables = new Map<string, Map<string, Cell>>();
  for (const [key, cell] of cells) {
    const name = nameOf(cell, check);
    const known = tables.get(name);
    if (known) known.set(key, cell);
    else tables.set(name, new Map([[key, cell]]));
  }
  return tables;
}

/** What tells tables apart: other fields of the key, the year, and dimensions along which nothing adds up or is the same. */
function nameOf({ table, codes }: Cell, { dimensions }: SuppressionCheck): string {
  const apart = codes.map((code, index) => {
    const { groups, adds = [], same = [] } = dimensions[index] ?? {};
    if (adds.length === 0 && same.length === 0) return code;
    return groups === "calendar" ? code.slice(0, 4) : "";
  });
  return cellKey({ table, codes: apart });
}
