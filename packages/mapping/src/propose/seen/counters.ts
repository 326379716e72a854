import { type Cell, cellAsText } from "@samapne/tabular/reading";
import type { SurveyedColumn } from "./survey.ts";

/** Does a heading say that what a meter has counted stands below it? That is not what was used. */
export function saysReading(heading: string): boolean {
  return /(?<!\p{L})(?:måler|målar|teller|tellar)?[ -]?stand(?:en)?(?!\p{L})|telleverk|teljeverk|avlesning|avlesing|akkumulert|meter ?reading|cumulative/iu.test(
    heading,
  );
}

/** Does a heading say that what was used or made stands below it? */
function saysUse(heading: string): boolean {
  return /forbruk|bruk(?!s?areal)|uttak|produksjon|innmat|usage|consumption|production|differanse/i.test(
    heading,
  );
}

/** Does a heading say that times are those at which somebody read a meter? */
export function saysWhenRead(heading: string): boolean {
  return /^(?:avlest|avlese|avlesings?|avlesnings?)(?:$|[ -]?(?:dato|tid|tidspunkt|dag|den))/i.test(
    heading.trim(),
  );
}

const fewest = 12;
/** So many tell where the times are those of readings. */
const fewestRead = 3;
const fewestRises = 6;
/** So many steps forward are no chance, wherever the numbers begin and however long the steps are. */
const surely = 36;
const farAbove = 3;
const same = 1e-6;

/**
 * Do the numbers of a column only go one way, as those of a meter do that counts on: far above their steps, or for so
 * long that it is no chance? Each meter of a long table, which `ids` tells apart, is looked at by itself. `isOfReadings`:
 * the times of the file are those of readings.
 */
export function looksLikeCounter(
  { heading, index, group = "" }: SurveyedColumn,
  sample: readonly (readonly Cell[])[],
  ids: number | undefined,
  isOfReadings = false,
): boolean {
  const series = new Map<string, number[]>();
  for (const cells of sample) {
    const value = numberIn(cells[index]);
    if (value === undefined) continue;
    const id = ids === undefined ? "" : cellAsText(cells[ids]).trim();
    const values = series.get(id);
    if (values) values.push(value);
    else series.set(id, [value]);
  }
  const all = [...series.values()];
  const long = longSteps(all);
  if (neverFallBy(long)) return true;
  if (isOfReadings && all.length > 0 && all.every(isRead)) return true;
  return !saysUse(heading) && !saysUse(group) && long.length > 0 && long.every(countsOn);
}

/** Do the numbers of each series of a year or more go one way only, and many of them? Use falls again in so long a time. */
export function neverFall(series: readonly (readonly number[])[]): boolean {
  return neverFallBy(longSteps(series));
}

function neverFallBy(long: readonly Steps[]): boolean {
  const forward = long.reduce((sum, steps) => sum + steps.forward.length, 0);
  return forward >= surely && long.every(isOneWay);
}

/** The steps of the series that are long enough to tell. */
function longSteps(series: readonly (readonly number[])[]): readonly Steps[] {
  return series.filter((values) => values.length >= fewest).map(stepsOf);
}

interface Steps {
  readonly values: readonly number[];
  readonly all: readonly number[];
  readonly forward: readonly number[];
  readonly back: number;
}

function stepsOf(values: readonly number[]): Steps {
  const all = values.slice(1).map((value, at) => value - (values[at] ?? value));
  const isUp = (values.at(-1) ?? 0) > (values[0] ?? 0);
  return {
    values,
    all,
    forward: all.filter((step) => (isUp ? step > 0 : step < 0)).map(Math.abs),
    back: all.filter((step) => (isUp ? step < 0 : step > 0)).length,
  };
}

/** A meter that is changed begins anew: one step in a hundred may go the other way. */
function isOneWay({ all, back }: Steps): boolean {
  return back * 100 <= all.length;
}

/** Far above its steps, and no meter counts on by the same all the time, as made-up figures do. */
function countsOn(steps: Steps): boolean {
  return (
    steps.forward.length >= fewestRises &&
    isOneWay(steps) &&
    Math.min(...steps.values) >= farAbove * Math.max(...steps.forward) &&
    Math.max(...steps.all) - Math.min(...steps.all) > same
  );
}

/** Do so few numbers as those of a year's readings only rise, far above their steps? */
function isRead(values: readonly number[]): boolean {
  const { all, forward, back } = stepsOf(values);
  const isHigh = Math.min(...values) >= farAbove * Math.max(...forward);
  return values.length >= fewestRead && forward.length === all.length && back === 0 && isHigh;
}

/** A number as it is written in Norwegian or English; the sign between thousands does not matter for which way it goes. */
export function numberIn(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell;
  const [, digits] = /^(-?\d[\d\s.,]*?)(?:\s*[kmg]?wh)?$/i.exec(cellAsText(cell).trim()) ?? [];
  if (digits === undefined) return undefined;
  const bare = digits.replace(/\s/g, "");
  const value = Number(bare.includes(",") ? bare.replaceAll(".", "").replace(",", ".") : bare);
  return Number.isNaN(value) ? undefined : value;
}
