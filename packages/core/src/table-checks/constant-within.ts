import { foundValues } from "../issues/found-values.ts";
import type { AnyRow } from "../row.ts";
import type { Text } from "../text.ts";
import type { ConstantWithinCheck } from "../table-check.ts";
import { checkFinding } from "./check-finding.ts";
import { keyMaker } from "./key.ts";
import type { StartCheck } from "./running-check.ts";

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
  const valuesOf = (row: AnyRow) => JSON.stringify(check.fields.map((name) => row[name] ?? null));
  const shownOf = (row: AnyRow) => foundValues(row, check.fields, dataset);
  const remember = (row: AnyRow, place: string | Text) => {
    const group = groupOf(row);
    if (group !== undefined && !known.has(group))
      known.set(group, { values: valuesOf(row), shown: shownOf(row), place });
  };
  return {
    watches: {
      ...(check.against === "previous" ? { previous: (row: AnyRow) => remember(row, lastDelivery) } : {}),
      [dataset.id]: (row, place) => {
        const before = known.get(groupOf(row) ?? "");
        if (check.against === undefined) remember(row, placeName(place));
        if (!before || before.values === valuesOf(row)) return;
        const group = (groupOf(row) ?? "").replaceAll("\u0000", " + ");
        const params = { group, found: shownOf(row), other: before.shown, place: before.place };
        report(checkFinding(check, "check.constant_within", check.fields, params), place);
      },
    },
    end: () => {},
  };
};
