import type { Dataset } from "../dataset.ts";
import { decimalsOf } from "../fields/number.ts";
import type { AnyRow } from "../row.ts";
import type { Lookup } from "../row-judge.ts";
import type { SumsCheck, SumSide } from "../table-check.ts";
import { checkFinding } from "./check-finding.ts";
import { groupBy, meets } from "./condition.ts";
import { type CheckContext, type See, type StartCheck, watching } from "./running-check.ts";

interface Group {
  total: number | undefined;
  parts: number | undefined;
  place: number;
}

/** Compares the sum of parts with their total, group by group. A group with a missing value is not judged. */
export const startSums: StartCheck<SumsCheck> = (check, context) => {
  const { dataset, datasets } = context;
  const groups = new Map<string, Group>();
  const group = (key: string) => {
    const known = groups.get(key) ?? { total: undefined, parts: undefined, place: -1 };
    groups.set(key, known);
    return known;
  };
  const onTotal = side(check.total, dataset, "total", check, context, (key, value, place) => {
    const into = group(key);
    into.total = (into.total ?? 0) + value;
    into.place = place;
  });
  const partsDataset = check.parts.dataset === undefined ? dataset : datasets.get(check.parts.dataset);
  const onPart =
    partsDataset &&
    side(check.parts, partsDataset, "parts", check, context, (key, value) => {
      const into = group(key);
      into.parts = (into.parts ?? 0) + value;
    });
  return {
    watches: watching(
      [dataset.id, onTotal],
      ...(partsDataset && onPart ? [[partsDataset.id, onPart] as const] : []),
    ),
    end: () => {
      for (const [key, { total, parts, place }] of groups)
        if (total !== undefined && parts !== undefined && !fits(check, total, parts))
          report(context, check, key, total, parts, place);
    },
  };
};

function side(
  { where, by, value }: SumSide,
  dataset: Dataset,
  name: "total" | "parts",
  check: SumsCheck,
  { now }: CheckContext,
  add: (key: string, value: number, place: number) => void,
): See {
  const place = `${dataset.id}.checks.${check.id}.${name}`;
  const chosen = meets(where, dataset, place, now);
  const keyOfRow = groupBy(by, dataset, place, now);
  return (row: AnyRow, at: number, lookup: Lookup) => {
    if (!chosen(row, lookup)) return;
    const key = keyOfRow(row, lookup);
    const number = row[value];
    if (key !== undefined) add(key, typeof number === "number" ? number : Number.NaN, at);
  };
}

function fits({ compare, tolerance }: SumsCheck, total: number, parts: number): boolean {
  if (Number.isNaN(total) || Number.isNaN(parts)) return true;
  const rounding = 1e-9 * Math.max(1, Math.abs(total), Math.abs(parts));
  const allowed = Math.max(tolerance.absolute ?? 0, (tolerance.relative ?? 0) * Math.abs(total)) + rounding;
  return compare === "equal" ? Math.abs(parts - total) <= allowed : parts - total <= allowed;
}

function report(
  context: CheckContext,
  check: SumsCheck,
  group: string,
  total: number,
  parts: number,
  place: number,
): void {
  const rounded = Number(parts.toFixed(Math.min(6, decimalsOf(total) + 3)));
  const params = { group, total, parts: rounded };
  context.report(checkFinding(check, "check.sums", [check.total.value], params), place);
}
