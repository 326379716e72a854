import { EvenRows } from "./running/even-rows.ts";
import { startCheck } from "./index.ts";
import type { CheckContext, JudgedParts, RunningCheck, See } from "./running/running-check.ts";
import { allStretches, type Stretches } from "./running/stretches.ts";
import { startKey } from "./unique/unique.ts";

/** The key and all checks of a table at work. */
export interface ChecksOfTable {
  /** Shows them the row at hand. False when it repeats the key of another: they pass it over. */
  see(): boolean;
  /** A row stands here that could not be read. */
  passOver(): void;
  /** The rows that go on evenly, when they need not be shown: nobody must see each of them. Undefined when they must. */
  readonly counted: Counted | undefined;
  /** Who else wants to see the rows of this table: checks of others. */
  watch(see: See): void;
  /** Who sees the rows of other tables, or of the last delivery (`previous`), by their name. */
  readonly watches: ReadonlyMap<string, readonly See[]>;
  /** How they are divided; undefined when one of them is not. */
  readonly stretches: Stretches | undefined;
  /** Ends them in steps: those that may take long judge their table in parts. */
  end(): Iterable<JudgedParts>;
}

/** Rows that are counted and not shown: all of a table without checks, otherwise those that go on evenly. */
export type Counted = Pick<
  EvenRows,
  "same" | "moving" | "valued" | "conditions" | "answers" | "step" | "room" | "goOn"
>;

/** Starts the checks of a table. */
export function startChecks(context: CheckContext): ChecksOfTable {
  const { dataset, cursor } = context;
  const key = startKey(context);
  const checks = (dataset.checks ?? []).map((check) => startCheck(check, context));
  const watches = watchesOf(checks);
  const watchers: See[] = [...(watches.get(dataset.id) ?? [])];
  /** Those of them who must see rows that others count, too. */
  const seers: See[] = [...(watchesOf(checks.filter(({ counter }) => !counter)).get(dataset.id) ?? [])];
  const counters = key.counter ? [key.counter, ...checks.flatMap(({ counter }) => counter ?? [])] : [];
  const even = EvenRows.of(cursor, counters);
  const stretches = allStretches([key.stretches, ...checks.map((check) => check.stretches)]);
  const isUnchecked = dataset.key.length === 0 && checks.length === 0;
  return {
    watches,
    get counted() {
      if (seers.length > 0) return undefined;
      return isUnchecked ? everyRow : even;
    },
    stretches: stretches && even ? closedBefore(stretches, even) : stretches,
    see: () => {
      if (even?.counts() === true) {
        for (const see of seers) see(cursor);
        return true;
      }
      const first = key.repeats();
      if (first !== undefined) {
        for (const { passOver } of checks) passOver?.(cursor, first);
        return false;
      }
      for (const see of watchers) see(cursor);
      even?.open();
      return true;
    },
    passOver: () => {
      even?.close();
      for (const { passOver } of checks) passOver?.();
    },
    watch: (see) => {
      watchers.push(see);
      seers.push(see);
    },
    *end() {
      even?.close();
      for (const check of checks)
        if (check.endInSteps) yield* check.endInSteps();
        else check.end();
    },
  };
}

/** Rows of a table that nobody looks at. */
const everyRow: Counted = {
  same: new Int32Array(0),
  moving: new Int32Array(0),
  valued: new Int32Array(0),
  conditions: [],
  answers: new Int8Array(0),
  step: 0,
  room: Infinity,
  goOn: () => {},
};

/** Checks are told of the rows that were counted before anything is handed over or added. */
function closedBefore(stretches: Stretches, even: EvenRows): Stretches {
  return {
    release: () => {
      even.close();
      return stretches.release();
    },
    follows: (stretch) => {
      even.close();
      return stretches.follows(stretch);
    },
    append: (stretch, shift) => stretches.append(stretch, shift),
  };
}

function watchesOf(checks: readonly Pick<RunningCheck, "watches">[]): ReadonlyMap<string, readonly See[]> {
  const watches = new Map<string, See[]>();
  for (const check of checks)
    for (const [table, see] of Object.entries(check.watches))
      watches.set(table, [...(watches.get(table) ?? []), see]);
  return watches;
}
