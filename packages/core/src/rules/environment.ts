import type { Borrowed, Reference } from "../dataset.ts";
import type { Fields, ListItem } from "../field.ts";
import type { Environment, RuleType } from "./expression.ts";

type Scalar = ListItem | Borrowed;

const string = (): RuleType => ({ kind: "string" });

const typeOfKind: Readonly<Record<Scalar["kind"], (field: Scalar) => RuleType>> = {
  text: string,
  code: string,
  identifier: string,
  period: string,
  uri: string,
  integer: () => ({ kind: "int" }),
  decimal: (field) => ({ kind: "decimal", decimals: "decimals" in field ? field.decimals : undefined }),
  boolean: () => ({ kind: "bool" }),
  date: () => ({ kind: "timestamp", written: "date" }),
  instant: () => ({ kind: "timestamp", written: "instant" }),
};

/** The types of all that the rules of a dataset may read: its fields, and the borrowed fields of its references. */
export function environmentOf(
  fields: Fields,
  references: Readonly<Record<string, Reference>> = {},
): Environment {
  return {
    row: mapped(fields, (field) =>
      field.kind === "list" ? { kind: "list", of: typeOf(field.items) } : typeOf(field),
    ),
    ref: mapped(references, (reference) => mapped(reference.borrows ?? {}, typeOf)),
  };
}

function typeOf(field: Scalar): RuleType {
  return typeOfKind[field.kind](field);
}

/** `fromEntries` makes every name an own property, `__proto__` too. */
function mapped<A, B>(record: Readonly<Record<string, A>>, to: (value: A) => B): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));
}
