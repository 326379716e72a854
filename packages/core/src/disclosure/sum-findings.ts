import { eachLanguage } from "../issues/render.ts";
import type { AnyRow } from "../row.ts";
import type { Text } from "../text.ts";
import { type CellTable, figure } from "./cell-table.ts";
import { conditionsOf, type Conditions } from "./conditions.ts";
import { findingAt, type PlacedFinding } from "./placed-finding.ts";
import { isSmall } from "./row-findings.ts";
import { type CellSum, sumsOf } from "./sums.ts";

/** What one sum alone gives away: its only withheld row (P3), or a few persons between a total and its parts (P4). */
export function* sumFindings(release: CellTable): Generator<PlacedFinding> {
  const conditions = conditionsOf(release);
  for (const sum of sumsOf(release)) {
    const alone = [...onlyWithheld(sum, release)];
    yield* alone;
    if (alone.length === 0) yield* smallDifferences(sum, release, conditions);
  }
}

function* onlyWithheld({ total, parts, dimension }: CellSum, release: CellTable): Generator<PlacedFinding> {
  if (!total) return;
  const [first, ...others] = [total, ...parts].filter(
    ({ state }) => state === "withheld" || state === "unknown",
  );
  if (!first || others.length > 0 || first.state !== "withheld") return;
  const params = { dimension: labelOf(dimension.field, release) };
  yield findingAt(first, release, "suppression.alone", [dimension.field], params);
}

function* smallDifferences(
  sum: CellSum,
  release: CellTable,
  conditions: Conditions,
): Generator<PlacedFinding> {
  const { total, dimension } = sum;
  if (total?.state !== "shown") return;
  const left = differences(sum);
  for (const count of release.check.counts) {
    if (!dimension.adds.includes(count.field)) continue;
    if (!isSmall({ row: left }, count, release, conditions)) continue;
    const params = { dimension: labelOf(dimension.field, release), labels: labelOf(count.field, release) };
    yield findingAt(total, release, "suppression.difference", [dimension.field, count.field], params);
  }
}

/** The row that is left when the published parts are taken from the total: everybody the parts do not tell of. */
function differences({ total, parts, dimension }: CellSum): AnyRow {
  const left = dimension.adds.flatMap((name) => {
    const whole = figure(total?.row ?? {}, name);
    if (whole === undefined) return [];
    return [[name, whole - parts.reduce((sum, { row }) => sum + (figure(row, name) ?? 0), 0)] as const];
  });
  return { ...total?.row, ...Object.fromEntries(left) };
}

function labelOf(name: string, { dataset }: CellTable): Text {
  return eachLanguage((language) => dataset.fields[name]?.label[language] ?? name);
}
