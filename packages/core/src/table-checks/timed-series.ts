import type { ContiguousIntervals } from "../table-check.ts";
import type { CompiledRule } from "../rule.ts";
import type { TableCursor } from "../registers/table-cursor.ts";
import type { CheckContext } from "./running-check.ts";
import { referencesWith, strayReference } from "./stray-reference.ts";
import { rowCondition } from "./condition.ts";
import { mustBeKnown } from "./must-be-known.ts";
import { rowKey } from "./row-key.ts";
import { type KeptSeries, SeriesOf } from "./series-of.ts";
import { type Stretches, stretchesOf } from "./stretches.ts";
import { type Hole, type KeptEdges, type KeptTrail, LooseRows, Trail } from "./unplaced-rows.ts";

/** What a check keeps of one series, with the way the series takes through the file. */
export interface TimedSeries<T> {
  readonly kept: T;
  readonly trail: Trail;
}

interface KeptTimed<K> {
  readonly series: KeptSeries<{ readonly kept: K; readonly trail: KeptTrail }>;
  readonly edges: KeptEdges;
}

/** Places the rows of a table in their series, row by row, and minds those that cannot be placed. */
export interface SeriesPlacer<T> {
  /** The interval of the row placed last, in epoch milliseconds. */
  start: number;
  end: number;
  /** The hole before it that the rows between explain. */
  hole: Hole | undefined;
  /** Is its place in time told as wrong? Then it is one of the rows between others. */
  isDoubtful: boolean;
  /** Nobody knows whether it counts, because what chooses rows is told as wrong in it. */
  isPerhaps: boolean;
  /** Places the row at hand in its series; undefined when the check passes it over, or it cannot be placed. */
  place(): TimedSeries<T> | undefined;
  /** A row stands here that is not checked: it repeats the key of another, or (without a cursor) could not be read. */
  passOver(cursor?: TableCursor): void;
  /** What is kept of each series. */
  all(): Iterable<readonly [key: string, kept: T]>;
  /** How the check is divided, from how what it keeps of one series is. */
  stretches<K>(parts: {
    keptOf(one: T): K;
    follows(own: T, later: K): boolean;
    append(own: T, later: K, shift: number): void;
  }): Stretches;
}

/** Makes what places the rows of a check in their series. */
export function seriesPlacer<T>(
  { id, series: names, start, end, where }: ContiguousIntervals,
  { dataset, cursor }: Pick<CheckContext, "dataset" | "cursor">,
  make: () => T,
): SeriesPlacer<T> {
  const key = rowKey(cursor, names);
  const { test, expressions } = rowCondition(where, cursor, `${cursor.dataset.id}.checks.${id}.where`);
  const mustBeMeantOrNot = mustBeKnown(expressions, dataset);
  const [first, last] = [cursor.registerOf(start), cursor.registerOf(end)];
  const { numbers } = cursor.registers;
  const series = new SeriesOf((): TimedSeries<T> => ({ kept: make(), trail: new Trail() }));
  const loose = new LooseRows<TimedSeries<T>>();
  const isStray = strayReference(referencesWith(names, { dataset, cursor }));
  const areRequired = [start, end, ...names].every((name) => cursor.dataset.fields[name]?.required === true);

  const mayBeMeant = (answer: number) => answer === 1 || (mustBeMeantOrNot && answer !== 0);
  const ofTime = new Set([start, end, ...names]);
  /** Is something told of when the row at hand begins or ends? */
  const isTimeTold = () => {
    const { told, broken } = cursor;
    if (told.length === 0 && broken.length === 0) return false;
    const isOfTime = ({ reads: { row } }: CompiledRule) =>
      (row.includes(start) || row.includes(end)) && row.every((name) => ofTime.has(name));
    return told.includes(start) || told.includes(end) || broken.some(isOfTime);
  };

  /** The row at hand has no place in time, or no series. That is an error of its own where both must be there. */
  const pass = () => {
    if (!areRequired || !mayBeMeant(test(cursor.base))) return;
    if (!key.read()) return loose.pass();
    const one = series.at(key);
    loose.meet(one);
    one.trail.pass(1);
  };

  return {
    start: 0,
    end: 0,
    hole: undefined,
    isDoubtful: false,
    isPerhaps: false,
    place() {
      this.start = numbers[cursor.base + first] as number;
      this.end = numbers[cursor.base + last] as number;
      const isForward = this.end > this.start;
      if (isForward && key.read()) {
        const answer = test(cursor.base);
        this.isPerhaps = answer !== 1;
        if (this.isPerhaps) return areRequired && mayBeMeant(answer) ? series.at(key) : undefined;
        const one = series.at(key);
        // It may be a row of the series around it, with a wrong name.
        if (isStray()) loose.pass();
        else loose.meet(one);
        this.isDoubtful = isTimeTold();
        this.hole = this.isDoubtful ? undefined : one.trail.place(this.start, this.end);
        if (this.isDoubtful) one.trail.pass(1);
        return one;
      }
      // Neither is true when one of them is absent.
      if (isForward || !(this.end <= this.start)) pass();
      return undefined;
    },
    passOver: (at) => {
      if (at === undefined) loose.pass();
      else pass();
    },
    *all() {
      for (const [key, { kept }] of series.all()) yield [key, kept];
    },
    stretches: ({ keptOf, follows, append }) =>
      stretchesOf<KeptTimed<ReturnType<typeof keptOf>>>({
        release: () => {
          const edges = loose.release(series);
          return {
            series: series.release(({ kept, trail }) => ({ kept: keptOf(kept), trail: trail.release() })),
            edges,
          };
        },
        follows: (stretch) =>
          loose.isFollowedBy(stretch.edges) &&
          series.everyShared(
            stretch.series,
            (own, later) => own.trail.isFollowedBy(later.trail) && follows(own.kept, later.kept),
          ),
        append: ({ series: later, edges }, shift) => {
          let [at, lastOne]: [number, TimedSeries<T> | undefined] = [0, undefined];
          series.append(later, (own, { kept, trail }) => {
            append(own.kept, kept, shift);
            own.trail.append(trail);
            if (at === edges.last) lastOne = own;
            at += 1;
          });
          loose.append(edges, lastOne);
        },
      }),
  };
}
