import { shownKey } from "../issues/found-values.ts";
import type { AnyRow } from "../row.ts";
import type { Lookup } from "../row-judge.ts";
import type { Text } from "../text.ts";
import type { CoversCheck } from "../table-check.ts";
import { checkFinding } from "./check-finding.ts";
import { meets } from "./condition.ts";
import { keyOf } from "./key.ts";
import { type StartCheck, watching } from "./running-check.ts";

const lastDelivery: Text = { nb: "forrige leveranse", nn: "førre leveranse", en: "the last delivery" };

/** Finds rows of another table (or of the last delivery) that no row here answers to. */
export const startCovers: StartCheck<CoversCheck> = (check, context) => {
  const { dataset, datasets, now, report } = context;
  const place = `${dataset.id}.checks.${check.id}`;
  const other = check.of.dataset === "previous" ? dataset : datasets.get(check.of.dataset);
  const answered = new Set<string>();
  const wanted = new Set<string>();
  const ours = meets(check.where, dataset, `${place}.where`, now);
  const theirs = other ? meets(check.of.where, other, `${place}.of.where`, now) : () => false;
  return {
    watches: watching(
      [
        check.of.dataset,
        (row: AnyRow, _place: number, lookup: Lookup) => {
          const key = theirs(row, lookup) ? keyOf(row, check.of.fields) : undefined;
          if (key !== undefined) wanted.add(key);
        },
      ],
      [
        dataset.id,
        (row, _place, lookup) => {
          const key = keyOf(row, check.fields);
          if (key !== undefined && !answered.has(key) && ours(row, lookup)) answered.add(key);
        },
      ],
    ),
    end: () => {
      const title = check.of.dataset === "previous" ? lastDelivery : (other?.title ?? check.of.dataset);
      for (const key of wanted) {
        if (answered.has(key)) continue;
        const params = { found: `«${shownKey(key, check.fields, dataset)}»`, dataset: title };
        report(checkFinding(check, "check.covers", check.fields, params), undefined);
      }
    },
  };
};
