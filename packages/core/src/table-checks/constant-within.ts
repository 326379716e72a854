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

/** Values that rows of a group have, as hashes of them. */
interface Values {
  readonly high: number;
  readonly low: number;
  readonly shown: string;
}

/** What the first row of a group says. */
interface Known extends Values {
  /** Undefined for a row of the last delivery. */
  readonly place: number | undefined;
  /** Has another row said the same? */
  isConfirmed: boolean;
  /** Rows that say something else, and all the same, while nobody has said what the first row does. */
  others?: Others | undefined;
}

interface Others extends Values {
  readonly group: string;
  readonly places: number[];
}

/**
 * Finds rows alike in `by` that differ in `fields`, within the table or from the last delivery. Of a table the row is
 * named that differs from the first of its group; or the first itself, when all others agree without it.
 */
export const startConstantWithin: StartCheck<ConstantWithinCheck> = (check, context) => {
  const { dataset, cursor, report, placeName } = context;
  const group = rowKey(cursor, check.by);
  const values = comparedBy(check, context);
  const groups = new KeyIndex();
  let known: Known[] = [];
  let hasReported = false;
  const valuesHere = (): Values => {
    const { high, low } = values.hash;
    return { high, low, shown: foundValues(cursor.row(), check.fields, dataset) };
  };
  const isHere = ({ high, low }: Values) => high === values.hash.high && low === values.hash.low;
  const groupHere = () => shownKey(group.text(), check.by, dataset);
  const remember = (place: number | undefined) => {
    if (groups.number(group.hash) < known.length) return;
    known.push({ ...valuesHere(), place, isConfirmed: place === undefined });
  };
  const differ = (
    name: string,
    found: string,
    at: number,
    { shown, place }: Pick<Known, "shown" | "place">,
  ) => {
    const params = {
      group: name,
      found,
      other: shown,
      place: place === undefined ? lastDelivery : placeName(place),
    };
    hasReported = true;
    report(checkFinding(check, "check.constant_within", check.fields, params), at);
  };
  const settle = (first: Known) => {
    const { others } = first;
    if (!others) return;
    for (const place of others.places) differ(others.group, others.shown, place, first);
    first.others = undefined;
  };
  const compare = (first: Known) => {
    const isSame = isHere(first);
    if (isSame || first.isConfirmed || (first.others && !isHere(first.others))) {
      settle(first);
      first.isConfirmed = true;
    }
    if (isSame) return;
    if (first.isConfirmed) return differ(groupHere(), valuesHere().shown, cursor.place, first);
    first.others ??= { ...valuesHere(), group: groupHere(), places: [] };
    first.others.places.push(cursor.place);
  };
  return {
    watches: {
      ...(check.against === "previous"
        ? { previous: () => group.read() && values.read() && remember(undefined) }
        : {}),
      [dataset.id]: () => {
        if (!group.read() || !values.read()) return;
        const first = known[groups.find(group.hash)];
        if (first) compare(first);
        else if (check.against === undefined) remember(cursor.place);
      },
    },
    stretches: stretchesOf<{ keys: Int32Array; known: readonly Known[]; hasReported: boolean }>({
      release: () => {
        if (known.some(({ others }) => others)) return undefined;
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
          if (before && (stretch.hasReported || before.others || !isSame)) return false;
        }
        return true;
      },
      append: (stretch, shift) => {
        let at = 0;
        for (const key of eachKey(stretch.keys)) {
          const later = stretch.known[at++] as Known;
          const number = groups.number(key);
          if (number === known.length) known.push({ ...later, place: (later.place ?? 0) + shift });
          else (known[number] as Known).isConfirmed = true;
        }
      },
    }),
    end: () => {
      for (const first of known) {
        const { others, place } = first;
        if (others && others.places.length > 1 && place !== undefined)
          differ(others.group, first.shown, place, { shown: others.shown, place: others.places[0] });
        else settle(first);
      }
    },
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
