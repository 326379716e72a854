import {
  type AnyRow,
  type Dataset,
  decimalsOf,
  type Field,
  type FieldKind,
  instantToMillis,
  isDate,
  type ListItem,
} from "@samapne/core";
import type { Dialect } from "./dialect.ts";
import type { SqlLimitId } from "./inexpressible.ts";
import { ranges } from "./range.ts";
import { amountsOutgrow, roundingDecides } from "./rounding.ts";
import { mostScale } from "./standard.ts";

type FieldOf<K extends FieldKind> = Extract<Field | ListItem, { readonly kind: K }>;
type Hinders = (value: unknown) => SqlLimitId | undefined;

/** The line of the table that keeps a row out of the typed columns of its staging table; undefined when none does. */
export function stagingLimit(dataset: Dataset, row: unknown, dialect: Dialect): SqlLimitId | undefined {
  const { fields } = dataset;
  if (typeof row !== "object" || row === null || Array.isArray(row)) return "types";
  for (const [name, value] of Object.entries(row as AnyRow)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) return "types";
    const line = columnLimit(field, value, dialect);
    if (line !== undefined) return line;
  }
  if (dialect.stagingScale !== undefined) {
    if (roundingDecides(dataset, row as AnyRow)) return "rounded";
    if (amountsOutgrow(dataset, row as AnyRow)) return "long-products";
  }
  return dependsOnWrittenDay(fields, row as AnyRow) ? "instant-day" : undefined;
}

/** True when a dated code follows the day of an instant that is another day in UTC, or stands where a period or text should. */
export function dependsOnWrittenDay(fields: Dataset["fields"], row: AnyRow): boolean {
  return Object.values(fields).some((field) => {
    const { at } = (field.kind === "list" ? field.items : field) as { readonly at?: string };
    const moment = at === undefined ? undefined : row[at];
    if (at === undefined || typeof moment !== "string") return false;
    const millis = instantToMillis(moment);
    if (millis === undefined) return false;
    return (
      fields[at]?.kind !== "instant" || new Date(millis).toISOString().slice(0, 10) !== moment.slice(0, 10)
    );
  });
}

/** The line that keeps a value out of the column of its field. */
export function columnLimit(
  field: Field | ListItem,
  value: unknown,
  dialect: Dialect,
): SqlLimitId | undefined {
  if (value === null || value === undefined) return undefined;
  return (hindrances[field.kind] as (field: Field | ListItem, dialect: Dialect) => Hinders)(
    field,
    dialect,
  )(value);
}

const typed =
  (fits: (value: unknown) => boolean): Hinders =>
  (value) =>
    fits(value) ? undefined : "types";

const text: Hinders = (value) => {
  if (typeof value !== "string") return "types";
  return /[\p{Cs}\0]/u.test(value) ? "half-characters" : undefined;
};

const hindrances: {
  readonly [K in FieldKind]: (field: FieldOf<K>, dialect: Dialect) => Hinders;
} = {
  text: () => text,
  code: () => text,
  identifier: () => text,
  period: () => text,
  uri: () => text,
  integer: () => typed((value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 63),
  decimal: (_, dialect) => (value) => {
    if (!Number.isFinite(value)) return "types";
    const fits = Math.abs(value as number) < 1e20 && decimalsOf(value as number) <= mostScale;
    return dialect.stagingScale === undefined || fits ? undefined : "many-decimals";
  },
  boolean: () => typed((value) => typeof value === "boolean"),
  date: () => typed((value) => typeof value === "string" && isDate(value)),
  instant: () => (value) => {
    const millis = typeof value === "string" ? instantToMillis(value) : undefined;
    if (millis === undefined) return "types";
    return millis < Number(ranges.moment[0]) || millis > Number(ranges.moment[1]) ? "edge-years" : undefined;
  },
  list: ({ items }, dialect) => {
    return (value) => {
      if (!Array.isArray(value)) return "types";
      for (const one of value) {
        const line = columnLimit(items, one, dialect);
        if (line !== undefined) return line;
      }
      return undefined;
    };
  },
};
