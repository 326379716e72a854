import type { Dataset } from "../dataset.ts";
import { decimalsOf } from "../fields/number.ts";
import { shownText } from "../issues/found.ts";
import type { AnyRow } from "../row.ts";
import type { Lookup } from "../row-judge.ts";
import type { SumsCheck, SumSide } from "../table-check.ts";
import { checkFinding } from "./check-finding.ts";
import { groupBy, meets } from "./condition.ts";
import { measuresOf } from "./measures.ts";
import { type CheckContext, type See, type StartCheck, watching } from "./running-check.ts";

/** The sums of a group, one for each measure; undefined as long as no row of that side was seen. */
interface Group {
  total: number[] | undefined;
  parts: number[] | undefined;
  /** How many rows the parts stand in. */
  count: number;
  place: number;
}

/** Compares the sum of parts with their total, group by group. A group with a missing value is not judged. */
export const startSums: StartCheck<SumsCheck> = (check, context) => {
  const { dataset, datasets } = context;
  const groups = new Map<string, Group>();
  const group = (key: string) => {
    const known = groups.get(key) ?? { total: undefined, parts: undefined, count: 0, place: -1 };
    groups.set(key, known);
    return known;
  };
  const onTotal = side(check.total, dataset, "total", check, context, (key, values, place) => {
    const into = group(key);
    into.total = added(into.total, values);
    into.place = place;
  });
  const partsDataset = check.parts.dataset === undefined ? dataset : datasets.get(check.parts.dataset);
  const onPart =
    partsDataset &&
    side(check.parts, partsDataset, "parts", check, context, (key, values) => {
      const into = group(key);
      into.parts = added(into.parts, values);
      into.count++;
    });
  return {
    watches: watching(
      [dataset.id, onTotal],
      ...(partsDataset && onPart ? [[partsDataset.id, onPart] as const] : []),
    ),
    end: () => {
      for (const [key, { total, parts, count, place }] of groups) {
        if (total === undefined || parts === undefined) continue;
        if (check.complete !== undefined && count !== check.complete) continue;
        for (const [index, measure] of measuresOf(check.total).entries()) {
          const [whole, sum] = [total[index] as number, parts[index] as number];
          if (!fits(check, whole, sum)) report(context, { check, key, measure, whole, sum, place });
        }
      }
    },
  };
};

function added(sums: readonly number[] | undefined, values: readonly number[]): number[] {
  return values.map((value, index) => (sums?.[index] ?? 0) + value);
}

function side(
  { where, by, value }: SumSide,
  dataset: Dataset,
  name: "total" | "parts",
  check: SumsCheck,
  { now }: CheckContext,
  add: (key: string, values: readonly number[], place: number) => void,
): See {
  const measures = measuresOf({ value });
  const place = `${dataset.id}.checks.${check.id}.${name}`;
  const chosen = meets(where, dataset, place, now);
  const keyOfRow = groupBy(by, dataset, place, now);
  return (row: AnyRow, at: number, lookup: Lookup) => {
    if (!chosen(row, lookup)) return;
    const key = keyOfRow(row, lookup);
    if (key === undefined) return;
    const numbers = measures.map((name) => row[name]);
    add(
      key,
      numbers.map((number) => (typeof number === "number" ? number : Number.NaN)),
      at,
    );
  };
}

function fits({ compare, tolerance }: SumsCheck, total: number, parts: number): boolean {
  if (Number.isNaN(total) || Number.isNaN(parts)) return true;
  const rounding = 1e-9 * Math.max(1, Math.abs(total), Math.abs(parts));
  const allowed = Math.max(tolerance.absolute ?? 0, (tolerance.relative ?? 0) * Math.abs(total)) + rounding;
  return compare === "equal" ? Math.abs(parts - total) <= allowed : parts - total <= allowed;
}

interface Misfit {
  readonly check: SumsCheck;
  readonly key: string;
  readonly measure: string;
  readonly whole: number;
  readonly sum: number;
  readonly place: number;
}

function report(context: CheckContext, { check, key, measure, whole, sum, place }: Misfit): void {
  const rounded = (value: number) => Number(value.toFixed(Math.min(6, decimalsOf(whole) + 3)));
  const params = { group: shownText(key), total: rounded(whole), parts: rounded(sum) };
  context.report(checkFinding(check, "check.sums", [measure], params), place);
}
