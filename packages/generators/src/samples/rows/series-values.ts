import type { AnyRow } from "@samapne/core";
import { hoursOf, type Step } from "../values/clock.ts";
import type { Family } from "./family.ts";
import type { Targets } from "../solve/goal.ts";
import { productionCodes, productionShape, seriesHints } from "../values/hints.ts";
import type { SeriesPlan } from "./plan.ts";
import { hash32, noise } from "../values/random.ts";
import { rounded } from "../values/values.ts";
import type { Workshop } from "./workshop.ts";

/** The value of a series on a local day, at a quarter of an hour of it; `count` is the number of the row, asked for in order. */
export type ValueAt = (day: number, quarter: number, count: number) => number | undefined;

/** What the values of a series depend on: a row of it, what it refers to, and how long its intervals are. */
interface SeriesFrame {
  readonly template: AnyRow;
  readonly parents: Targets;
  readonly step: Step;
}

/** The values of a series: its shape by unit, its size by what it belongs to, at most so much growth as is plausible. */
export function seriesValues(
  shop: Workshop,
  { value, growsAtMost, series }: SeriesPlan,
  { template, parents, step }: SeriesFrame,
  families: Family,
): ValueAt {
  if (value === undefined) return () => undefined;
  const field = shop.dataset.fields[value] as { unit?: string; decimals?: number; example?: number };
  const codes = new Set([
    field.unit,
    ...Object.values(parents).flatMap((parent) => Object.values(parent ?? {})),
  ]);
  const [, hint] = Object.entries(seriesHints).find(([unit]) => codes.has(unit)) ?? [
    undefined,
    seriesHints["kWh"],
  ];
  const shape = [...productionCodes].some((code) => codes.has(code)) ? productionShape : hint?.shape;
  if (!hint || !shape) return () => undefined;
  const { root, share } = families(series.map((name) => template[name]));
  const seed = hash32(root, shop.seed);
  const size = hint.usual * share * (0.3 + 2 * noise(seed, 0));
  const decimals = Math.min(field.decimals ?? hint.decimals, hint.decimals);
  const hours = hoursOf(step);
  const usual = (day: number, quarter: number) =>
    rounded(shape({ day, quarter, hours }, size, seed), decimals);
  return isCoarse(growsAtMost, step) ? falling(usual, decimals) : usual;
}

/** True when a few values in a row that rise with the season would last as long as a meter that only counts up. */
export function isCoarse(growsAtMost: number | undefined, step: Step): boolean {
  return growsAtMost !== undefined && hoursOf(step) * 3 > growsAtMost * 24;
}

/** The values with every other one below the one before it. */
function falling(usual: (day: number, quarter: number) => number, decimals: number): ValueAt {
  let before = 0;
  return (day, quarter, count) => {
    const value = usual(day, quarter);
    const lower = Math.min(value, before) - Math.max(Math.abs(before) * 0.2, 1);
    const fallen = before >= 0 ? Math.max(0, lower) : lower;
    before = count % 2 === 1 ? rounded(fallen, decimals) : value;
    return before;
  };
}
