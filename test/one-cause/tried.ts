import { compileRule } from "../../packages/core/src/rule.ts";
import { chanceOf } from "../../packages/generators/src/vectors/chance.ts";
import { domains } from "../../scripts/specs/registry.ts";
import { type Fault, faultOf, kinds, type Table } from "./faults.ts";
import { around, judged, newIn, rightTables, type Told } from "./judged.ts";

/** A table of a delivery, and the tables that have to do with it. */
export interface Trial {
  readonly table: Table;
  readonly near: readonly Table[];
  /** What is told of it without a fault. */
  readonly before: Told;
}

/** A fault, and what is new when it is there. */
export interface Tried {
  readonly fault: Fault;
  readonly found: Told;
}

/** Every dataset of the registry in a right delivery. */
export function trialsOf(rows: number, seed: number): readonly Trial[] {
  return domains.flatMap(({ datasets }) => {
    const tables = rightTables(datasets, rows, seed);
    return tables.map((table) => {
      const near = around(table, tables);
      return { table, near, before: judged(near) };
    });
  });
}

/** What is found of some faults together. */
export function foundOf({ table, near, before }: Trial, faults: readonly Fault[]): Told {
  return newIn(before, judged(near, table.dataset.id, faults));
}

/** So many faults of each kind, as many as the table has room for. */
export function tried(trial: Trial, amount: number, seed: number): readonly Tried[] {
  return Object.keys(kinds).flatMap((kind, index) => {
    const chance = chanceOf(seed * 1009 + index);
    return Array.from({ length: amount }, () => faultOf(kind, trial.table, chance)).flatMap((fault) =>
      fault ? [{ fault, found: foundOf(trial, [fault]) }] : [],
    );
  });
}

/** The places of the rows that a fault changes, puts in or takes away. */
export function placesOf({ changes, added, dropped }: Fault): readonly number[] {
  return [...changes.keys(), ...added.map(({ place }) => place), ...dropped];
}

/** How often a fault is told: of one row its findings; of several rows, and of one that others refer to, the codes among them. */
export function timesTold({ fault, found }: Tried): number {
  const isOfMany = fault.changes.size > 1 || fault.dropped.length > 0;
  return isOfMany ? new Set(found.told.map((line) => line.split(" ")[2])).size : found.told.length;
}

/** For people: what was done, and what was said of it. */
export function shownTrial({ table: { dataset, rows } }: Trial, { fault, found }: Tried): string {
  const [place, row] = [...fault.changes][0] ?? [placesOf(fault)[0], fault.added[0]?.row];
  const old = rows.find((one) => one.place === place)?.row;
  const values = fault.fields
    .map((name) => `${name} ${String(old?.[name])} -> ${String(row?.[name])}`)
    .join(", ");
  return `${dataset.id} ${fault.kind} in row ${place} (${values}): ${found.told.join("; ")}`;
}

/** The rules of a dataset that look at nothing but their row. */
export function ownRules({ table: { dataset } }: Trial): ReadonlySet<string> {
  const own = (dataset.rules ?? []).filter((rule) => compileRule(rule, dataset).reads.ref.length === 0);
  return new Set(own.map(({ id }) => id));
}
