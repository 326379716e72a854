import { foundValues } from "../../issues/found-values.ts";
import type { Finding, Params } from "../../issues/issue.ts";
import type { UniqueCheck } from "../../table-check.ts";
import { checkFinding, explainedIf } from "../running/check-finding.ts";
import { clockNote } from "./clock-note.ts";
import { meets } from "../running/condition.ts";
import { fieldsIn } from "../running/fields-in.ts";
import { keyPlaces } from "./key-places.ts";
import type { CheckContext, StartCheck } from "../running/running-check.ts";
import type { RowCounter } from "../running/even-rows.ts";
import { allStretches, nothingKept, type Stretches } from "../running/stretches.ts";
import { tiedCells } from "../running/suspect-cells.ts";
import { SuspectPlaces } from "../running/suspect-places.ts";

/** Finds rows with values that stand in an earlier row. */
export const startUnique: StartCheck<UniqueCheck> = (check, context) => {
  const { dataset, cursor } = context;
  const chosen = meets(check.where, cursor, `${dataset.id}.checks.${check.id}.where`);
  const cells = [...check.fields, ...fieldsIn([check.where])];
  const suspects = new SuspectPlaces(cells, (at, fields) => tiedCells(at, fields, check.severity));
  const repeated = repeatedKey({ fields: check.fields, cells, suspects }, context, (params) =>
    checkFinding(check, "check.unique", check.fields, params),
  );
  return {
    watches: {
      [dataset.id]: () => {
        if (chosen()) repeated.repeats();
      },
    },
    stretches: repeated.stretches,
    counter: check.where === undefined ? repeated.counter : undefined,
    end: () => {},
  };
};

/** A key as a check. */
export interface KeyCheck {
  /** The place of the row that the row at hand repeats, so that other checks can pass it over; undefined when it repeats none. */
  repeats(): number | undefined;
  readonly stretches: Stretches | undefined;
  /** Absent when each row is to be asked about. */
  readonly counter?: RowCounter | undefined;
}

/** The key of a dataset as a check. */
export function startKey(context: CheckContext): KeyCheck {
  const { key } = context.dataset;
  if (key.length === 0) return { repeats: () => undefined, stretches: nothingKept };
  return repeatedKey(
    { fields: key, cells: key, suspects: new SuspectPlaces(key) },
    context,
    (params): Finding => {
      return { code: "key.duplicate", kind: "key.duplicate", fields: key, severity: "error", params };
    },
  );
}

/** The fields of a key, and all by which it is chosen which rows must have another. */
interface KeyCells {
  readonly fields: readonly string[];
  readonly cells: readonly string[];
  readonly suspects: SuspectPlaces;
}

/** Of two rows with one key, one may be told to have a wrong cell that made it so; then the other is right. */
function repeatedKey(
  { fields, cells, suspects }: KeyCells,
  { dataset, cursor, report, placeName }: CheckContext,
  makeFinding: (params: Params) => Finding,
): KeyCheck {
  const { firstPlace, stretches, counter } = keyPlaces(cursor, fields);
  const repeats = () => {
    const { place } = cursor;
    suspects.see(cursor);
    const first = firstPlace();
    if (first === undefined) return undefined;
    const row = cursor.row();
    const params = {
      found: foundValues(row, fields, dataset),
      first: placeName(first),
      clock: clockNote(fields.map((name) => row[name])),
    };
    const isExplained = suspects.has(place, cells) !== suspects.has(first, cells);
    report(explainedIf(isExplained, makeFinding(params)), place);
    return first;
  };
  return { repeats, stretches: allStretches([stretches, suspects.stretches]), counter };
}
