import { foundValues, shownKey } from "../issues/found-values.ts";
import type { AnyRow } from "../row.ts";
import type { Text } from "../text.ts";
import type { ConstantWithinCheck } from "../table-check.ts";
import { checkFinding } from "./check-finding.ts";
import { groupBy } from "./condition.ts";
import { keyMaker } from "./key.ts";
import type { CheckContext, StartCheck } from "./running-check.ts";

const lastDelivery: Text = { nb: "forrige leveranse", nn: "førre leveranse", en: "the last delivery" };

interface Known {
  readonly values: string;
  readonly shown: string;
  readonly place: string | Text;
}

/** Finds rows alike in `by` that differ in `fields`, within the table or from the last delivery. */
export const startConstantWithin: StartCheck<ConstantWithinCheck> = (check, context) => {
  const { dataset, report, placeName } = context;
  const groupOf = keyMaker(dataset, check.by);
  const known = new Map<string, Known>();
  const valuesOf = comparedBy(check, context);
  const shownOf = (row: AnyRow) => foundValues(row, check.fields, dataset);
  const remember = (row: AnyRow, place: string | Text) => {
    const [group, values] = [groupOf(row), valuesOf(row)];
    if (group === undefined || values === undefined || known.has(group)) return;
    known.set(group, { values, shown: shownOf(row), place });
  };
  return {
    watches: {
      ...(check.against === "previous" ? { previous: (row: AnyRow) => remember(row, lastDelivery) } : {}),
      [dataset.id]: (row, place) => {
        const [key, values] = [groupOf(row), valuesOf(row)];
        if (key === undefined || values === undefined) return;
        const before = known.get(key);
        if (check.against === undefined) remember(row, placeName(place));
        if (!before || before.values === values) return;
        const group = shownKey(key, check.by, dataset);
        const params = { group, found: shownOf(row), other: before.shown, place: before.place };
        report(checkFinding(check, "check.constant_within", check.fields, params), place);
      },
    },
    end: () => {},
  };
};

/** What is compared: the fields, or the value of an expression. */
function comparedBy(
  { id, fields, value }: ConstantWithinCheck,
  { dataset, now }: CheckContext,
): (row: AnyRow) => string | undefined {
  if (value === undefined) return keyMaker(dataset, fields);
  const valueOf = groupBy([value], dataset, `${dataset.id}.checks.${id}.value`, now);
  return (row) => valueOf(row, () => undefined);
}
