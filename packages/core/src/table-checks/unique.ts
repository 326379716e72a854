import { foundValues } from "../issues/found-values.ts";
import type { Finding, Params } from "../issues/issue.ts";
import type { AnyRow } from "../row.ts";
import type { UniqueCheck } from "../table-check.ts";
import { checkFinding } from "./check-finding.ts";
import { clockNote } from "./clock-note.ts";
import { meets } from "./condition.ts";
import { FirstPlaces } from "./first-places.ts";
import { keyMaker } from "./key.ts";
import type { CheckContext, StartCheck } from "./running-check.ts";

/** Finds rows with values that stand in an earlier row. */
export const startUnique: StartCheck<UniqueCheck> = (check, context) => {
  const { dataset, now } = context;
  const chosen = meets(check.where, dataset, `${dataset.id}.checks.${check.id}.where`, now);
  const repeated = repeatedKey(check.fields, context, (params) =>
    checkFinding(check, "check.unique", check.fields, params),
  );
  return {
    watches: {
      [dataset.id]: (row, at, lookup) => {
        if (chosen(row, lookup)) repeated(row, at);
      },
    },
    end: () => {},
  };
};

/** The key of a dataset as a check; `seen` tells whether a row repeats an earlier one, so that other checks can pass it over. */
export function startKey(context: CheckContext): (row: AnyRow, place: number) => boolean {
  const { key } = context.dataset;
  if (key.length === 0) return () => false;
  return repeatedKey(key, context, (params): Finding => {
    return { code: "key.duplicate", kind: "key.duplicate", fields: key, severity: "error", params };
  });
}

function repeatedKey(
  fields: readonly string[],
  { dataset, report, placeName }: CheckContext,
  makeFinding: (params: Params) => Finding,
): (row: AnyRow, place: number) => boolean {
  const keyOfRow = keyMaker(dataset, fields);
  const places = new FirstPlaces();
  return (row, place) => {
    const key = keyOfRow(row);
    const first = key === undefined ? undefined : places.firstPlace(key, place);
    if (first === undefined) return false;
    const values = fields.map((name) => row[name]);
    const params = {
      found: foundValues(row, fields, dataset),
      first: placeName(first),
      clock: clockNote(values),
    };
    report(makeFinding(params), place);
    return true;
  };
}
