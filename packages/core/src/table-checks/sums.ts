import { decimalsOf } from "../fields/number.ts";
import { shownText } from "../issues/found.ts";
import { KeyIndex } from "../registers/key-index.ts";
import type { TableCursor } from "../registers/table-cursor.ts";
import type { SumsCheck, SumSide } from "../table-check.ts";
import { checkFinding } from "./check-finding.ts";
import { type Group, groupBy, meets } from "./condition.ts";
import { measuresOf } from "./measures.ts";
import { type CheckContext, type StartCheck, watching } from "./running-check.ts";

/** The sums of a group, one for each measure; undefined as long as no row of that side was seen. */
interface Sums {
  readonly name: string | Float64Array;
  total: number[] | undefined;
  parts: number[] | undefined;
  /** How many rows the parts stand in. */
  count: number;
  place: number;
}

/** Compares the sum of parts with their total, group by group. A group with a missing value is not judged. */
export const startSums: StartCheck<SumsCheck> = (check, context) => {
  const { dataset, datasets, cursor, cursors } = context;
  const place = (name: string) => `${dataset.id}.checks.${check.id}.${name}`;
  const partsDataset = check.parts.dataset === undefined ? dataset : datasets.get(check.parts.dataset);
  const partsCursor = partsDataset && cursors.get(partsDataset.id);
  const total = side(check.total, cursor, place("total"));
  const parts = partsCursor && side(check.parts, partsCursor, place("parts"));
  const quick = total.grouping.isQuick && (parts?.grouping.isQuick ?? true);
  const groups = new KeyIndex();
  const all: Sums[] = [];
  const sumsOf = (group: Group): Sums => {
    const number = groups.number(group.hash);
    if (number === all.length)
      all.push({ name: group.short(), total: undefined, parts: undefined, count: 0, place: -1 });
    return all[number] as Sums;
  };
  const texts = new Map<number, string>();
  const totalGroup = total.grouping.group(quick, texts);
  const onTotal = () => {
    if (!total.chosen() || !totalGroup.read()) return;
    const into = sumsOf(totalGroup);
    into.total = added(into.total, total.measures());
    into.place = cursor.place;
  };
  const partGroup = parts?.grouping.group(quick, texts);
  const onPart = () => {
    if (!parts || !partGroup || !parts.chosen() || !partGroup.read()) return;
    const into = sumsOf(partGroup);
    into.parts = added(into.parts, parts.measures());
    into.count++;
  };
  return {
    watches: watching([dataset.id, onTotal], ...(partsDataset ? [[partsDataset.id, onPart] as const] : [])),
    end: () => {
      for (const { name, total: whole, parts: sum, count, place: at } of all) {
        if (whole === undefined || sum === undefined) continue;
        if (check.complete !== undefined && count !== check.complete) continue;
        for (const [index, measure] of measuresOf(check.total).entries()) {
          const [one, other] = [whole[index] as number, sum[index] as number];
          if (!fits(check, one, other))
            report(context, {
              check,
              key: totalGroup.name(name),
              measure,
              whole: one,
              sum: other,
              place: at,
            });
        }
      }
    },
  };
};

function added(sums: readonly number[] | undefined, values: readonly number[]): number[] {
  return values.map((value, index) => (sums?.[index] ?? 0) + value);
}

function side({ where, by, value }: SumSide, cursor: TableCursor, place: string) {
  const registers = measuresOf({ value }).map((name) => cursor.registerOf(name));
  const { numbers } = cursor.registers;
  return {
    chosen: meets(where, cursor, place),
    grouping: groupBy(by, cursor, place),
    measures: () => registers.map((register) => numbers[cursor.base + register] as number),
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
