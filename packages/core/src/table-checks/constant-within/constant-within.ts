import { foundValues, shownKey } from "../../issues/found-values.ts";
import { rowKey, type RowKey } from "../running/row-key.ts";
import type { Text } from "../../text.ts";
import type { ConstantWithinCheck } from "../../table-check.ts";
import { checkFinding, explainedIf } from "../running/check-finding.ts";
import { groupBy } from "../running/condition.ts";
import { type KeptAlike, mostAlike, type Said, SaidByRows } from "./said-by-rows.ts";
import type { CheckContext, RunningCheck, StartCheck } from "../running/running-check.ts";
import { type KeptSeries, SeriesOf } from "../running/series-of.ts";
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
  const suspects = new SuspectPlaces([...check.by, ...check.fields]);
  const shown = () => foundValues(cursor.row(), check.fields, dataset);
  const tell = (name: string, found: string, at: number, { shown: other, places }: Said) => {
    const params = { group: shownKey(name, check.by, dataset), found, other, place: placeName(places.first) };
    const differing = [...check.by, ...differingIn(check.fields, found, other)];
    const isExplained =
      suspects.has(at, differing) || [...places].every((one) => suspects.has(one, differing));
    report(explainedIf(isExplained, checkFinding(check, "check.constant_within", check.fields, params)), at);
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
    stretches: stretchesOf<KeptWithin>({
      release: () => ({ series: groups.release((said) => said.release()), suspects: suspects.release() }),
      follows: ({ series }) =>
        series.kept.every(({ isFull }) => !isFull) &&
        groups.everyShared(series, (own, { said }) => own.size + said.length <= mostAlike),
      append: (stretch, shift) => {
        groups.append(stretch.series, (own, later) => own.append(later, shift));
        suspects.append(stretch.suspects, shift);
      },
    }),
    end: () => {
      for (const [name, said] of groups.all()) {
        const measure = said.measure();
        for (const other of said.others(measure))
          for (const place of other.places) tell(name, other.shown, place, measure);
      }
    },
  };
}

interface KeptWithin {
  readonly series: KeptSeries<KeptAlike>;
  readonly suspects: KeptSuspects;
}

/** The fields whose values differ in two texts that show some fields each. */
function differingIn(fields: readonly string[], one: string, other: string): readonly string[] {
  const [some, others] = [one.split(" + "), other.split(" + ")];
  const areWhole = some.length === fields.length && others.length === fields.length;
  return areWhole ? fields.filter((_, at) => some[at] !== others[at]) : fields;
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
