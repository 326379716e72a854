import { foundValues } from "../../issues/found-values.ts";
import type { Finding, Params } from "../../issues/issue.ts";
import type { UniqueCheck } from "../../table-check.ts";
import { checkFinding } from "../running/check-finding.ts";
import { clockNote } from "./clock-note.ts";
import { meets } from "../running/condition.ts";
import { keyPlaces } from "./key-places.ts";
import type { CheckContext, StartCheck } from "../running/running-check.ts";
import { nothingKept, type Stretches } from "../running/stretches.ts";

/** Finds rows with values that stand in an earlier row. */
export const startUnique: StartCheck<UniqueCheck> = (check, context) => {
  const { dataset, cursor } = context;
  const chosen = meets(check.where, cursor, `${dataset.id}.checks.${check.id}.where`);
  const repeated = repeatedKey(check.fields, context, (params) =>
    checkFinding(check, "check.unique", check.fields, params),
  );
  return {
    watches: {
      [dataset.id]: () => {
        if (chosen()) repeated.isRepeated();
      },
    },
    stretches: repeated.stretches,
    end: () => {},
  };
};

/** A key as a check. */
export interface KeyCheck {
  /** Tells whether the row at hand repeats an earlier one, so that other checks can pass it over. */
  isRepeated(): boolean;
  readonly stretches: Stretches;
}

/** The key of a dataset as a check. */
export function startKey(context: CheckContext): KeyCheck {
  const { key } = context.dataset;
  if (key.length === 0) return { isRepeated: () => false, stretches: nothingKept };
  return repeatedKey(key, context, (params): Finding => {
    return { code: "key.duplicate", kind: "key.duplicate", fields: key, severity: "error", params };
  });
}

function repeatedKey(
  fields: readonly string[],
  { dataset, cursor, report, placeName }: CheckContext,
  makeFinding: (params: Params) => Finding,
): KeyCheck {
  const { firstPlace, stretches } = keyPlaces(cursor, fields);
  const isRepeated = () => {
    const { place } = cursor;
    const first = firstPlace();
    if (first === undefined) return false;
    const row = cursor.row();
    const params = {
      found: foundValues(row, fields, dataset),
      first: placeName(first),
      clock: clockNote(fields.map((name) => row[name])),
    };
    report(makeFinding(params), place);
    return true;
  };
  return { isRepeated, stretches };
}
