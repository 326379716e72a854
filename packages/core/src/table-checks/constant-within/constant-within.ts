import { foundValues, shownKey } from "../../issues/found-values.ts";
import { rowKey, type RowKey } from "../running/row-key.ts";
import type { Text } from "../../text.ts";
import type { ConstantWithinCheck } from "../../table-check.ts";
import { checkFinding, explainedIf } from "../running/check-finding.ts";
import { groupBy } from "../running/condition.ts";
import { type KeptRepeated, SaidByRepeated } from "./said-by-repeated.ts";
import { type KeptAlike, mostAlike, type Said, SaidByRows } from "./said-by-rows.ts";
import type { CheckContext, RunningCheck, StartCheck } from "../running/running-check.ts";
import { type KeptSeries, SeriesOf } from "../running/series-of.ts";
import { sumsOf } from "../sums/sums-of-table.ts";
import { nothingKept, stretchesOf } from "../running/stretches.ts";
import { type KeptSuspects, SuspectPlaces } from "../running/suspect-places.ts";

const lastDelivery: Text = { nb: "forrige leveranse", nn: "førre leveranse", en: "the last delivery" };

/**
 * Finds rows alike in `by` that differ in `fields`, within the table or from the last delivery. Within a table what most
 * rows of a group say is the measure of the others, in whatever order they stand; of what equally many say, the first.
 */
export const startConstantWithin: StartCheck<ConstantWithinCheck> = (check, context) =>
  check.against === "previous" ? startAgainst(check, context) : startWithin(check, context);

function startWithin(check: ConstantWithinCheck, context: CheckContext): RunningCheck {
  const { dataset, cursor, report, placeName } = context;
  const group = rowKey(cursor, check.by);
  const compared = comparedBy(check, context);
  const spelt = rowKey(cursor, check.fields);
  const groups = new SeriesOf(() => new SaidByRows());
  const sums = sumsOf(context);
  sums.open();
  const suspects = new SuspectPlaces([...check.by, ...check.fields]);
  const repeated = new SaidByRepeated();
  const shown = () => check.fields.map((field) => foundValues(cursor.row(), [field], dataset));
  const tell = (
    name: string,
    found: readonly string[],
    at: number,
    { shown: other, places }: Said,
    isRepeated = false,
  ) => {
    const differing = differingIn(check, found, other);
    const params = {
      group: shownKey(name, check.by, dataset),
      found: differing.map(({ one }) => one).join(" + "),
      other: differing.map(({ measure }) => measure).join(" + "),
      place: placeName(places.first),
    };
    const fields = differing.map(({ field }) => field);
    const cells = [...check.by, ...fields];
    const isExplained =
      isRepeated || suspects.has(at, cells) || [...places].every((one) => suspects.has(one, cells));
    report(explainedIf(isExplained, checkFinding(check, "check.constant_within", fields, params)), at);
    if (isExplained) return;
    const either = places.count === 1 ? [at, places.first] : [at];
    sums.differs({ by: valuesOf(check.by, name), amounts: amountsOf(differing), places: either });
  };
  return {
    watches: {
      [dataset.id]: () => {
        if (!group.read() || !compared.read() || !spelt.read()) return;
        suspects.see(cursor);
        const said = groups.at(group);
        if (said.add(compared.hash, spelt.hash, cursor.place, shown)) return;
        tell(group.text(), shown(), cursor.place, said.measure());
      },
    },
    passOver: (at, first) => {
      if (!at || first === undefined || !group.read() || !compared.read()) return;
      repeated.add(first, compared.hash, group.text());
    },
    stretches: stretchesOf<KeptWithin>({
      release: () => ({
        series: groups.release((said) => said.release()),
        suspects: suspects.release(),
        repeated: repeated.release(),
      }),
      follows: ({ series }) =>
        series.kept.every(({ isFull }) => !isFull) &&
        groups.everyShared(series, (own, { said }) => own.size + said.length <= mostAlike),
      append: (stretch, shift) => {
        groups.append(stretch.series, (own, later) => own.append(later, shift));
        suspects.append(stretch.suspects, shift);
        repeated.append(stretch.repeated, shift);
      },
    }),
    end: () => {
      for (const [name, said] of groups.all()) {
        const measure = said.measure();
        for (const other of said.others(measure)) {
          // The measure of only one row may be what stands wrong.
          const { first, count } = measure.places;
          const isOtherwise = count === 1 && repeated.says(other, name, first);
          for (const place of other.places)
            tell(name, other.shown, place, measure, isOtherwise || repeated.says(measure, name, place));
        }
      }
      sums.end();
    },
  };
}

interface KeptWithin {
  readonly series: KeptSeries<KeptAlike>;
  readonly suspects: KeptSuspects;
  readonly repeated: KeptRepeated;
}

/** A field of two rows, as messages show its values. */
interface Differing {
  readonly field: string;
  readonly one: string;
  readonly measure: string;
}

/** The fields whose values differ in two rows; all of them where it is something else that is compared. */
function differingIn(
  { fields, value }: ConstantWithinCheck,
  one: readonly string[],
  measure: readonly string[],
): readonly Differing[] {
  const all = fields.map((field, at) => ({ field, one: one[at] ?? "", measure: measure[at] ?? "" }));
  const differing = value === undefined ? all.filter((two) => two.one !== two.measure) : [];
  return differing.length > 0 ? differing : all;
}

/** The values of the fields that rows are alike in, of their name. */
function valuesOf(by: readonly string[], name: string): ReadonlyMap<string, string> {
  const values = name.split("\u0000");
  return new Map(by.map((field, at) => [field, values[at] ?? ""]));
}

/** By how much the numbers differ. */
function amountsOf(differing: readonly Differing[]): ReadonlyMap<string, number> {
  return new Map(
    differing.flatMap(({ field, one, measure }) => {
      const amount = Number(one) - Number(measure);
      return Number.isFinite(amount) ? [[field, amount] as const] : [];
    }),
  );
}

function startAgainst(check: ConstantWithinCheck, context: CheckContext): RunningCheck {
  const { dataset, cursor, report } = context;
  const group = rowKey(cursor, check.by);
  const compared = comparedBy(check, context);
  const groups = new SeriesOf((): Before => ({ high: 0, low: 0, shown: undefined }));
  const shown = () => foundValues(cursor.row(), check.fields, dataset);
  let hasPrevious = false;
  return {
    watches: {
      previous: () => {
        if (!group.read() || !compared.read()) return;
        hasPrevious = true;
        const before = groups.at(group);
        if (before.shown === undefined) Object.assign(before, compared.hash, { shown: shown() });
      },
      [dataset.id]: () => {
        if (!hasPrevious || !group.read() || !compared.read()) return;
        const { high, low, shown: other } = groups.at(group);
        if (other === undefined || (high === compared.hash.high && low === compared.hash.low)) return;
        const name = shownKey(group.text(), check.by, dataset);
        const params = { group: name, found: shown(), other, place: lastDelivery };
        report(checkFinding(check, "check.constant_within", check.fields, params), cursor.place);
      },
    },
    stretches: nothingKept,
    end: () => {},
  };
}

/** What the first row of a group said in the last delivery; nothing where it had none. */
interface Before {
  high: number;
  low: number;
  shown: string | undefined;
}

/** What is compared: the fields, or the value of an expression. */
function comparedBy(
  { id, fields, value }: ConstantWithinCheck,
  { dataset, cursor }: CheckContext,
): Pick<RowKey, "hash" | "read"> {
  if (value === undefined) return rowKey(cursor, fields);
  const grouping = groupBy([value], cursor, `${dataset.id}.checks.${id}.value`);
  return grouping.group(grouping.isQuick);
}
