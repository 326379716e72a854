import type { SuppressionCheck } from "@samapne/core";
import { type Cell, cellKey, type CellTable } from "@samapne/core/disclosure";
import type { FullRelease } from "./full-release.ts";

/** Divides a full release into tables that no sum connects, such as years and employers: each is protected by itself. */
export function tablesApart(full: FullRelease): readonly FullRelease[] {
  const { release } = full;
  const groups = groupedCells(release);
  const before = release.before && groupedCells(release.before);
  return [...groups].map(([group, cells]) => {
    const earlier = before?.get(group);
    const part: CellTable = {
      ...release,
      cells,
      before: release.before && earlier ? { ...release.before, cells: earlier } : undefined,
    };
    const isHere = (key: string) => cells.has(key);
    return {
      ...full,
      release: part,
      small: new Set([...full.small].filter(isHere)),
      smallAlone: new Map([...full.smallAlone].filter(([key]) => isHere(key))),
    };
  });
}

function groupedCells({ cells, check }: CellTable): ReadonlyMap<string, ReadonlyMap<string, Cell>> {
  const groups = new Map<string, Map<string, Cell>>();
  for (const [key, cell] of cells) {
    const group = groupOf(cell, check);
    const known = groups.get(group);
    if (known) known.set(key, cell);
    else groups.set(group, new Map([[key, cell]]));
  }
  return groups;
}

/** What tells tables apart: other fields of the key, the year, and dimensions along which nothing adds up or is the same. */
function groupOf({ table, codes }: Cell, { dimensions }: SuppressionCheck): string {
  const apart = codes.map((code, index) => {
    const { groups, adds = [], same = [] } = dimensions[index] ?? {};
    if (adds.length === 0 && same.length === 0) return code;
    return groups === "calendar" ? code.slice(0, 4) : "";
  });
  return cellKey({ table, codes: apart });
}
