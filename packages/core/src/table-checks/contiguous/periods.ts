import { periodAt, periodNumber } from "../../calendar/period.ts";
import type { Granularity } from "../../field.ts";
import { shownKey } from "../../issues/found-values.ts";
import type { ContiguousPeriods } from "../../table-check.ts";
import { checkFinding, explainedIf } from "../running/check-finding.ts";
import { keyOf } from "../running/key.ts";
import { rowsMeant } from "./rows-meant.ts";
import { type CheckContext, type RunningCheck, seeRow } from "../running/running-check.ts";
import { suspectCells } from "../running/suspect-cells.ts";
import { stretchesOf } from "../running/stretches.ts";
import { type KeptUnplaced, UnplacedPeriods } from "./unplaced-periods.ts";

interface Run {
  readonly key: string;
  readonly granularity: Granularity;
  /** Where each period, by number, was first seen. */
  readonly places: Map<number, number>;
  /** Periods that only stand in rows whose period is told as wrong. */
  readonly doubtful: Set<number>;
}

const mostShown = 4;

/**
 * Finds years, quarters or months that are missing between the first and the last of a series. Those that stand in rows
 * of no known series or period are explained by them.
 */
export function startPeriods(
  check: ContiguousPeriods,
  { dataset, report, cursor }: CheckContext,
): RunningCheck {
  const { series, period, every = 1, where } = check;
  const { test, mayBeMeant } = rowsMeant(where, cursor, `${dataset.id}.checks.${check.id}.where`);
  const mustStand = [...series, period].every((name) => dataset.fields[name]?.required === true);
  const runs = new Map<string, Run>();
  const runOf = (id: string, named: Pick<Run, "key" | "granularity">): Run => {
    const run = runs.get(id) ?? { ...named, places: new Map(), doubtful: new Set() };
    runs.set(id, run);
    return run;
  };
  const unplaced = new UnplacedPeriods();
  return {
    watches: {
      [dataset.id]: seeRow((row, place) => {
        const key = keyOf(row, series);
        const counted = periodNumber(row[period]);
        const answer = test(cursor.base);
        if (key === undefined || counted === undefined || answer !== 1) {
          if (!mustStand || !mayBeMeant(answer)) return;
          if (counted === undefined) unplaced.addUndated();
          else unplaced.add(`${counted.granularity} ${counted.number}`);
          return;
        }
        const { granularity, number } = counted;
        const id = `${granularity} ${key}`;
        const isDoubtful = suspectCells(cursor, [period]).length > 0;
        if (isDoubtful) unplaced.addUndated();
        add(runOf(id, { key, granularity }), number, place, isDoubtful);
      }),
    },
    passOver: (at) => {
      if (at && mayBeMeant(test(cursor.base))) unplaced.addUndated();
    },
    stretches: stretchesOf<{ runs: ReadonlyMap<string, Run>; unplaced: KeptUnplaced }>({
      release: () => {
        const kept = { runs: new Map(runs), unplaced: unplaced.release() };
        runs.clear();
        return kept;
      },
      follows: () => true,
      append: (stretch, shift) => {
        unplaced.append(stretch.unplaced);
        for (const [id, { key, granularity, places, doubtful }] of stretch.runs) {
          const run = runOf(id, { key, granularity });
          for (const [number, place] of places) add(run, number, place + shift, doubtful.has(number));
        }
      },
    }),
    end: () => {
      for (const { key, granularity, places, doubtful } of runs.values()) {
        const numbers = [...places.keys()].sort((a, b) => a - b);
        const sure = numbers.filter((number) => !doubtful.has(number));
        const [first = Infinity, last = -Infinity] = [sure[0], sure.at(-1)];
        for (const [index, after] of numbers.entries()) {
          const before = numbers[index - 1];
          if (before === undefined || after - before <= every) continue;
          const text = (number: number) => periodAt(granularity, number);
          const params = {
            series: shownKey(key, series, dataset),
            missing: missingText(before, after, text),
            before: text(before),
            after: text(after),
          };
          const finding = checkFinding(check, "check.period", [...series, period], params);
          const isExplained =
            after <= first ||
            before >= last ||
            unplaced.explain(missingBetween(before, after, every, granularity));
          report(explainedIf(isExplained, finding), places.get(after));
        }
      }
    },
  };
}

/** Adds a period to a run, and where it stands. */
function add({ places, doubtful }: Run, number: number, place: number, isDoubtful: boolean): void {
  if (!isDoubtful) doubtful.delete(number);
  else if (!places.has(number)) doubtful.add(number);
  if (!places.has(number)) places.set(number, place);
}

function* missingBetween(before: number, after: number, every: number, granularity: Granularity) {
  for (let number = before + every; number < after; number += every) yield `${granularity} ${number}`;
}

function missingText(before: number, after: number, text: (number: number) => string): string {
  const count = after - before - 1;
  const shown = Array.from({ length: Math.min(count, mostShown) }, (_, index) => text(before + 1 + index));
  return shown.join(", ") + (count > mostShown ? ", …" : "");
}
