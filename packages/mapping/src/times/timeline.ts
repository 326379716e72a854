import type { Interval } from "./intervals.ts";
import type { AutumnChoice } from "../file/mapping.ts";

/** Why a row has no time of its own: the autumn hour cannot be told. */
export type TimeFault = "time_unclear";

/** A row with its interval, or why it has none. `isSecond` when it is in the second of the two hours that look the same. */
export type Placed<T> =
  | { readonly item: T; readonly interval: Interval; readonly isSecond?: boolean }
  | { readonly item: T; readonly fault: TimeFault };

/** Gives the rows of one series their intervals. */
export interface Timeline<T> {
  /** Takes a row with the one or two intervals its time can mean; gives the rows whose interval is known now. */
  take(item: T, candidates: readonly Interval[]): readonly Placed<T>[];
  /** The rows that still waited. */
  end(): readonly Placed<T>[];
}

interface Waiting<T> {
  readonly item: T;
  readonly first: Interval;
  readonly second: Interval;
}

/** An autumn night has eight doubtful quarter-hours; what goes on longer is no series. */
const mostWaiting = 64;

/**
 * Starts the time line of a series. Rows whose clock time comes twice in autumn wait until the hour is over: when the
 * clock goes back among them, those before are the first hour and those after the second (DOMAIN C6). When it does
 * not, the hour stands there once, and `autumn` says which of the two it is, or that it is left out. Rows may run
 * backwards in time.
 */
export function timeline<T>(autumn: AutumnChoice): Timeline<T> {
  let waiting: Waiting<T>[] = [];
  let last: number | undefined;
  let step = 0;
  const settle = (item: T, interval: Interval): Placed<T> => {
    if (last !== undefined && interval.start !== last) step = interval.start - last;
    last = interval.start;
    return { item, interval };
  };
  const decide = (next: number | undefined): readonly Placed<T>[] => {
    if (waiting.length === 0) return [];
    const way = step || stepAmong(waiting, last, next);
    const isBackwards = way < 0;
    const passes = passesOf(waiting, isBackwards);
    const told = passes.length > 1 || way === 0 ? undefined : hourBeside(waiting, last, next, isBackwards);
    const isUnclear = passes.length > 1 && way === 0;
    waiting = [];
    return passes.flatMap((pass, index) =>
      pass.map((row) => {
        const hour = isUnclear ? undefined : (told ?? hourOf(index, passes.length, isBackwards, autumn));
        return hour === undefined
          ? { item: row.item, fault: "time_unclear" as const }
          : { ...settle(row.item, row[hour]), isSecond: hour === "second" };
      }),
    );
  };
  return {
    take(item, [first, second]) {
      if (first === undefined) return [];
      if (second === undefined) return [...decide(first.start), settle(item, first)];
      waiting.push({ item, first, second });
      return waiting.length > mostWaiting ? decide(undefined) : [];
    },
    end: () => decide(undefined),
  };
}

/** Which way a series runs in time, less than nothing for backwards, as the rows of the night and those beside them tell; 0 where they do not. */
function stepAmong(
  waiting: readonly Waiting<unknown>[],
  last: number | undefined,
  next: number | undefined,
): number {
  const [one, other] = waiting as [Waiting<unknown>, Waiting<unknown> | undefined];
  const step = (other?.first.start ?? one.first.start) - one.first.start;
  if (step !== 0) return step;
  if (last !== undefined) return last <= one.first.start ? 1 : last >= one.second.start ? -1 : 0;
  if (next !== undefined) return next < one.first.start ? -1 : next >= one.second.start ? 1 : 0;
  return 1;
}

/**
 * Which of the two hours a run of waiting rows is, where a row before or after it lies between the two: the other would
 * be out of order. Of quarter-hours, the one that ends the first hour (02:45 to 02:00) says itself which it is.
 */
function hourBeside(
  waiting: readonly Waiting<unknown>[],
  last: number | undefined,
  next: number | undefined,
  isBackwards: boolean,
): "first" | "second" | undefined {
  const [begin, end] = [waiting[0], waiting.at(-1)] as [Waiting<unknown>, Waiting<unknown>];
  const [early, late] = isBackwards ? [next, last] : [last, next];
  const [earliest, latest] = isBackwards ? [end, begin] : [begin, end];
  const isAfter = early !== undefined && early >= earliest.first.start && early < earliest.second.start;
  const isBefore = late !== undefined && late > latest.first.start && late <= latest.second.start;
  if (isAfter === isBefore) return undefined;
  return isAfter ? "second" : "first";
}

/** Waiting rows cut where the clock goes back (or, in a file that runs backwards, forth). */
function passesOf<T>(
  waiting: readonly Waiting<T>[],
  isBackwards: boolean,
): readonly (readonly Waiting<T>[])[] {
  const passes: Waiting<T>[][] = [];
  let before: number | undefined;
  for (const row of waiting) {
    const { start } = row.first;
    const goesOn = before !== undefined && (isBackwards ? start < before : start > before);
    if (goesOn) passes.at(-1)?.push(row);
    else passes.push([row]);
    before = start;
  }
  return passes;
}

function hourOf(
  pass: number,
  passes: number,
  isBackwards: boolean,
  autumn: AutumnChoice,
): "first" | "second" | undefined {
  if (autumn === "leave_out" || passes > 2) return undefined;
  if (passes === 2) return (pass === 0) === isBackwards ? "second" : "first";
  return autumn === "by_order" ? undefined : autumn;
}
