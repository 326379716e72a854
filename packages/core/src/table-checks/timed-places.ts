import type { KeyHash } from "../registers/key-hash.ts";
import { eachKey, KeyIndex } from "../registers/key-index.ts";

/** Rows of a series at one distance from each other, in time and in place. */
interface Run {
  readonly time: number;
  readonly place: number;
  timeStep: number;
  placeStep: number;
  count: number;
}

/** A series: its runs, and the earliest moment that was asked for. */
interface Timeline {
  readonly runs: Run[];
  earliest: number;
}

/** Series and their runs as plain data: six numbers a run, the first of which tells its series. */
interface SeriesAndRuns {
  readonly keys: Int32Array;
  readonly earliest: Float64Array;
  readonly runs: Float64Array;
}

/**
 * Remembers where the moments of series were first seen, as long as each series goes forward in time: a series without
 * holes is one run of equal steps, however long it is. Memory grows with what is irregular, not with rows.
 */
export class TimedPlaces {
  readonly #index = new KeyIndex();
  #series: Timeline[] = [];

  /** The place a moment of a series was first seen. When it was not, it is remembered if it is later than all before it. */
  firstPlace(series: KeyHash, time: number, place: number): number | "new" | "not in order" {
    const timeline = this.#timelineOf(series, time);
    const { runs } = timeline;
    const last = runs.at(-1);
    if (last && time <= endOf(last)) {
      if (time < timeline.earliest) timeline.earliest = time;
      return placeIn(runs, time) ?? "not in order";
    }
    if (!last || !goesOn(last, time, place)) runs.push({ time, place, timeStep: 0, placeStep: 0, count: 1 });
    return "new";
  }

  #timelineOf(series: KeyHash, time: number): Timeline {
    const number = this.#index.number(series);
    const known = this.#series[number];
    if (known) return known;
    const timeline: Timeline = { runs: [], earliest: time };
    this.#series.push(timeline);
    return timeline;
  }

  /** Gives all series, and forgets them. */
  release(): SeriesAndRuns {
    const all = this.#series;
    this.#series = [];
    return {
      keys: this.#index.release(),
      earliest: Float64Array.from(all, ({ earliest }) => earliest),
      runs: Float64Array.from(
        all.flatMap(({ runs }, series) =>
          runs.flatMap(({ time, place, timeStep, placeStep, count }) => [
            series,
            time,
            place,
            timeStep,
            placeStep,
            count,
          ]),
        ),
      ),
    };
  }

  /** True when these series begin later than they have come to here: then no moment of theirs was seen. */
  endBefore({ keys, earliest }: SeriesAndRuns): boolean {
    let at = 0;
    for (const key of eachKey(keys)) {
      const last = this.#series[this.#index.find(key)]?.runs.at(-1);
      if (last && (earliest[at] as number) <= endOf(last)) return false;
      at += 1;
    }
    return true;
  }

  /** Remembers series that go on after those here, their places larger by `shift`. */
  append({ keys, earliest, runs }: SeriesAndRuns, shift: number): void {
    const timelines = Array.from(eachKey(keys), (key, at) => this.#timelineOf(key, earliest[at] as number));
    for (let at = 0; at < runs.length; at += 6) {
      const [series, time, place, timeStep, placeStep, count] = runs.subarray(at, at + 6) as unknown as Six;
      const run = { time, place: place + shift, timeStep, placeStep, count };
      const own = (timelines[series] as Timeline).runs;
      const last = own.at(-1);
      if (last && isAlike(last, run) && goesOn(last, run.time, run.place)) last.count += count - 1;
      else own.push(run);
    }
  }
}

type Six = readonly [number, number, number, number, number, number];

/** True when a run has the same steps as another; one row has any. */
function isAlike(run: Run, { timeStep, placeStep, count }: Run): boolean {
  return count === 1 || (run.count > 1 && run.timeStep === timeStep && run.placeStep === placeStep);
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
