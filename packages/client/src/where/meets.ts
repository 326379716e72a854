import {
  type AnyRow,
  compareText,
  type Dataset,
  type Field,
  type FieldKind,
  firstDayOf,
  instantToMillis,
  lastDayOf,
} from "@samapne/core";
import type { Wanted } from "./where.ts";

/** How the values of a kind are compared: as what, and whether the end of a range is part of it. */
interface Comparison {
  /** What a value begins as, and ends as; the same for all but periods. */
  readonly begin: (value: unknown) => string | number;
  readonly end: (value: unknown) => string | number;
  readonly isEndIncluded: boolean;
}

/** Texts are compared in NFC, as an API compares them: who writes å as a and a ring means å. */
const plain = (value: unknown): string | number =>
  typeof value === "number" ? value : String(value).normalize("NFC");
const included: Comparison = { begin: plain, end: plain, isEndIncluded: true };
const moment = (value: unknown): number => instantToMillis(String(value)) ?? Number.NaN;

const comparisons: Readonly<Record<FieldKind, Comparison>> = {
  text: included,
  code: included,
  identifier: included,
  integer: included,
  decimal: included,
  boolean: included,
  date: included,
  uri: included,
  list: included,
  instant: { begin: moment, end: moment, isEndIncluded: false },
  period: {
    begin: (value) => firstDayOf(String(value)),
    end: (value) => lastDayOf(String(value)),
    isEndIncluded: true,
  },
};

/**
 * Tells whether rows meet a selection, as the API's filters do: for publishers that only have files, and for those that
 * give more than they were asked for.
 */
export function meets(
  { fields }: Pick<Dataset, "fields">,
  wanted: readonly Wanted[],
): (row: AnyRow) => boolean {
  const tests = wanted.map((one) => testOf(fields[one.field], one));
  return (row) => tests.every((test) => test(row));
}

function testOf(
  field: Field | undefined,
  { field: name, values, from, to }: Wanted,
): (row: AnyRow) => boolean {
  const { begin, end, isEndIncluded } = comparisons[field?.kind ?? "text"];
  const same = values && new Set(values.map((value) => both(begin(value), end(value))));
  return (row) => {
    const value = row[name];
    if (value === undefined || value === null) return false;
    if (same !== undefined) {
      const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
      if (!items.some((item) => same.has(both(begin(item), end(item))))) return false;
    }
    if (from !== undefined && compare(begin(value), begin(from)) < 0) return false;
    if (to === undefined) return true;
    const order = compare(end(value), end(to));
    return isEndIncluded ? order <= 0 : order < 0;
  };
}

function both(begin: string | number, end: string | number): string {
  return `${begin} ${end}`;
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "string" ? compareText(a, String(b)) : a - Number(b);
}
