import {
  type Dataset,
  type Field,
  type FilterTest,
  instantToMillis,
  type Operation,
  type Parameter,
} from "@samapne/core";
import type { Values } from "../http/parameters.ts";
import { columnsOf, type Scalar } from "./column.ts";
import { all, any, type Condition, type Sign } from "./condition.ts";
import type { Order } from "./order.ts";

/** What a request asks of the rows of a dataset. */
export interface Ask {
  readonly where: Condition;
  readonly order: readonly Order[];
  /** The fields asked for, the key among them. */
  readonly fields: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly changedSince: number | undefined;
}

/** What a request asks, from the values of its parameters. */
export function askOf(dataset: Dataset, operation: Operation, values: Values): Ask {
  const filters = operation.parameters
    .filter(({ name, filter }) => filter !== undefined && values.has(name))
    .map((parameter) => filterCondition(parameter, dataset, values.get(parameter.name) ?? []));
  const since = values.get("changed_since")?.[0] as string | undefined;
  return {
    where: all([...filters, ...withinBox(values.get("bbox") as readonly number[] | undefined)]),
    order: ordersOf(dataset, (values.get("sort") ?? []) as readonly string[]),
    fields: fieldsOf(dataset, values.get("fields") as readonly string[] | undefined),
    changedSince: since === undefined ? undefined : instantToMillis(since),
  };
}

const allFields = new WeakMap<Dataset, ReadonlySet<string>>();

function fieldsOf(dataset: Dataset, asked: readonly string[] | undefined): ReadonlySet<string> {
  if (asked !== undefined) return new Set([...asked, ...dataset.key]);
  const all = allFields.get(dataset) ?? new Set(Object.keys(dataset.fields));
  allFields.set(dataset, all);
  return all;
}

type Test = (name: string, field: Field, values: readonly unknown[]) => Condition;

/** A period is at least another when it begins no earlier, and at most another when it ends no later. */
const tests: Readonly<Record<FilterTest, Test>> = {
  equals: (name, field, values) => {
    const [first, ...more] = columnsOf(name, field);
    if (first === undefined) return any([]);
    if (more.length === 0) return { kind: "in", column: first.name, values: values.map(first.valueOf) };
    return any(
      values.map((value) =>
        all(
          [first, ...more].map((one) => ({
            kind: "compare",
            column: one.name,
            sign: "=",
            value: one.valueOf(value),
          })),
        ),
      ),
    );
  },
  has: (name, field, values) => {
    const [column] = columnsOf(name, field);
    return column === undefined
      ? any([])
      : { kind: "holds_any", column: column.name, values: values.map(column.valueOf) };
  },
  at_least: (name, field, [value]) => end(name, field, value, ">=", 0),
  at_most: (name, field, [value]) => end(name, field, value, "<=", -1),
  before: (name, field, [value]) => end(name, field, value, "<", -1),
};

function end(name: string, field: Field, value: unknown, sign: Sign, at: 0 | -1): Condition {
  const column = columnsOf(name, field).at(at);
  return column === undefined
    ? any([])
    : { kind: "compare", column: column.name, sign, value: column.valueOf(value) };
}

function filterCondition({ filter }: Parameter, { fields }: Dataset, values: readonly unknown[]): Condition {
  const { field, test } = filter as NonNullable<Parameter["filter"]>;
  return tests[test](field, fields[field] as Field, values);
}

/** West, south, east, north; a box whose west is east of its east goes across the 180th meridian (RFC 7946, 5.2). */
function withinBox(box: readonly number[] | undefined): readonly Condition[] {
  if (box === undefined) return [];
  const [west = 0, south = 0, east = 0, north = 0] = box;
  const compare = (column: string, sign: Sign, value: Scalar): Condition => ({
    kind: "compare",
    column,
    sign,
    value,
  });
  const sides = [compare("longitude", ">=", west), compare("longitude", "<=", east)];
  return [
    west <= east ? all(sides) : any(sides),
    compare("latitude", ">=", south),
    compare("latitude", "<=", north),
  ];
}

function ordersOf({ fields }: Dataset, sort: readonly string[]): readonly Order[] {
  return sort.flatMap((text) => {
    const descending = text.startsWith("-");
    const name = descending ? text.slice(1) : text;
    return columnsOf(name, fields[name] as Field).map(({ name: column }) => ({ column, descending }));
  });
}
