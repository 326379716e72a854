import type { AnyRow, Dataset, Field } from "@samapne/core";
import type { Chance } from "../../packages/generators/src/vectors/chance.ts";
import { otherValues, tenfold, yearApart } from "./wrong-values.ts";

/** A row and where it stands; a row that is put in stands between two others. */
export interface PlacedRow {
  readonly row: AnyRow;
  readonly place: number;
}

/** What one fault has made of a table. */
export interface Fault {
  /** What somebody did, such as `another value`. */
  readonly kind: string;
  /** The fields whose values it changes, for people. */
  readonly fields: readonly string[];
  /** The rows it changes, by their places. */
  readonly changes: ReadonlyMap<number, AnyRow>;
  readonly dropped: readonly number[];
  readonly added: readonly PlacedRow[];
}

/** A table that faults are made in. */
export interface Table {
  readonly dataset: Dataset;
  readonly rows: readonly PlacedRow[];
}

/** What people do to a table by mistake: each makes one fault of its kind, or none where the table has no room for it. */
type MakeFault = (table: Table, chance: Chance) => Fault | undefined;

export const kinds: Readonly<Record<string, MakeFault>> = {
  "another value": changing((table, row, name, chance) => otherValues(table, row, name, chance)),
  "no value": changing((_, row, name) => (row[name] === undefined ? [] : [undefined])),
  "shifted decimal": changing(({ dataset }, row, name, chance) =>
    tenfold(dataset.fields[name], row[name], chance),
  ),
  "another year": changing((_, row, name, chance) => yearApart(row[name], chance)),
  "another year in all dates": (table, chance) => {
    const { row, place } = chance.oneOf(table.rows);
    const change = chance.oneOf([1, -1, 10, -10]);
    const dated = Object.entries(table.dataset.fields).flatMap(([name, field]) => {
      const [value] = isDated(field) || name.endsWith("year") ? yearApart(row[name], chance, change) : [];
      return value === undefined ? [] : [[name, value] as const];
    });
    if (dated.length < 2) return undefined;
    return changed(
      "another year in all dates",
      place,
      { ...row, ...Object.fromEntries(dated) },
      dated.map(([name]) => name),
    );
  },
  "two cells swapped": (table, chance) => {
    const { row, place } = chance.oneOf(table.rows);
    const names = Object.keys(table.dataset.fields);
    const pairs = names.flatMap((name, at): [string, string][] => {
      const next = names[at + 1];
      const isPair = next !== undefined && areAlike(table.dataset.fields[name], table.dataset.fields[next]);
      return isPair && row[name] !== row[next] ? [[name, next]] : [];
    });
    if (pairs.length === 0) return undefined;
    const [one, other] = chance.oneOf(pairs);
    return changed("two cells swapped", place, { ...row, [one]: row[other], [other]: row[one] }, [
      one,
      other,
    ]);
  },
  "a row twice": ({ rows }, chance) => {
    const { row, place } = chance.oneOf(rows);
    return { ...nothing, kind: "a row twice", added: [{ row, place: place + 1 }] };
  },
  "a row twice, corrected": (table, chance) => {
    const { dataset } = table;
    const { row, place } = chance.oneOf(table.rows);
    const names = Object.keys(dataset.fields).filter((name) => !dataset.key.includes(name));
    const name = chance.oneOf(names);
    const values = otherValues(table, row, name, chance);
    if (values.length === 0) return undefined;
    const added = [{ row: { ...row, [name]: chance.oneOf(values) }, place: place + 1 }];
    return { ...nothing, kind: "a row twice, corrected", fields: [name], added };
  },
  "no row": ({ rows }, chance) => {
    const { place } = chance.oneOf(rows);
    return { ...nothing, kind: "no row", dropped: [place] };
  },
  "another unit in a row": (table, chance) => {
    const { row, place } = chance.oneOf(table.rows);
    const { fields, values } = inAnotherUnit(table.dataset, row, anotherUnit(table.dataset, chance));
    return fields.length === 0
      ? undefined
      : changed("another unit in a row", place, { ...row, ...values }, fields);
  },
  "another unit in a series": (table, chance) => {
    const [first = ""] = table.dataset.key;
    const { row } = chance.oneOf(table.rows);
    const series = table.rows.filter((other) => other.row[first] === row[first]);
    if (series.length < 2 || series.length === table.rows.length) return undefined;
    const change = anotherUnit(table.dataset, chance);
    const changes = new Map<number, AnyRow>();
    for (const one of series) {
      const { fields, values } = inAnotherUnit(table.dataset, one.row, change);
      if (fields.length > 0) changes.set(one.place, { ...one.row, ...values });
    }
    const { fields } = inAnotherUnit(table.dataset, row, change);
    return changes.size < 2 ? undefined : { ...nothing, kind: "another unit in a series", fields, changes };
  },
};

const nothing: Pick<Fault, "changes" | "dropped" | "added" | "fields"> = {
  changes: new Map(),
  dropped: [],
  added: [],
  fields: [],
};

function changed(kind: string, place: number, row: AnyRow, fields: readonly string[]): Fault {
  return { ...nothing, kind, fields, changes: new Map([[place, row]]) };
}

/** One cell with one of some values. */
function changing(
  valuesOf: (table: Table, row: AnyRow, name: string, chance: Chance) => readonly unknown[],
): MakeFault {
  return (table, chance) => {
    const { row, place } = chance.oneOf(table.rows);
    const name = chance.oneOf(Object.keys(table.dataset.fields));
    const values = valuesOf(table, row, name, chance);
    if (values.length === 0) return undefined;
    return changed("", place, { ...row, [name]: chance.oneOf(values) }, [name]);
  };
}

/** One fault of a kind, tried a few times. */
export function faultOf(kind: string, table: Table, chance: Chance): Fault | undefined {
  const make = kinds[kind] as MakeFault;
  for (let time = 0; time < 20; time++) {
    const fault = make(table, chance);
    if (fault) return { ...fault, kind };
  }
  return undefined;
}

/** The rows of a table with its faults. */
export function faulty({ rows }: Table, faults: readonly Fault[]): readonly PlacedRow[] {
  return rows.flatMap(({ row, place }) => {
    const isDropped = faults.some(({ dropped }) => dropped.includes(place));
    const changes = faults.find((fault) => fault.changes.has(place))?.changes;
    const own = isDropped ? [] : [{ row: changes?.get(place) ?? row, place }];
    const added = faults.flatMap((fault) => fault.added.filter((one) => one.place === place + 1));
    return [...own, ...added];
  });
}

/** A unit that fields are in, and how much smaller or larger the one is that somebody took it for. */
interface UnitChange {
  readonly unit: string | undefined;
  readonly factor: number;
}

function anotherUnit({ fields }: Dataset, chance: Chance): UnitChange {
  const units = Object.values(fields).flatMap((field) => (isMeasure(field) ? [field.unit] : []));
  return { unit: units.length === 0 ? undefined : chance.oneOf(units), factor: chance.oneOf([1000, 0.001]) };
}

/** Shares and positions are never in another unit. */
function isMeasure(field: Field): field is Field & { readonly unit: string } {
  if (field.kind !== "decimal" && field.kind !== "integer") return false;
  return field.unit !== undefined && !["%", "1", "a", "deg"].includes(field.unit);
}

function inAnotherUnit({ fields, key }: Dataset, row: AnyRow, { unit, factor }: UnitChange) {
  const values: Record<string, number> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = row[name];
    if (!isMeasure(field) || field.unit !== unit || key.includes(name) || typeof value !== "number") continue;
    const digits = field.kind === "decimal" ? (field.decimals ?? 6) : 0;
    const other = Number((value * factor).toFixed(digits));
    if (other !== value) values[name] = other;
  }
  return { fields: Object.keys(values), values };
}

function isDated({ kind }: Field): boolean {
  return kind === "date" || kind === "instant" || kind === "period";
}

function areAlike(one: Field | undefined, other: Field | undefined): boolean {
  const isNumber = ({ kind }: Field) => kind === "integer" || kind === "decimal";
  if (!one || !other) return false;
  if (one.kind === "code" && other.kind === "code") return one.list.id === other.list.id;
  return one.kind === other.kind || (isNumber(one) && isNumber(other));
}
