import { found } from "../../issues/found.ts";
import { shownKey } from "../../issues/found-values.ts";
import type { Implausible, PlausibleCheck } from "../../table-check.ts";
import { checkFinding, explainedIf } from "../running/check-finding.ts";
import { never } from "../../registers/test-of.ts";
import { rowCondition } from "../running/condition.ts";
import { findImplausible, leapsBack } from "./implausible.ts";
import { momentText } from "../running/moment.ts";
import type { StartCheck } from "../running/running-check.ts";
import type { Points } from "./series.ts";
import { seriesPoints } from "./series-points.ts";
import { nothingKept } from "../running/stretches.ts";

/** Finds time series that look wrong: spikes, doubled values, flat lines, meter readings. */
export const startPlausible: StartCheck<PlausibleCheck> = (check, context) => {
  const { dataset, cursor, report } = context;
  const chosen = rowCondition(check.where, cursor, `${dataset.id}.checks.${check.id}.where`);
  if (chosen.test === never) return { watches: {}, stretches: nothingKept, end: () => {} };
  const { watches, stretches, counter, all, isSuspect } = seriesPoints(check, cursor, chosen);
  const written = dataset.fields[check.start]?.kind === "date" ? "date" : "instant";
  const find = findImplausible[check.looksLike.shape] as (
    points: Points,
    shape: Implausible,
  ) => readonly number[];
  const isJump = check.looksLike.shape === "jump";
  return {
    watches,
    stretches,
    counter,
    end: () => {
      for (const [name, points] of all()) {
        const isWrong = (index: number) => index >= 0 && isSuspect(points.place(index));
        let told = Number.NaN;
        for (const index of find(points, check.looksLike)) {
          const from = momentText(points.time(index), written);
          const shown = shownKey(name, check.series, dataset);
          const params = { series: shown, found: found(points.value(index)) as string, from };
          const finding = checkFinding(check, "check.plausible", [...check.series, check.value], params);
          const follows =
            isWrong(index) ||
            (isJump && isWrong(index - 1)) ||
            (told === index - 1 && leapsBack(points, index, check.looksLike));
          if (!follows) told = index;
          report(explainedIf(follows, finding), points.place(index));
        }
      }
    },
  };
};
