import type { KeyHash } from "../registers/key-hash.ts";
import { KeyIndex } from "../registers/key-index.ts";

/** Rows of a series at one distance from each other, in time and in place. */
interface Run {
  readonly time: number;
  readonly place: number;
  timeStep: number;
  placeStep: number;
  count: number;
}

/**
 * Remembers where the moments of series were first seen, as long as each series goes forward in time: a series without
 * holes is one run of equal steps, however long it is. Memory grows with what is irregular, not with rows.
 */
export class TimedPlaces {
  readonly #index = new KeyIndex();
  readonly #series: Run[][] = [];

  /** The place a moment of a series was first seen. When it was not, it is remembered if it is later than all before it. */
  firstPlace(series: KeyHash, time: number, place: number): number | "new" | "not in order" {
    const runs = this.#runsOf(series);
    const last = runs.at(-1);
    if (last && time <= endOf(last)) return placeIn(runs, time) ?? "not in order";
    if (!last || !goesOn(last, time, place)) runs.push({ time, place, timeStep: 0, placeStep: 0, count: 1 });
    return "new";
  }

  #runsOf(series: KeyHash): Run[] {
    const number = this.#index.number(series);
    const known = this.#series[number];
    if (known) return known;
    const runs: Run[] = [];
    this.#series.push(runs);
    return runs;
  }
}

function endOf({ time, timeStep, count }: Run): number {
  return time + (count - 1) * timeStep;
}

/** Makes a run longer by one row, if it is the next one. The second row says what the steps are. */
function goesOn(run: Run, time: number, place: number): boolean {
  const { count } = run;
  if (count === 1) {
    run.timeStep = time - run.time;
    run.placeStep = place - run.place;
  } else if (time !== run.time + count * run.timeStep || place !== run.place + count * run.placeStep)
    return false;
  run.count += 1;
  return true;
}

/** The place of a moment in the run that holds it, if one does. */
function placeIn(runs: readonly Run[], time: number): number | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle] as Run).time <= time) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  if (!run || time > endOf(run)) return undefined;
  const step = run.count === 1 ? 0 : (time - run.time) / run.timeStep;
  return Number.isInteger(step) ? run.place + step * run.placeStep : undefined;
}
