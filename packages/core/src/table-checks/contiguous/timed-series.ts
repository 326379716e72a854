import type { Dataset, Reference } from "../../dataset.ts";
import type { ContiguousIntervals } from "../../table-check.ts";
import type { AskedRule } from "../../one-cell.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import type { CheckContext } from "../running/running-check.ts";
import type { EvenRun, RowCounter } from "../running/even-rows.ts";
import { referencesWith, strayReference } from "../running/stray-reference.ts";
import { rowsMeant } from "./rows-meant.ts";
import { rowKey } from "../running/row-key.ts";
import { type KeptNames, SeriesNames } from "../running/series-of.ts";
import { type Fillers, type KeptNameless, NamelessTimes } from "./nameless-times.ts";
import { type KeptTimes, RepeatedTimes } from "./repeated-times.ts";
import { type Stretches, stretchesOf } from "../running/stretches.ts";
import { type Hole, type KeptEdges, type KeptTrails, LooseRows, Trails } from "./unplaced-rows.ts";

interface KeptTimed<K> {
  readonly names: KeptNames;
  readonly trails: KeptTrails;
  readonly kept: K;
  readonly edges: KeptEdges;
  readonly repeated: KeptTimes;
  readonly nameless: KeptNameless;
}

/** How a check is divided that keeps something of each series, by its number. */
export interface SeriesParts<K> {
  /** Gives what is kept of so many series, and forgets it. */
  release(series: number): K;
  /** True when what stands at a place of a stretch may come after what is kept of a series. */
  follows(series: number, stretch: K, place: number): boolean;
  /** Adds what stands at a place of a stretch to what is kept of a series; its rows' places become larger by `shift`. */
  append(series: number, stretch: K, place: number, shift: number): void;
}

/** How a check counts rows of a series that join, each beginning where the one before ends. */
export interface SeriesCounter {
  /** May rows go on from the last one of a series? */
  mayCount(series: number): boolean;
  count(series: number, run: EvenRun): void;
}

/** Places the rows of a table in their series, row by row, and minds those that cannot be placed. */
export interface SeriesPlacer {
  /** The interval of the row placed last, in epoch milliseconds. */
  start: number;
  end: number;
  /** The hole before it that the rows between explain. */
  hole: Hole | undefined;
  /** Is its place in time told as wrong? Then it is one of the rows between others. */
  isDoubtful: boolean;
  /** Nobody knows whether it counts, because what chooses rows is told as wrong in it. */
  isPerhaps: boolean;
  /** Places the row at hand in its series, and gives the number of that; -1 when the check passes it over, or it cannot be placed. */
  place(): number;
  /** A row stands here that is not checked: it repeats the key of an earlier one, or (without a cursor) could not be read. */
  passOver(cursor?: TableCursor, first?: number): void;
  /** The rows that repeat the key of an earlier one. */
  readonly repeated: RepeatedTimes;
  /** Does the file go through one series after the other, but for rows with a wrong name? Then it says whose those are. */
  isInOrder(): boolean;
  /** Rows that may be what a series lacks at just their time, where the order of the file does not say whose they are. */
  fillers(): Fillers | undefined;
  /** The text of each series' key, by its number. */
  all(): Iterable<readonly [key: string, series: number]>;
  /** How the check counts rows that go on evenly; undefined when some are not meant. */
  counter(of: SeriesCounter): RowCounter | undefined;
  /** How the check is divided. */
  stretches<K>(parts: SeriesParts<K>): Stretches;
}

/** Makes what places the rows of a check in their series. */
export function seriesPlacer(
  { id, series: names, start, end, where }: ContiguousIntervals,
  { dataset, cursor }: Pick<CheckContext, "dataset" | "cursor">,
): SeriesPlacer {
  const key = rowKey(cursor, names);
  const { test, mayBeMeant, mayBeMeantAfterAll } = rowsMeant(
    where,
    cursor,
    `${cursor.dataset.id}.checks.${id}.where`,
  );
  const [first, last] = [cursor.registerOf(start), cursor.registerOf(end)];
  const { numbers } = cursor.registers;
  const series = new SeriesNames();
  const trails = new Trails();
  const loose = new LooseRows();
  const repeated = new RepeatedTimes();
  const nameless = new NamelessTimes();
  const isStray = strayReference(referencesWith(names, { dataset, cursor }));
  const areRequired = [start, end, ...names].every((name) => cursor.dataset.fields[name]?.required === true);

  /** The series of the row placed last, when others may go on from it. */
  let goingOn = -1;

  const ofTime = new Set([start, end, ...names]);
  const isOfTime = ({
    compiled: {
      reads: { row },
    },
  }: AskedRule) => (row.includes(start) || row.includes(end)) && row.every((name) => ofTime.has(name));
  /** Is something told of when the row at hand begins or ends? */
  const isTimeTold = () => {
    const { told, broken } = cursor;
    if (told.length === 0 && broken.length === 0) return false;
    return told.includes(start) || told.includes(end) || broken.some(isOfTime);
  };

  const isNameTold = () => cursor.told.length > 0 && names.some((name) => cursor.told.includes(name));

  const naming = referencesOf(names, dataset);
  const named = new Set(naming.map(([reference]) => reference));
  /** Is a rule told of its time and of the row that its series names? Then its series may be wrong as well. */
  const isSeriesTold = () =>
    cursor.broken.some(
      (asked) => isOfTime(asked) && asked.compiled.reads.ref.some((reference) => named.has(reference)),
    );

  /**
   * The row at hand has no place in time, or no series. That is an error of its own where both must be there. One that
   * repeats a key may as well be a row of the series around it, with a wrong name.
   */
  const pass = (isRepeated = false) => {
    if (!areRequired || !mayBeMeant(test(cursor.base))) return;
    const [from, to] = [numbers[cursor.base + first] as number, numbers[cursor.base + last] as number];
    const isKnown = key.read();
    const isOfNone = isRepeated || !isKnown;
    if (isOfNone && to > from && (!isTimeTold() || isSeriesTold())) nameless.add(from, to);
    if (!isKnown) return loose.pass();
    const one = series.numberOf(key);
    if (isRepeated && loose.isAmongOthers(one)) loose.pass();
    else loose.meet(one, trails);
    trails.pass(one, 1);
  };

  /** The first of two rows with one key may stand between two of another series. */
  const isInOrder = () => loose.changes <= series.size + 2 * repeated.count;

  return {
    start: 0,
    end: 0,
    hole: undefined,
    isDoubtful: false,
    isPerhaps: false,
    place() {
      goingOn = -1;
      this.start = numbers[cursor.base + first] as number;
      this.end = numbers[cursor.base + last] as number;
      const isForward = this.end > this.start;
      if (isForward && key.read()) {
        const answer = test(cursor.base);
        this.isPerhaps = answer !== 1;
        if (this.isPerhaps)
          return areRequired && (mayBeMeant(answer) || mayBeMeantAfterAll()) ? series.numberOf(key) : -1;
        const one = series.numberOf(key);
        const isPlaced = !isStray() && !isNameTold();
        this.isDoubtful = isTimeTold();
        // It may be a row of the series around it, with a wrong name.
        if (!isPlaced) {
          loose.pass();
          if (areRequired) nameless.addStray(one, this.isDoubtful ? undefined : [this.start, this.end]);
        } else if (this.isDoubtful && areRequired && isSeriesTold()) {
          nameless.add(this.start, this.end);
          if (loose.isAmongOthers(one)) loose.pass();
          else loose.meet(one, trails);
        } else loose.meet(one, trails);
        this.hole = this.isDoubtful ? undefined : trails.place(one, this.start, this.end);
        if (this.isDoubtful) trails.pass(one, 1);
        else if (isPlaced) goingOn = one;
        return one;
      }
      // Neither is true when one of them is absent.
      if (isForward || !(this.end <= this.start) || isTimeTold()) pass();
      return -1;
    },
    passOver: (at, earlier) => {
      if (at === undefined) return loose.pass();
      pass(true);
      if (earlier === undefined) return;
      const [from, to] = [numbers[at.base + first] as number, numbers[at.base + last] as number];
      repeated.add(from, to, earlier);
    },
    repeated,
    isInOrder,
    fillers: () => (isInOrder() ? undefined : nameless.fillers()),
    *all() {
      for (let one = 0; one < series.size; one++) yield [series.name(one), one];
    },
    counter(of) {
      if (where !== undefined) return undefined;
      return {
        same: [...names, ...naming.flatMap(([, { fields }]) => fields)],
        moving: [start, end],
        mayCount: (step) => goingOn >= 0 && this.end - this.start === step && of.mayCount(goingOn),
        count: (run) => {
          of.count(goingOn, run);
          const further = run.rows * run.step;
          trails.goOn(goingOn, this.start + further, this.end + further);
        },
      };
    },
    stretches: (parts) =>
      stretchesOf<KeptTimed<ReturnType<typeof parts.release>>>({
        release: () => {
          const kept = parts.release(series.size);
          return {
            names: series.release(),
            trails: trails.release(),
            kept,
            edges: loose.release(),
            repeated: repeated.release(),
            nameless: nameless.release(),
          };
        },
        follows: (stretch) =>
          loose.isFollowedBy(stretch.edges) &&
          series
            .known(stretch.names)
            .every(
              (own, at) =>
                own < 0 ||
                (trails.isFollowedBy(own, stretch.trails, at) && parts.follows(own, stretch.kept, at)),
            ),
        append: (stretch, shift) => {
          const numbers = series.append(stretch.names);
          for (const [at, own] of numbers.entries()) {
            parts.append(own, stretch.kept, at, shift);
            trails.append(own, stretch.trails, at);
          }
          loose.append(stretch.edges, (one) => numbers[one] as number);
          repeated.append(stretch.repeated, shift);
          nameless.append(stretch.nameless, numbers);
        },
      }),
  };
}

/** The references of a dataset that some of these fields make up, by name. */
function referencesOf(
  fields: readonly string[],
  { references = {} }: Dataset,
): readonly (readonly [name: string, Reference])[] {
  return Object.entries(references).filter(([, { fields: own }]) =>
    own.some((field) => fields.includes(field)),
  );
}
