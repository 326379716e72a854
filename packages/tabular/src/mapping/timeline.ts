import type { Interval } from "./intervals.ts";
import type { AutumnChoice } from "./mapping.ts";

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
  const settle = (item: T, interval: Interval): Placed<T> => {
    last = interval.start;
    return { item, interval };
  };
  const decide = (next: number | undefined): readonly Placed<T>[] => {
    if (waiting.length === 0) return [];
    const isBackwards =
      last !== undefined
        ? last > (waiting[0] as Waiting<T>).first.start
        : (next ?? Infinity) < (waiting[0] as Waiting<T>).first.start;
    const passes = passesOf(waiting, isBackwards);
    // What comes next may be the second hour itself, where a letter tells it: what waited is the first then.
    const isBeforeSecond = !isBackwards && next === (waiting[0] as Waiting<T>).second.start;
    // What came before may be the first hour itself.
    const isAfterFirst = !isBackwards && last === (waiting[0] as Waiting<T>).first.start;
    waiting = [];
    const told =
      passes.length > 1 ? undefined : isBeforeSecond ? "first" : isAfterFirst ? "second" : undefined;
    return passes.flatMap((pass, index) =>
      pass.map((row) => {
        const hour = told ?? hourOf(index, passes.length, isBackwards, autumn);
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
