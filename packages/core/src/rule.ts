import type { Dataset, Rule } from "./dataset.ts";
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

/** Parses, type-checks and compiles a dataset's rule. Throws `ModelError`. */
export function compileRule(
  rule: Rule,
  dataset: Pick<Dataset, "id" | "fields" | "references">,
): CompiledRule {
  const place = `${dataset.id}.rules.${rule.id}`;
  const { reads, typed, value } = compileCondition(
    rule.expression,
    environmentOf(dataset.fields, dataset.references),
    place,
  );
  return { rule, reads, typed, holds: value as CompiledRule["holds"] };
}

/** Compiles an expression that must be true or false. Throws `ModelError`. */
export function compileCondition(text: string, environment: Environment, place: string): CompiledExpression {
  const typed = checkExpression(parseExpression(text, place), environment, place);
  expectType(typed, "bool", place);
  return { reads: readsOf(typed), typed, kind: "bool", value: compileExpression(typed) };
}

/** Compiles an expression of any type, such as the key of a group. Throws `ModelError`. */
export function compileValue(text: string, environment: Environment, place: string): CompiledExpression {
  const typed = checkExpression(parseExpression(text, place), environment, place);
  return { reads: readsOf(typed), typed, kind: typed.type.kind, value: compileExpression(typed) };
}
