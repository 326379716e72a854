import { foundValues, shownKey } from "../issues/found-values.ts";
import { eachKey, KeyIndex } from "../registers/key-index.ts";
import { type RowKey, rowKey } from "./row-key.ts";
import type { Text } from "../text.ts";
import type { ConstantWithinCheck } from "../table-check.ts";
import { checkFinding } from "./check-finding.ts";
import { groupBy } from "./condition.ts";
import type { CheckContext, StartCheck } from "./running-check.ts";
import { stretchesOf } from "./stretches.ts";

const lastDelivery: Text = { nb: "forrige leveranse", nn: "førre leveranse", en: "the last delivery" };

interface Known {
  readonly high: number;
  readonly low: number;
  readonly shown: string;
  /** Undefined for a row of the last delivery. */
  readonly place: number | undefined;
}

/** Finds rows alike in `by` that differ in `fields`, within the table or from the last delivery. */
export const startConstantWithin: StartCheck<ConstantWithinCheck> = (check, context) => {
  const { dataset, cursor, report, placeName } = context;
  const group = rowKey(cursor, check.by);
  const values = comparedBy(check, context);
  const groups = new KeyIndex();
  let known: Known[] = [];
  let hasReported = false;
  const shown = () => foundValues(cursor.row(), check.fields, dataset);
  const remember = (place: number | undefined) => {
    if (groups.number(group.hash) < known.length) return;
    const { high, low } = values.hash;
    known.push({ high, low, shown: shown(), place });
  };
  return {
    watches: {
      ...(check.against === "previous"
        ? { previous: () => group.read() && values.read() && remember(undefined) }
        : {}),
      [dataset.id]: () => {
        if (!group.read() || !values.read()) return;
        const before = known[groups.find(group.hash)];
        if (check.against === undefined && before === undefined) remember(cursor.place);
        if (!before || (before.high === values.hash.high && before.low === values.hash.low)) return;
        const params = {
          group: shownKey(group.text(), check.by, dataset),
          found: shown(),
          other: before.shown,
          place: before.place === undefined ? lastDelivery : placeName(before.place),
        };
        hasReported = true;
        report(checkFinding(check, "check.constant_within", check.fields, params), cursor.place);
      },
    },
    stretches: stretchesOf<{ keys: Int32Array; known: readonly Known[]; hasReported: boolean }>({
      release: () => {
        const kept = { keys: groups.release(), known, hasReported };
        [known, hasReported] = [[], false];
        return kept;
      },
      // What was reported named the first row of its stretch.
      follows: (stretch) => {
        let at = 0;
        for (const key of eachKey(stretch.keys)) {
          const [before, later] = [known[groups.find(key)], stretch.known[at++] as Known];
          const isSame = before?.high === later.high && before.low === later.low;
          if (before && (stretch.hasReported || !isSame)) return false;
        }
        return true;
      },
      append: (stretch, shift) => {
        let at = 0;
        for (const key of eachKey(stretch.keys)) {
          const later = stretch.known[at++] as Known;
          if (groups.number(key) === known.length)
            known.push({ ...later, place: (later.place ?? 0) + shift });
        }
      },
    }),
    end: () => {},
  };
};

/** What is compared: the fields, or the value of an expression. */
function comparedBy(
  { id, fields, value }: ConstantWithinCheck,
  { dataset, cursor }: CheckContext,
): Pick<RowKey, "hash" | "read"> {
  if (value === undefined) return rowKey(cursor, fields);
  const grouping = groupBy([value], cursor, `${dataset.id}.checks.${id}.value`);
  return grouping.group(grouping.isQuick);
}
