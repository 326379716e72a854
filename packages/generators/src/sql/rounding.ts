import {
  type AnyRow,
  checkExpression,
  compileExpression,
  type Dataset,
  type Decimal,
  decimalsOf,
  decimalText,
  environmentOf,
  type Evaluate,
  type Field,
  type ListItem,
  numberOfDecimal,
  parseExpression,
  readsOf,
  type Scope,
  type TypedExpression,
} from "@samapne/core";
import { unlimitedScale } from "./expression.ts";
import { mostScale, wholeDigits } from "./standard.ts";

type Answer = (row: AnyRow) => unknown;

interface ReadRule {
  readonly reads: readonly string[];
  /** Answers from the row alone; undefined when the rule needs more than the row. */
  readonly answer: Answer | undefined;
  /** The sums and products in it, as far as the row alone tells them. */
  readonly amounts: readonly Answer[];
}

const known = new WeakMap<object, readonly ReadRule[]>();

/** A decimal this large has no room in a column, nor has what is computed. */
const tooLarge = 10 ** wholeDigits;

/** True when a sum or product in a rule has more digits before its point than a decimal holds: the rule is then not known. */
export function amountsOutgrow(dataset: Dataset, row: AnyRow): boolean {
  return rulesOf(dataset).some(({ amounts }) =>
    amounts.some((amount) => {
      const value = amount(row);
      return value !== undefined && Math.abs(numberOfDecimal(value as Decimal)) >= tooLarge;
    }),
  );
}

/**
 * True when a rule may be decided by digits that are not kept: a value has more decimals than its field declares, or than
 * a factor of a product keeps, and some rule says another thing of the value rounded. A rule that needs more than the row
 * counts.
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
  return { reads, answer: alone ? inRow(evaluate) : undefined, amounts: amountsIn(typed).map(inRow) };
}

function inRow(evaluate: Evaluate): Answer {
  return (row) => evaluate({ row, ref: {} } satisfies Scope);
}

function amountsIn(node: TypedExpression): readonly Evaluate[] {
  if (node.kind !== "call") return [];
  const own = node.type.kind === "decimal" ? [compileExpression(node)] : [];
  return [...own, ...node.operands.flatMap(amountsIn)];
}

function isLong(field: Field | ListItem, value: unknown): boolean {
  if (field.kind === "list") return Array.isArray(value) && value.some((item) => isLong(field.items, item));
  return field.kind === "decimal" && typeof value === "number" && decimalsOf(value) > keptDecimals(field);
}

function roundedValue(field: Field | ListItem, value: unknown): unknown {
  if (field.kind === "list")
    return (value as readonly unknown[]).map((item) => roundedValue(field.items, item));
  return isLong(field, value) && field.kind === "decimal"
    ? rounded(value as number, keptDecimals(field))
    : value;
}

/** A column keeps what is declared; a factor beside another keeps half of what a decimal holds. */
function keptDecimals({ decimals = unlimitedScale }: { readonly decimals?: number }): number {
  return Math.min(decimals, mostScale / 2);
}

/** The number nearest with so many decimals, half away from zero, as databases round exact decimals. */
function rounded(value: number, decimals: number): number {
  const [whole = "", fraction = ""] = decimalText(Math.abs(value)).split(".");
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  const digits = String(kept + ((fraction[decimals] ?? "0") >= "5" ? 1n : 0n)).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return Math.sign(value) * Number(`${digits.slice(0, point)}.${digits.slice(point)}`);
}
