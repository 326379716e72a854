import type { Dataset, Rule } from "./dataset.ts";
import { type ExpressionTrees, isProven, provenTree } from "./proven-datasets.ts";
import {
  checkExpression,
  compileExpression,
  type Environment,
  environmentOf,
  expectType,
  parseExpression,
  readsOf,
  type RuleKind,
  type Scope,
  type TypedExpression,
} from "./rules/index.ts";
import type { TableCheck } from "./table-check.ts";

/** A rule ready to run: `holds` gives true, false, or undefined for "cannot be known". */
export interface CompiledRule {
  readonly rule: Rule;
  readonly reads: ReturnType<typeof readsOf>;
  readonly typed: TypedExpression;
  holds(scope: Scope): boolean | undefined;
}

/** A CEL expression ready to run, with what it reads. */
export interface CompiledExpression {
  readonly reads: ReturnType<typeof readsOf>;
  readonly typed: TypedExpression;
  readonly kind: RuleKind;
  value(scope: Scope): unknown;
}

type WithRules = Pick<Dataset, "id" | "fields" | "references">;

const compiled = new WeakMap<WithRules, Map<Rule, CompiledRule>>();

/** Parses, type-checks and compiles a dataset's rule, once for all who ask. Throws `ModelError`. */
export function compileRule(rule: Rule, dataset: WithRules): CompiledRule {
  const ofDataset = compiled.get(dataset) ?? new Map<Rule, CompiledRule>();
  compiled.set(dataset, ofDataset);
  const known = ofDataset.get(rule);
  if (known !== undefined) return known;
  const place = `${dataset.id}.rules.${rule.id}`;
  const { reads, typed, value } = compileOwnCondition(rule.expression, dataset, place);
  const made = { rule, reads, typed, holds: value as CompiledRule["holds"] };
  ofDataset.set(rule, made);
  return made;
}

/** The fields of its own row that a rule reads, each once. Throws `ModelError`. */
export function fieldsRead(rule: Rule, dataset: WithRules): readonly string[] {
  return compileRule(rule, dataset).reads.row;
}

/** Compiles a condition about a dataset's own rows, from what was kept of it when there is something. Throws `ModelError`. */
export function compileOwnCondition(text: string, dataset: WithRules, place: string): CompiledExpression {
  const tree = provenTree(dataset, text);
  if (tree !== undefined) return conditionOf(tree);
  const environment = environmentOf(dataset.fields, dataset.references);
  return compileCondition(text, environment, place, isProven(dataset));
}

/** Compiles an expression of any type about a dataset's own rows, such as the key of a group. Throws `ModelError`. */
export function compileOwnValue(text: string, dataset: WithRules, place: string): CompiledExpression {
  const tree = provenTree(dataset, text);
  if (tree !== undefined) return valueOf(tree);
  return compileValue(text, environmentOf(dataset.fields, dataset.references), place);
}

/** The expressions of a dataset about its own rows, once checked: plain data, to be given to `noteProven`. */
export function expressionTrees(dataset: Dataset): ExpressionTrees {
  const rules = (dataset.rules ?? []).map(({ expression }) => expression);
  const texts = [...rules, ...(dataset.checks ?? []).flatMap((check) => expressionsOf(check, dataset))];
  return Object.fromEntries(texts.map((text) => [text, compileOwnValue(text, dataset, dataset.id).typed]));
}

function expressionsOf(check: TableCheck, { id }: Dataset): readonly string[] {
  const where = "where" in check && check.where !== undefined ? [check.where] : [];
  if (check.kind === "constant_within") return check.value === undefined ? where : [...where, check.value];
  if (check.kind !== "sums") return where;
  const own = [check.total, check.parts].filter(({ dataset = id }) => dataset === id);
  return own.flatMap(({ by, where: chosen }) => (chosen === undefined ? by : [...by, chosen]));
}

/** Compiles an expression that must be true or false; in a proven one patterns are not looked into again. Throws `ModelError`. */
export function compileCondition(
  text: string,
  environment: Environment,
  place: string,
  proven = false,
): CompiledExpression {
  const typed = checkExpression(parseExpression(text, place), environment, place, proven);
  expectType(typed, "bool", place);
  return conditionOf(typed);
}

function conditionOf(typed: TypedExpression): CompiledExpression {
  return { reads: readsOf(typed), typed, kind: "bool", value: compileExpression(typed) };
}

/** Compiles an expression of any type, such as the key of a group. Throws `ModelError`. */
export function compileValue(text: string, environment: Environment, place: string): CompiledExpression {
  return valueOf(checkExpression(parseExpression(text, place), environment, place));
}

function valueOf(typed: TypedExpression): CompiledExpression {
  return { reads: readsOf(typed), typed, kind: typed.type.kind, value: compileExpression(typed) };
}
