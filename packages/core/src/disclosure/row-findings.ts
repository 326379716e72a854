import { eachLanguage } from "../issues/render.ts";
import { type Cell, type CellTable, figure } from "./cell-table.ts";
import { conditionsOf, type Conditions } from "./conditions.ts";
import { findingAt, type PlacedFinding } from "./placed-finding.ts";
import { isSmall, thresholdFor } from "./small.ts";

/** What single rows give away: small counts (P1, P2), too many breakdowns (P5), comparisons of small groups (P6). */
export function* rowFindings(release: CellTable): Generator<PlacedFinding> {
  const conditions = conditionsOf(release);
  for (const cell of release.cells.values()) {
    yield* smallCounts(cell, release, conditions);
    if (cell.state === "shown") yield* missingCounts(cell, release);
    if (cell.state === "withheld") yield* shownFigures(cell, release);
    yield* smallComparisons(cell, release);
    yield* manyBreakdowns(cell, release);
  }
}

function* smallCounts(cell: Cell, release: CellTable, conditions: Conditions): Generator<PlacedFinding> {
  const threshold = thresholdFor([cell], release);
  for (const count of release.check.counts)
    if (isSmall(cell.row, count, threshold, conditions))
      yield findingAt(cell, release, "suppression.small_count", [count.field]);
}

function* missingCounts(cell: Cell, release: CellTable): Generator<PlacedFinding> {
  const missing = release.check.counts.filter(
    ({ field, where, alone }) => where === undefined && !alone && figure(cell.row, field) === undefined,
  );
  for (const { field } of missing) yield findingAt(cell, release, "suppression.count_missing", [field]);
}

function* shownFigures(cell: Cell, release: CellTable): Generator<PlacedFinding> {
  const fields = release.check.measures.filter((name) => figure(cell.row, name) !== undefined);
  if (fields.length > 0) yield findingAt(cell, release, "suppression.figures_shown", fields);
}

function* smallComparisons(cell: Cell, release: CellTable): Generator<PlacedFinding> {
  const { check, dataset, threshold } = release;
  for (const { fields, counts } of check.comparisons ?? []) {
    const shown = fields.filter((name) => figure(cell.row, name) !== undefined);
    const isLarge = counts.every((name) => (figure(cell.row, name) ?? 0) >= threshold);
    if (shown.length === 0 || isLarge) continue;
    const groups = eachLanguage((language) =>
      counts.map((name) => dataset.fields[name]?.label[language] ?? name).join(", "),
    );
    yield findingAt(cell, release, "suppression.comparison", shown, { groups });
  }
}

function* manyBreakdowns(cell: Cell, release: CellTable): Generator<PlacedFinding> {
  const { dimensions, mostBreakdowns: most } = release.check;
  if (most === undefined) return;
  const broken = dimensions.filter(({ total }, index) => total !== undefined && cell.codes[index] !== total);
  if (broken.length <= most) return;
  const fields = broken.map(({ field }) => field);
  yield findingAt(cell, release, "suppression.breakdowns", fields, { most });
}
