import type { CodeList } from "../code-list.ts";
import type { Dataset } from "../dataset.ts";
import type { SuppressionDimension, SuppressionGroup } from "../suppression-check.ts";
import { cellKey, keyBesides, type Place } from "./cell-table.ts";

/** Cells that add up along one dimension: the parts that are there, and the total when it is. */
export interface CellSum<C extends Place> {
  readonly dimension: SuppressionDimension;
  readonly totalKey: string;
  readonly total: C | undefined;
  readonly parts: readonly C[];
  /** Keys of parts that are not there. A dimension without a code list has none that anyone could name. */
  readonly absent: readonly string[];
}

/** Everything that adds up along one dimension among cells; of rows that stand alone in it only where one cell is enough. */
export function* sumsOver<C extends Place>(
  dimension: SuppressionDimension,
  dimensions: readonly SuppressionDimension[],
  cells: ReadonlyMap<string, C>,
  { fields }: Pick<Dataset, "fields">,
  fewest: 1 | 2 = 1,
): Generator<CellSum<C>> {
  const index = dimensions.indexOf(dimension);
  const field = fields[dimension.field];
  const list = field?.kind === "code" ? field.list : undefined;
  const groupsOf = groupsOfLines(dimension, list);
  for (const line of linesAlong(index, cells, fewest)) {
    const [first] = line.values();
    if (!first) continue;
    const keyOf = (code: string) => cellKey({ table: first.table, codes: first.codes.with(index, code) });
    for (const { total, parts } of groupsOf(line)) {
      const present: C[] = [];
      for (const code of parts) {
        const part = line.get(code);
        if (part) present.push(part);
      }
      if (present.length === 0) continue;
      // Most who ask for sums ask for no key.
      yield {
        dimension,
        get totalKey() {
          return keyOf(total);
        },
        total: line.get(total),
        parts: present,
        get absent() {
          return parts.filter((code) => !line.has(code)).map(keyOf);
        },
      };
    }
  }
}

/** Which codes of a line add up to which: what a code list says is the same of all lines. */
function groupsOfLines(
  dimension: SuppressionDimension,
  list: CodeList | undefined,
): (line: ReadonlyMap<string, unknown>) => readonly SuppressionGroup[] {
  if (dimension.groups === "calendar" || list === undefined)
    return (line) => groupsAlong(dimension, [...line.keys()], list);
  const groups = groupsAlong(dimension, [], list);
  return () => groups;
}

/** Cells that differ in one dimension only, by their code in it. */
function* linesAlong<C extends Place>(
  index: number,
  cells: ReadonlyMap<string, C>,
  fewest: 1 | 2,
): Generator<ReadonlyMap<string, C>> {
  const lines = new Map<string, C | Map<string, C>>();
  const codeOf = ({ codes }: C) => codes[index] as string;
  for (const cell of cells.values()) {
    const key = keyBesides(cell, index);
    const line = lines.get(key);
    // Most stand alone.
    if (line === undefined) lines.set(key, cell);
    else if (line instanceof Map) line.set(codeOf(cell), cell);
    else lines.set(key, new Map([line, cell].map((one) => [codeOf(one), one])));
  }
  for (const line of lines.values())
    if (line instanceof Map) yield line;
    else if (fewest === 1) yield new Map([[codeOf(line), line]]);
}

/** Which codes add up to which, among the codes that are there. */
export function groupsAlong(
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
    ];
  });
}
