import { found } from "../issues/found.ts";
import { shownKey } from "../issues/found-values.ts";
import type { Implausible, PlausibleCheck } from "../table-check.ts";
import { checkFinding } from "./check-finding.ts";
import { meets } from "./condition.ts";
import { findImplausible } from "./implausible.ts";
import { keyOf } from "./key.ts";
import { momentOf, momentText } from "./moment.ts";
import type { StartCheck } from "./running-check.ts";
import { type Point, Series } from "./series.ts";

/** Finds time series that look wrong: spikes, doubled values, flat lines, meter readings. */
export const startPlausible: StartCheck<PlausibleCheck> = (check, context) => {
  const { dataset, now, report } = context;
  const chosen = meets(check.where, dataset, `${dataset.id}.checks.${check.id}.where`, now);
  const all = new Map<string, Series>();
  const written = dataset.fields[check.start]?.kind === "date" ? "date" : "instant";
  const find = findImplausible[check.looksLike.shape] as (
    points: readonly Point[],
    shape: Implausible,
  ) => readonly Point[];
  return {
    watches: {
      [dataset.id]: (row, place, lookup) => {
        const name = keyOf(row, check.series);
        const value = row[check.value];
        const time = momentOf(row[check.start]);
        if (name === undefined || time === undefined || typeof value !== "number" || !chosen(row, lookup))
          return;
        const series = all.get(name) ?? new Series();
        all.set(name, series);
        series.add(time, value, place);
      },
    },
    end: () => {
      for (const [name, series] of all)
        for (const { time, value, place } of find(series.points(), check.looksLike)) {
          const from = momentText(time, written);
          const shown = shownKey(name, check.series, dataset);
          const params = { series: shown, found: found(value) as string, from };
          report(checkFinding(check, "check.plausible", [...check.series, check.value], params), place);
        }
    },
  };
};
