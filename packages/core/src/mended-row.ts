import type { Dataset } from "./dataset.ts";
import type { Field } from "./field.ts";
import { valueCheck } from "./fields/index.ts";
import type { ValueCheck } from "./fields/value-check.ts";
import type { AskedRule } from "./one-cell.ts";
import type { AnyRow } from "./row.ts";
import { compileRule, type CompiledRule } from "./rule.ts";
import type { Now } from "./rules/index.ts";

/** A row of which something is told. */
export interface MendableRow {
  readonly row: AnyRow;
  readonly dataset: Dataset;
  readonly now: Now | undefined;
  /** The rules it breaks. */
  readonly broken: readonly AskedRule[];
}

/** Would a row with some values changed break no rule: none of those it breaks, and no other one? */
export function isMendedWith(changes: AnyRow, { row, dataset, now, broken }: MendableRow): boolean {
  const mended = { ...row, ...changes };
  const areRight = Object.entries(changes).every(([name, value]) => isRightIn(name, value, mended, dataset));
  if (!areRight) return false;
  const isKept = ({ compiled, scope }: AskedRule) => compiled.holds({ ...scope, row: mended }) !== false;
  if (!broken.every(isKept)) return false;
  return rulesOf(dataset).every((compiled) => isKept({ compiled, scope: { row: mended, ref: {}, now } }));
}

function isRightIn(name: string, value: unknown, row: AnyRow, { fields }: Dataset): boolean {
  const field = fields[name];
  if (!field) return false;
  if (value === undefined || value === null) return field.required !== true;
  const check = checks.get(field) ?? valueCheck(field);
  checks.set(field, check);
  return check(value, { row, classificationDate: undefined }) === undefined;
}

const checks = new WeakMap<Field, ValueCheck>();

const ownRules = new WeakMap<Dataset, readonly CompiledRule[]>();

/** The rules of a dataset that say that something is wrong, and look at nothing but the row. */
function rulesOf(dataset: Dataset): readonly CompiledRule[] {
  const known = ownRules.get(dataset);
  if (known) return known;
  const compiled = (dataset.rules ?? []).map((rule) => compileRule(rule, dataset));
  const own = compiled.filter(
    ({ rule: { severity = "error" }, reads }) => severity === "error" && reads.ref.length === 0,
  );
  ownRules.set(dataset, own);
  return own;
}

/** Two fields whose values may stand in each other's place. */
export type Pair = readonly [one: string, other: string];

const pairs = new WeakMap<Dataset, readonly Pair[]>();

/** The pairs of fields of a dataset whose values are of one kind. */
export function alikePairs(dataset: Dataset): readonly Pair[] {
  const known = pairs.get(dataset);
  if (known) return known;
  const fields = Object.entries(dataset.fields);
  const made = fields.flatMap(([one, field], at) =>
    fields.slice(at + 1).flatMap(([other, next]): Pair[] => (areAlike(field, next) ? [[one, other]] : [])),
  );
  pairs.set(dataset, made);
  return made;
}

function areAlike(one: Field, other: Field): boolean {
  if (one.kind === "code" && other.kind === "code") return one.list.id === other.list.id;
  return one.kind === other.kind || (isNumber(one) && isNumber(other));
}

function isNumber({ kind }: Field): boolean {
  return kind === "integer" || kind === "decimal";
}
