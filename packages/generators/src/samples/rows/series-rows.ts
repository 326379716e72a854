import { type AnyRow, ModelError } from "@samapne/core";
import { addMonths } from "../values/calendar.ts";
import { hoursOf, localWriter, momentAfter, type Step, steps } from "../values/clock.ts";
import type { Targets } from "../solve/goal.ts";
import { type Family, familyOf } from "./family.ts";
import type { SeriesPlan } from "./plan.ts";
import { hash32, noise, pick, randomFor } from "../values/random.ts";
import { parentsOf } from "./register-rows.ts";
import { isCoarse, seriesValues, type ValueAt } from "./series-values.ts";
import { makeRow, ordered, type Workshop } from "./workshop.ts";

/** Rows of a series when there are no rows to refer to: a year of hours. */
const usualLength = 8760;
const mostMonths = 240;
/** How many rows differ from the usual one: another quality, a missing value. */
const shareUnusual = 0.006;

/** Points of time series, one series after another, each without holes and over before now. May end early where the rows referred to leave no room. */
export function* seriesRows(shop: Workshop, plan: SeriesPlan, rows: number): Generator<AnyRow> {
  const count = seriesCount(shop, rows);
  const families = familyOf(shop, plan);
  let left = rows;
  for (let index = 0; index < count && left > 0; index++) {
    const quota = Math.ceil(left / (count - index));
    const series = openSeries(shop, plan, index, quota, families);
    if (!series) continue;
    left -= series.length;
    yield* points(shop, plan, series);
  }
}

function seriesCount({ plan, related }: Workshop, rows: number): number {
  const given = plan.outward.map(({ dataset }) => related[dataset]?.length ?? 0);
  if (given.length > 0 && given.every((length) => length > 0)) return Math.min(rows, Math.max(...given));
  return Math.ceil(rows / usualLength);
}

interface OpenSeries {
  readonly template: AnyRow;
  readonly parents: Targets;
  readonly index: number;
  /** The local midnight the series begins at. */
  readonly first: string;
  readonly step: Step;
  readonly length: number;
  readonly valueAt: ValueAt;
}

/** Finds a step and a beginning the rules agree to, at the start of a month not too long ago; shorter when there is no room for all. */
function openSeries(
  shop: Workshop,
  plan: SeriesPlan,
  index: number,
  quota: number,
  families: Family,
): OpenSeries | undefined {
  const parents = parentsOf(shop, index, []);
  const bare = bareRow(shop, plan, parents, index);
  for (let length = quota; length >= 1; length = Math.floor(length / 2))
    for (const step of steps) {
      const nearest = Math.max(1, Math.ceil((hoursOf(step) * length) / 672));
      for (let back = nearest; back <= nearest + mostMonths; back += back > nearest + 24 ? 6 : 1) {
        const first = addMonths(`${shop.now.date.slice(0, 7)}-01`, -back);
        const template = templateAt(shop, plan, { parents, bare, first, step, length });
        if (!template) continue;
        const valueAt = seriesValues(shop, plan, { template, parents, step }, families);
        return { template, parents, index, first, step, length, valueAt };
      }
    }
  return undefined;
}

interface Start extends Pick<OpenSeries, "parents" | "first" | "step" | "length"> {
  readonly bare: AnyRow;
}

/** A row to copy, when the rules agree to both the first and the last row of the series. */
function templateAt(shop: Workshop, plan: SeriesPlan, start: Start): AnyRow | undefined {
  const { parents, bare, length } = start;
  const last = timesAt(plan, start, length - 1);
  if (Date.parse(last.until) > Date.parse(shop.now.instant)) return undefined;
  const frame = frameOf(shop, plan, timesAt(plan, start, 0), bare);
  if (!shop.repair.meets(frame, parents) || !shop.repair.meets({ ...frame, ...last.values }, parents))
    return undefined;
  return frame;
}

function timesAt(
  { start, end, zone }: SeriesPlan,
  { first, step }: Pick<Start, "first" | "step">,
  count: number,
) {
  const write = localWriter(zone);
  const [from, until] = [0, 1].map((more) => write(momentAfter(first, step, count + more, zone)).text) as [
    string,
    string,
  ];
  return { until, values: { [start]: from, ...(end === undefined ? {} : { [end]: until }) } };
}

/** A usual row of the series: what it refers to, codes as in the examples, required values only. */
function frameOf(
  shop: Workshop,
  plan: SeriesPlan,
  { values }: ReturnType<typeof timesAt>,
  bare: AnyRow,
): AnyRow {
  const { dataset } = shop;
  const row: Record<string, unknown> = { ...bare };
  for (const [name, field] of Object.entries(dataset.fields))
    if (field.kind === "code" && field.required && typeof field.example === "string")
      row[name] = field.example;
  const filled = { ...row, ...values, ...(plan.value === undefined ? {} : { [plan.value]: 1 }) };
  return ordered(filled, dataset);
}

function bareRow(shop: Workshop, { start }: SeriesPlan, parents: Targets, index: number): AnyRow {
  const field = shop.dataset.fields[start];
  const given = field?.kind === "text" ? { [start]: field.example } : {};
  const row: Record<string, unknown> = { ...makeRow({ ...shop, rules: [] }, { index, parents, given }) };
  const kept = new Set([...shop.dataset.key, ...shop.plan.outward.flatMap(({ fields }) => fields)]);
  for (const [name, field] of Object.entries(shop.dataset.fields))
    if (!field.required && !kept.has(name)) delete row[name];
  return row;
}

/** The rows of a series. Rules are asked anew at the start of each day, when clocks change and for unusual rows; between them only the clock moves on. */
function* points(shop: Workshop, plan: SeriesPlan, open: OpenSeries): Generator<AnyRow> {
  const { template, parents, first, step, length, valueAt, index } = open;
  const write = localWriter(plan.zone);
  const unusual = hash32(`unusual ${index}`, shop.seed);
  const share = isCoarse(plan.growsAtMost, step) ? 0 : shareUnusual;
  const begin = momentAfter(first, step, 0, plan.zone);
  const isClock = shop.dataset.fields[plan.start]?.kind === "text";
  let [day, offset] = [-1, ""];
  let from = write(begin);
  for (let count = 0; count < length; count++) {
    const next =
      step.unit === "millis"
        ? begin + (count + 1) * step.size
        : momentAfter(first, step, count + 1, plan.zone);
    const to = write(next);
    const row: Record<string, unknown> = {
      ...template,
      [plan.start]: isClock ? clockOf(begin, step, count) : from.text,
    };
    if (plan.end !== undefined) row[plan.end] = to.text;
    if (plan.value !== undefined) row[plan.value] = valueAt(from.day, from.quarter, count);
    const isAnother = noise(unusual, count) < share;
    const isNew = from.day !== day || to.text.slice(-6) !== offset;
    if (isAnother) yield unusualRow(shop, plan, row, parents, count);
    else if (isNew && !shop.repair.meets(row, parents)) yield repairedPoint(shop, plan, row, parents, count);
    else yield row;
    [day, offset] = [from.day, to.text.slice(-6)];
    from = to;
  }
}

/** Winter time all year: what a clock without time zone shows when no hour may come twice. */
function clockOf(begin: number, step: Step, count: number): string {
  const millis = begin + 3_600_000 + count * hoursOf(step) * 3_600_000;
  return new Date(millis).toISOString().slice(0, 19).replace("T", " ");
}

function fixedIn(plan: SeriesPlan, shop: Workshop): ReadonlySet<string> {
  const names = [
    ...shop.dataset.key,
    ...plan.series,
    plan.start,
    ...(plan.end === undefined ? [] : [plan.end]),
  ];
  return new Set(names);
}

/** A row with another code than usual, and what the rules then ask for. */
function unusualRow(shop: Workshop, plan: SeriesPlan, row: AnyRow, parents: Targets, count: number): AnyRow {
  const fixed = fixedIn(plan, shop);
  const random = randomFor(shop.seed, "unusual", count, String(row[plan.start]));
  const varied = Object.entries(shop.dataset.fields).filter(
    ([name, { kind }]) => kind === "code" && !fixed.has(name),
  );
  if (varied.length === 0) return row;
  const [name, field] = pick(varied, random);
  if (field.kind !== "code") return row;
  const other = { ...row, [name]: pick(field.list.codes, random).code };
  const keep = new Set([...fixed, name]);
  return (
    shop.repair.repaired({ row: other, targets: parents, goals: shop.rules, fixed: keep, random }) ?? row
  );
}

function repairedPoint(
  shop: Workshop,
  plan: SeriesPlan,
  row: AnyRow,
  parents: Targets,
  count: number,
): AnyRow {
  const random = randomFor(shop.seed, "point", count);
  const fixed = fixedIn(plan, shop);
  const repaired = shop.repair.repaired({ row, targets: parents, goals: shop.rules, fixed, random });
  if (repaired) return repaired;
  throw new ModelError(shop.dataset.id, `no row of the series at ${String(row[plan.start])} meets the rules`);
}
