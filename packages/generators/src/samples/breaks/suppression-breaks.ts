import type { AnyRow, Dataset, SuppressionCheck, SuppressionDimension } from "@samapne/core";
import { changed } from "../solve/assignment.ts";
import type { TableBreak } from "./table-break.ts";
import type { TableSource } from "./table-source.ts";

/** How many rows each break is tried in. */
const tries = 40;

/** Ways a published table gives away what it should withhold, one for each kind of finding. */
export function suppressionBreaks(
  check: SuppressionCheck,
  { key }: Dataset,
  { rows }: TableSource,
): readonly TableBreak[] {
  const one = (code: string, name: string, change: (row: AnyRow) => AnyRow | undefined): TableBreak => ({
    breaks: code,
    code: rulesByCode(check)[code] ?? code,
    name: `${check.id}: ${name}`,
    tables: tables(rows, change),
  });
  return [
    one("suppression.small_count", "a count below the threshold", (row) => withCount(row, check, -1)),
    one("suppression.figures_shown", "a withheld row with its figures", (row) => marked(row, check)),
    one("suppression.count_missing", "figures without the persons behind", (row) => withoutCount(row, check)),
    one("suppression.alone", "one row of a sum withheld", (row) => withheld(row, check)),
    one("suppression.difference", "a few persons between total and parts", (row) =>
      nearly(row, { check, key, rows }),
    ),
    ...(check.mostBreakdowns === undefined
      ? []
      : [one("suppression.breakdowns", "a row broken down too far", (row) => brokenDown(row, check, rows))]),
    ...(check.comparisons === undefined
      ? []
      : [one("suppression.comparison", "a comparison of too few", (row) => compared(row, check))]),
  ];
}

/** The rules that tell of a single row what the check finds in it. */
function rulesByCode({ rules = {} }: SuppressionCheck): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(rules).map(([name, [rule]]) => [`suppression.${name}`, rule]));
}

function tables(rows: readonly AnyRow[], change: (row: AnyRow) => AnyRow | undefined) {
  return rows
    .flatMap((row, index) => {
      const other = change(row);
      return other === undefined ? [] : [{ rows: rows.with(index, other) }];
    })
    .slice(0, tries);
}

const isShown = (row: AnyRow, { status }: SuppressionCheck) => row[status.field] === status.shown;

const rowCount = ({ counts }: SuppressionCheck): string =>
  counts.find(({ where, alone }) => where === undefined && !alone)?.field ?? "";

/** The first count of a shown row, so much off the threshold. */
function withCount(row: AnyRow, check: SuppressionCheck, off: number): AnyRow | undefined {
  return isShown(row, check) ? changed(row, rowCount(check), check.threshold + off) : undefined;
}

function marked(row: AnyRow, check: SuppressionCheck): AnyRow | undefined {
  return isShown(row, check) ? changed(row, check.status.field, check.status.withheld) : undefined;
}

function withoutCount(row: AnyRow, check: SuppressionCheck): AnyRow | undefined {
  return isShown(row, check) ? changed(row, rowCount(check), undefined) : undefined;
}

/** The row as it is published when it is withheld. */
function withheld(row: AnyRow, check: SuppressionCheck): AnyRow | undefined {
  if (!isShown(row, check)) return undefined;
  const kept = Object.entries(row).filter(([name]) => !check.measures.includes(name));
  return { ...Object.fromEntries(kept), [check.status.field]: check.status.withheld };
}

/** A part with so many persons that its group has one fewer than the total counts. */
function nearly(
  row: AnyRow,
  { check, key, rows }: { check: SuppressionCheck; key: readonly string[]; rows: readonly AnyRow[] },
): AnyRow | undefined {
  const field = rowCount(check);
  const divided = check.dimensions.find(({ adds, ...one }) => adds.includes(field) && !isTotal(row, one));
  if (!divided || !isShown(row, check)) return undefined;
  const others = key.filter((name) => name !== divided.field);
  const beside = rows.filter((other) => others.every((name) => other[name] === row[name]));
  const total = beside.find((other) => isTotal(other, divided));
  const parts = beside.filter((other) => !isTotal(other, divided));
  const personsIn = (some: readonly AnyRow[]) => some.reduce((sum, other) => sum + Number(other[field]), 0);
  const persons = personsIn(total ? [total] : []) - 1 - personsIn(parts.filter((other) => other !== row));
  return persons >= check.threshold ? changed(row, field, persons) : undefined;
}

function isTotal(row: AnyRow, { field, total }: Pick<SuppressionDimension, "field" | "total">): boolean {
  return total === undefined || row[field] === total;
}

/** The row with a part's code wherever it had that of all; the parts are those that other rows have. */
function brokenDown(row: AnyRow, check: SuppressionCheck, rows: readonly AnyRow[]): AnyRow | undefined {
  return check.dimensions.reduce<AnyRow>((other, { field, total }) => {
    if (total === undefined || row[field] !== total) return other;
    const part = rows.find((each) => each[field] !== total)?.[field];
    return part === undefined ? other : changed(other, field, part);
  }, row);
}

function compared(row: AnyRow, check: SuppressionCheck): AnyRow | undefined {
  const [comparison] = check.comparisons ?? [];
  const shown = comparison?.fields.some((name) => typeof row[name] === "number");
  return comparison && shown ? changed(row, comparison.counts[0] as string, 0) : undefined;
}
