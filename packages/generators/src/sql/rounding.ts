import {
  type AnyRow,
  checkExpression,
  compileExpression,
  type Dataset,
  decimalsOf,
  decimalText,
  environmentOf,
  type Field,
  type ListItem,
  parseExpression,
  readsOf,
  type Scope,
} from "@samapne/core";
import { unlimitedScale } from "./expression.ts";

interface ReadRule {
  readonly reads: readonly string[];
  /** Answers from the row alone; undefined when the rule needs more than the row. */
  readonly answer: ((row: AnyRow) => unknown) | undefined;
}

const known = new WeakMap<object, readonly ReadRule[]>();

/**
 * True when a rule may be decided by digits that a column has no room for: a value has more decimals than its field
 * declares, and some rule says another thing of the value rounded to them. A rule that needs more than the row counts.
 */
export function roundingDecides(dataset: Dataset, row: AnyRow): boolean {
  const { fields } = dataset;
  const long = Object.keys(row).filter((name) => isLong(fields[name] as Field, row[name]));
  if (long.length === 0) return false;
  const rounded = { ...row };
  for (const name of long) rounded[name] = roundedValue(fields[name] as Field, row[name]);
  return rulesOf(dataset).some(
    ({ reads, answer }) =>
      long.some((name) => reads.includes(name)) && (!answer || answer(row) !== answer(rounded)),
  );
}

function rulesOf(dataset: Dataset): readonly ReadRule[] {
  const rules = known.get(dataset) ?? (dataset.rules ?? []).map((rule) => readRule(rule.expression, dataset));
  known.set(dataset, rules);
  return rules;
}

function readRule(text: string, { id, fields, references }: Dataset): ReadRule {
  const environment = environmentOf(fields, references);
  const typed = checkExpression(parseExpression(text, id), environment, id);
  const { row: reads, ref, now } = readsOf(typed);
  const evaluate = compileExpression(typed);
  const alone = ref.length === 0 && !now;
  return { reads, answer: alone ? (row) => evaluate({ row, ref: {} } satisfies Scope) : undefined };
}

function isLong(field: Field | ListItem, value: unknown): boolean {
  if (field.kind === "list") return Array.isArray(value) && value.some((item) => isLong(field.items, item));
  return (
    field.kind === "decimal" &&
    typeof value === "number" &&
    decimalsOf(value) > (field.decimals ?? unlimitedScale)
  );
}

function roundedValue(field: Field | ListItem, value: unknown): unknown {
  if (field.kind === "list")
    return (value as readonly unknown[]).map((item) => roundedValue(field.items, item));
  return isLong(field, value) && field.kind === "decimal"
    ? rounded(value as number, field.decimals ?? unlimitedScale)
    : value;
}

/** The number nearest with so many decimals, half away from zero, as databases round exact decimals. */
function rounded(value: number, decimals: number): number {
  const [whole = "", fraction = ""] = decimalText(Math.abs(value)).split(".");
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  const digits = String(kept + ((fraction[decimals] ?? "0") >= "5" ? 1n : 0n)).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return Math.sign(value) * Number(`${digits.slice(0, point)}.${digits.slice(point)}`);
}
