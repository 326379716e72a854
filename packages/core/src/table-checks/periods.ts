import { periodAt, periodNumber } from "../calendar/period.ts";
import type { Granularity } from "../field.ts";
import { shownKey } from "../issues/found-values.ts";
import type { ContiguousPeriods } from "../table-check.ts";
import { checkFinding } from "./check-finding.ts";
import { meets } from "./condition.ts";
import { keyOf } from "./key.ts";
import { type CheckContext, type RunningCheck, seeRow } from "./running-check.ts";
import { stretchesOf } from "./stretches.ts";

interface Run {
  readonly key: string;
  readonly granularity: Granularity;
  /** Where each period, by number, was first seen. */
  readonly places: Map<number, number>;
}

const mostShown = 4;

/** Finds years, quarters or months that are missing between the first and the last of a series. */
export function startPeriods(
  check: ContiguousPeriods,
  { dataset, report, cursor }: CheckContext,
): RunningCheck {
  const { series, period, every = 1, where } = check;
  const chosen = meets(where, cursor, `${dataset.id}.checks.${check.id}.where`);
  const runs = new Map<string, Run>();
  return {
    watches: {
      [dataset.id]: seeRow((row, place) => {
        const key = keyOf(row, series);
        const counted = periodNumber(row[period]);
        if (key === undefined || counted === undefined || !chosen()) return;
        const { granularity, number } = counted;
        const id = `${granularity} ${key}`;
        const run = runs.get(id) ?? { key, granularity, places: new Map() };
        runs.set(id, run);
        if (!run.places.has(number)) run.places.set(number, place);
      }),
    },
    stretches: stretchesOf<ReadonlyMap<string, Run>>({
      release: () => {
        const kept = new Map(runs);
        runs.clear();
        return kept;
      },
      follows: () => true,
      append: (stretch, shift) => {
        for (const [id, { key, granularity, places }] of stretch) {
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
          report(checkFinding(check, "check.period", [...series, period], params), places.get(after));
        }
      }
    },
  };
}

function missingText(before: number, after: number, text: (number: number) => string): string {
  const count = after - before - 1;
  const shown = Array.from({ length: Math.min(count, mostShown) }, (_, index) => text(before + 1 + index));
  return shown.join(", ") + (count > mostShown ? ", …" : "");
}
