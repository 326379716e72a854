import type { CodeList } from "../code-list.ts";
import type { SuppressionDimension, SuppressionGroup } from "../suppression-check.ts";
import { type Cell, cellKey, type CellTable } from "./cell-table.ts";

/** Cells that add up along one dimension: the parts that have a row, and the total when it has one. */
export interface CellSum {
  readonly dimension: SuppressionDimension;
  readonly totalKey: string;
  readonly total: Cell | undefined;
  readonly parts: readonly Cell[];
  /** Keys of parts without a row. A dimension without a code list has none that anyone could name. */
  readonly absent: readonly string[];
}

/** Everything that adds up in a release, dimension by dimension. */
export function* sumsOf(release: CellTable): Generator<CellSum> {
  for (const [index, dimension] of release.check.dimensions.entries()) {
    if (dimension.adds.length === 0) continue;
    for (const line of linesAlong(release, index)) yield* sumsAlong(line, index, dimension, release);
  }
}

/** Cells that differ in one dimension only, by their code in it. */
type Line = ReadonlyMap<string, Cell>;

function linesAlong({ cells }: CellTable, index: number): Iterable<Line> {
  const lines = new Map<string, Map<string, Cell>>();
  for (const cell of cells.values()) {
    const key = cellKey(cell.table, cell.codes.with(index, ""));
    const line = lines.get(key) ?? new Map<string, Cell>();
    lines.set(key, line.set(cell.codes[index] as string, cell));
  }
  return lines.values();
}

function* sumsAlong(
  line: Line,
  index: number,
  dimension: SuppressionDimension,
  { dataset }: CellTable,
): Generator<CellSum> {
  const [first] = line.values();
  if (!first) return;
  const keyOf = (code: string) => cellKey(first.table, first.codes.with(index, code));
  const declared = dataset.fields[dimension.field];
  const list = declared?.kind === "code" ? declared.list : undefined;
  for (const { total, parts } of groupsOf(dimension, [...line.keys()], list)) {
    const present = parts.flatMap((code) => line.get(code) ?? []);
    if (present.length === 0) continue;
    const absent = parts.filter((code) => !line.has(code)).map(keyOf);
    yield { dimension, totalKey: keyOf(total), total: line.get(total), parts: present, absent };
  }
}

/** Which codes add up to which, among the codes that are there. */
function groupsOf(
  { groups, total }: SuppressionDimension,
  codes: readonly string[],
  list: CodeList | undefined,
): readonly SuppressionGroup[] {
  if (groups === "calendar") return calendarGroups(codes);
  if (groups !== undefined) return groups;
  if (total === undefined) return [];
  const known = new Set(list ? list.codes.map(({ code }) => code) : codes);
  return [{ total, parts: [...known].filter((code) => code !== total) }];
}

/** Years of quarters and of months, and quarters of months. */
function calendarGroups(codes: readonly string[]): readonly SuppressionGroup[] {
  const years = new Set(codes.map((code) => code.slice(0, 4)));
  return [...years].flatMap((year) => {
    const quarters = [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
    const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`);
    return [
      { total: year, parts: quarters },
      { total: year, parts: months },
      ...quarters.map((total, index) => ({ total, parts: months.slice(index * 3, index * 3 + 3) })),
    ].filter(({ parts }) => parts.some((code) => codes.includes(code)));
  });
}
