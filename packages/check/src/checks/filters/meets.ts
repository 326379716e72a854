import {
  type AnyRow,
  compareText,
  type Field,
  type FilterTest,
  firstDayOf,
  instantToMillis,
  lastDayOf,
  type Parameter,
} from "@samapne/core";

type Comparable = string | number;

/** Where a value begins and ends, to be compared; both are the same for all but periods. */
function endsOf(kind: Field["kind"], value: unknown): readonly [Comparable, Comparable] {
  if (kind === "period") return [firstDayOf(String(value)), lastDayOf(String(value))];
  if (kind === "instant") {
    const moment = instantToMillis(String(value)) ?? Number.NaN;
    return [moment, moment];
  }
  const plain = typeof value === "number" ? value : String(value);
  return [plain, plain];
}

function compare(a: Comparable, b: Comparable): number {
  return typeof a === "number" && typeof b === "number" ? a - b : compareText(String(a), String(b));
}

type Test = (value: readonly [Comparable, Comparable], asked: readonly [Comparable, Comparable]) => boolean;

const equal: Test = ([begin, end], [first, last]) => compare(begin, first) === 0 && compare(end, last) === 0;

/** What each filter of the contract means, said once more and by other means than the server: so that a mistake there is found. */
const tests: Readonly<Record<FilterTest, Test>> = {
  equals: equal,
  has: equal,
  at_least: ([begin], [first]) => compare(begin, first) >= 0,
  at_most: ([, end], [, last]) => compare(end, last) <= 0,
  before: ([begin], [first]) => compare(begin, first) < 0,
};

/** Tells whether a row meets a filter with one of some values. */
export function meets(
  { filter }: Parameter,
  fields: Readonly<Record<string, Field>>,
  values: readonly unknown[],
): (row: AnyRow) => boolean {
  const name = filter?.field ?? "";
  const field = fields[name];
  if (filter === undefined || field === undefined) return () => false;
  const kind = field.kind === "list" ? field.items.kind : field.kind;
  const asked = values.map((value) => endsOf(kind, value));
  const test = tests[filter.test];
  return (row) => {
    const value = row[name];
    if (value === undefined || value === null) return false;
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.some((item) => asked.some((one) => test(endsOf(kind, item), one)));
  };
}
