import { eachLanguage } from "../issues/render.ts";
import type { AnyRow } from "../row.ts";
import type { Text } from "../text.ts";
import { type Cell, type CellTable, figure } from "./cell-table.ts";
import { conditionsOf, type Conditions } from "./conditions.ts";
import { findingAt, type PlacedFinding } from "./placed-finding.ts";
import { isSmall, thresholdFor } from "./small.ts";
import { type CellSum, sumsOver } from "./sums.ts";

/** A total and a part: less gives nothing away. */
const fewestCells = 2;

/** A finding about a sum, and the withheld rows of the sum: what it gives away of them is said with it. */
export interface SumFinding extends PlacedFinding {
  readonly sum: CellSum<Cell>;
  readonly hidden: readonly Cell[];
}

/** What one sum alone gives away: its only withheld row (P3), or a few persons between a total and its parts (P4). */
export function* sumFindings(release: CellTable): Generator<SumFinding> {
  const conditions = conditionsOf(release);
  for (const sum of sumsOf(release)) {
    const hidden = [...(sum.total ? [sum.total] : []), ...sum.parts].filter(isHidden);
    const alone = [...onlyWithheld(sum, hidden, release)];
    const found = alone.length > 0 ? alone : smallDifferences(sum, release, conditions);
    for (const finding of found) yield { ...finding, sum, hidden };
  }
}

function isHidden({ state }: Cell): boolean {
  return state === "withheld" || state === "unknown";
}

function* sumsOf({ check: { dimensions }, cells, dataset }: CellTable): Generator<CellSum<Cell>> {
  for (const dimension of dimensions)
    if (dimension.adds.length > 0) yield* sumsOver(dimension, dimensions, cells, dataset, fewestCells);
}

function* onlyWithheld(
  { total, dimension }: CellSum<Cell>,
  [first, ...others]: readonly Cell[],
  release: CellTable,
): Generator<PlacedFinding> {
  if (!total || first?.state !== "withheld" || others.length > 0) return;
  const params = { dimension: labelOf(dimension.field, release) };
  yield findingAt(first, release, "suppression.alone", [dimension.field], params);
}

function* smallDifferences(
  sum: CellSum<Cell>,
  release: CellTable,
  conditions: Conditions,
): Generator<PlacedFinding> {
  const { total, parts, dimension } = sum;
  if (total?.state !== "shown") return;
  const threshold = thresholdFor([total, ...parts], release);
  for (const count of release.check.counts) {
    if (!dimension.adds.includes(count.field)) continue;
    const left = difference(sum, count.field) ?? 0;
    if (left <= 0 || left >= threshold || !isSmall(differences(sum), count, threshold, conditions)) continue;
    const params = { dimension: labelOf(dimension.field, release), labels: labelOf(count.field, release) };
    const found = findingAt(total, release, "suppression.difference", [dimension.field, count.field], params);
    yield { ...found, restsOn: [total, ...parts].map(({ place }) => place) };
  }
}

/** The row that is left when the published parts are taken from the total: everybody the parts do not tell of. */
function differences(sum: CellSum<Cell>): AnyRow {
  const left = sum.dimension.adds.map((name) => [name, difference(sum, name)] as const);
  return { ...sum.total?.row, ...Object.fromEntries(left.filter(([, figure]) => figure !== undefined)) };
}

/** What is left of one figure; undefined when the total has none. */
function difference({ total, parts }: CellSum<Cell>, name: string): number | undefined {
  const whole = figure(total?.row ?? {}, name);
  if (whole === undefined) return undefined;
  return whole - parts.reduce((sum, { row }) => sum + (figure(row, name) ?? 0), 0);
}

function labelOf(name: string, { dataset }: CellTable): Text {
  return eachLanguage((language) => dataset.fields[name]?.label[language] ?? name);
}
