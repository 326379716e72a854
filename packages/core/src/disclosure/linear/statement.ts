import type { AnyRow } from "../../row.ts";
import { compileExpression, numberOfDecimal, readsOf, type TypedExpression } from "../../rules/index.ts";
import type { Constraint, Term } from "./system.ts";

/** A number that is a constant and so many times some variables. */
export interface Linear {
  readonly constant: number;
  readonly terms: readonly Term[];
}

/** What a reader of a row knows: its key, and its figures as numbers or as variables. */
export interface Knowledge {
  readonly row: AnyRow;
  /** A figure; undefined when nothing is known of it. */
  figure(name: string): Linear | undefined;
}

/** What a rule says of the variables of a row; a rule that says nothing linear gives no constraints. */
export type Statement = (known: Knowledge) => readonly Constraint[];

/** A part of a rule, as much as is known of it. */
type Value =
  | { readonly kind: "known"; readonly value: unknown }
  | { readonly kind: "linear"; readonly value: Linear }
  | { readonly kind: "distance"; readonly value: Linear }
  | { readonly kind: "constraints"; readonly value: readonly Constraint[] }
  | { readonly kind: "unknown" };

type Reader = (known: Knowledge) => Value;

const unknown: Value = { kind: "unknown" };

/**
 * Reads what a rule that holds says about figures nobody was told: sums, differences, multiples and distances of
 * figures compared with each other. Whatever else a rule says of them is passed over, which can only make an attack weaker.
 */
export function statementOf(rule: TypedExpression, measures: ReadonlySet<string>): Statement {
  const read = readerOf(rule, measures);
  return (known) => {
    const value = read(known);
    return value.kind === "constraints" ? value.value : [];
  };
}

function readerOf(node: TypedExpression, measures: ReadonlySet<string>): Reader {
  if (!readsOf(node).row.some((name) => measures.has(name))) {
    const evaluate = compileExpression(node);
    return ({ row }) => {
      const value = evaluate({ row, ref: {}, now: undefined });
      return value === undefined ? unknown : { kind: "known", value };
    };
  }
  if (node.kind === "row") return ({ figure }) => linearOr(figure(node.field));
  if (node.kind === "has") return () => ({ kind: "known", value: true });
  if (node.kind !== "call") return () => unknown;
  const name = node.function.replace(/\(.*$/, "");
  const operands = node.operands.map((operand) => readerOf(operand, measures));
  const combine = combinations[name];
  return combine ? (known) => combine(operands, known) : () => unknown;
}

function linearOr(value: Linear | undefined): Value {
  return value ? { kind: "linear", value } : unknown;
}

type Combination = (operands: readonly Reader[], known: Knowledge) => Value;

const combinations: Readonly<Record<string, Combination>> = {
  "+": arithmetic((a, b) => sum(a, b, 1)),
  "-": arithmetic((a, b) => (b ? sum(a, b, -1) : times(a, -1))),
  "*": arithmetic((a, b) => (b?.terms.length === 0 ? times(a, b.constant) : b && product(b, a))),
  double: arithmetic((a) => a),
  abs: ([of], known) => {
    const value = of && linearOf(of(known));
    return value ? { kind: "distance", value } : unknown;
  },
  "<=": comparison(1),
  "<": comparison(1),
  ">=": comparison(-1),
  ">": comparison(-1),
  "==": ([a, b], known) => {
    const both = linears([a, b], known);
    return both ? constraints(sum(both[0], both[1], -1), { min: 0, max: 0 }) : unknown;
  },
  "!": ([of], known) => {
    const value = of?.(known);
    return value?.kind === "known" ? { kind: "known", value: value.value !== true } : unknown;
  },
  "&&": (operands, known) => {
    const values = operands.map((read) => read(known));
    return {
      kind: "constraints",
      value: values.flatMap((value) => (value.kind === "constraints" ? value.value : [])),
    };
  },
  "||": (operands, known) => {
    const open = operands.map((read) => read(known)).filter((value) => !isKnown(value, false));
    return open.length === 1 ? (open[0] as Value) : unknown;
  },
  "?:": ([test, then, otherwise], known) => {
    const answer = test?.(known);
    if (!answer || answer.kind !== "known") return unknown;
    return (answer.value === true ? then?.(known) : otherwise?.(known)) ?? unknown;
  },
};

function isKnown(value: Value, answer: unknown): boolean {
  return value.kind === "known" && value.value === answer;
}

function arithmetic(apply: (a: Linear, b: Linear | undefined) => Linear | undefined): Combination {
  return ([first, second], known) => {
    const a = first && linearOf(first(known));
    const b = second && linearOf(second(known));
    return a && (b || !second) ? linearOr(apply(a, b)) : unknown;
  };
}

function sum(a: Linear, b: Linear | undefined, sign: 1 | -1): Linear {
  const other = b ? times(b, sign) : { constant: 0, terms: [] };
  return { constant: a.constant + other.constant, terms: [...a.terms, ...other.terms] };
}

function times({ constant, terms }: Linear, factor: number): Linear {
  return {
    constant: constant * factor,
    terms: terms.map(({ variable, coefficient }) => ({ variable, coefficient: coefficient * factor })),
  };
}

function product(a: Linear, b: Linear): Linear | undefined {
  return b.terms.length === 0 ? times(a, b.constant) : undefined;
}

/** `sign` 1: the first is at most the second; −1: the other way round. A distance may only stand on the small side. */
function comparison(sign: 1 | -1): Combination {
  return ([a, b], known) => {
    const [small, large] = sign === 1 ? [a, b] : [b, a];
    const [low, high] = [small?.(known), linearOf(large?.(known) ?? unknown)];
    if (!low || !high) return unknown;
    if (low.kind === "distance") {
      const both = [low.value, times(low.value, -1)].map((side) => atMost(side, high));
      return { kind: "constraints", value: both.flat() };
    }
    const value = linearOf(low);
    return value ? { kind: "constraints", value: atMost(value, high) } : unknown;
  };
}

function atMost(low: Linear, high: Linear): readonly Constraint[] {
  const { value } = constraints(sum(low, high, -1), { min: -Infinity, max: 0 });
  return value;
}

function constraints(
  { constant, terms }: Linear,
  { min, max }: { readonly min: number; readonly max: number },
): { readonly kind: "constraints"; readonly value: readonly Constraint[] } {
  const used = terms.filter(({ coefficient }) => coefficient !== 0);
  return {
    kind: "constraints",
    value: used.length === 0 ? [] : [{ terms: used, min: min - constant, max: max - constant }],
  };
}

function linears(
  readers: readonly (Reader | undefined)[],
  known: Knowledge,
): readonly [Linear, Linear] | undefined {
  const [a, b] = readers.map((read) => linearOf(read?.(known) ?? unknown));
  return a && b ? [a, b] : undefined;
}

function linearOf(value: Value): Linear | undefined {
  if (value.kind === "linear") return value.value;
  if (value.kind !== "known") return undefined;
  const number = numberOf(value.value);
  return number === undefined ? undefined : { constant: number, terms: [] };
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  const isLong = typeof value === "object" && value !== null && "units" in value;
  return isLong ? numberOfDecimal(value as { units: bigint; scale: number }) : undefined;
}
