import { found } from "../issues/found.ts";
import { shownKey } from "../issues/found-values.ts";
import { rowKey } from "./row-key.ts";
import type { Implausible, PlausibleCheck } from "../table-check.ts";
import { checkFinding } from "./check-finding.ts";
import { meets, noRow } from "./condition.ts";
import { findImplausible } from "./implausible.ts";
import { momentText } from "./moment.ts";
import type { StartCheck } from "./running-check.ts";
import { type KeptPoints, type Points, Series } from "./series.ts";
import { type KeptSeries, SeriesOf } from "./series-of.ts";
import { nothingKept, stretchesOf } from "./stretches.ts";

/** Finds time series that look wrong: spikes, doubled values, flat lines, meter readings. */
export const startPlausible: StartCheck<PlausibleCheck> = (check, context) => {
  const { dataset, cursor, report } = context;
  const chosen = meets(check.where, cursor, `${dataset.id}.checks.${check.id}.where`);
  if (chosen === noRow) return { watches: {}, stretches: nothingKept, end: () => {} };
  const key = rowKey(cursor, check.series);
  const [time, value] = [cursor.registerOf(check.start), cursor.registerOf(check.value)];
  const { numbers } = cursor.registers;
  const all = new SeriesOf(() => new Series());
  const written = dataset.fields[check.start]?.kind === "date" ? "date" : "instant";
  const find = findImplausible[check.looksLike.shape] as (
    points: Points,
    shape: Implausible,
  ) => readonly number[];
  return {
    watches: {
      [dataset.id]: () => {
        const at = numbers[cursor.base + time] as number;
        const number = numbers[cursor.base + value] as number;
        if (Number.isNaN(at) || Number.isNaN(number) || !key.read() || !chosen()) return;
        all.at(key).add(at, number, cursor.place);
      },
    },
    stretches: stretchesOf<KeptSeries<KeptPoints>>({
      release: () => all.release((series) => series.kept()),
      follows: () => true,
      append: (stretch, shift) => all.append(stretch, (own, later) => own.append(later, shift)),
    }),
    end: () => {
      for (const [name, series] of all.all()) {
        const points = series.points();
        for (const index of find(points, check.looksLike)) {
          const from = momentText(points.time(index), written);
          const shown = shownKey(name, check.series, dataset);
          const params = { series: shown, found: found(points.value(index)) as string, from };
          const fields = [...check.series, check.value];
          report(checkFinding(check, "check.plausible", fields, params), points.place(index));
        }
      }
    },
  };
};
