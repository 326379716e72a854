import { periodAt, periodNumber } from "../../calendar/period.ts";
import type { Granularity } from "../../field.ts";
import { shownKey } from "../../issues/found-values.ts";
import type { ContiguousPeriods } from "../../table-check.ts";
import { checkFinding, explainedIf } from "../running/check-finding.ts";
import { rowCondition } from "../running/condition.ts";
import { keyOf } from "../running/key.ts";
import { mustBeKnown } from "../running/must-be-known.ts";
import { type CheckContext, type RunningCheck, seeRow } from "../running/running-check.ts";
import { stretchesOf } from "../running/stretches.ts";
import { type KeptUnplaced, UnplacedPeriods } from "./unplaced-periods.ts";

interface Run {
  readonly key: string;
  readonly granularity: Granularity;
  /** Where each period, by number, was first seen. */
  readonly places: Map<number, number>;
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
  const { test, expressions } = rowCondition(where, cursor, `${dataset.id}.checks.${check.id}.where`);
  const mustStand = [...series, period].every((name) => dataset.fields[name]?.required === true);
  const mustBeMeantOrNot = mustBeKnown(expressions, dataset);
  const mayBeMeant = (answer: number) => answer === 1 || (mustBeMeantOrNot && answer !== 0);
  const runs = new Map<string, Run>();
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
        const run = runs.get(id) ?? { key, granularity, places: new Map() };
        runs.set(id, run);
        if (!run.places.has(number)) run.places.set(number, place);
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
        for (const [id, { key, granularity, places }] of stretch.runs) {
          const run = runs.get(id) ?? { key, granularity, places: new Map() };
          runs.set(id, run);
          for (const [number, place] of places)
            if (!run.places.has(number)) run.places.set(number, place + shift);
        }
      },
    }),
    end: () => {
      for (const { key, granularity, places } of runs.values()) {
        const numbers = [...places.keys()].sort((a, b) => a - b);
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
          const isExplained = unplaced.explain(missingBetween(before, after, every, granularity));
          report(explainedIf(isExplained, finding), places.get(after));
        }
      }
    },
  };
}

function* missingBetween(before: number, after: number, every: number, granularity: Granularity) {
  for (let number = before + every; number < after; number += every) yield `${granularity} ${number}`;
}

function missingText(before: number, after: number, text: (number: number) => string): string {
  const count = after - before - 1;
  const shown = Array.from({ length: Math.min(count, mostShown) }, (_, index) => text(before + 1 + index));
  return shown.join(", ") + (count > mostShown ? ", …" : "");
}
