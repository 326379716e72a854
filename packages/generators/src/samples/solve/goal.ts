import {
  type AnyRow,
  checkExpression,
  compileExpression,
  type Dataset,
  environmentOf,
  type Evaluate,
  parseExpression,
  type Scope,
  type TypedExpression,
} from "@samapne/core";

/** A condition a sampled row must meet: a rule that must not be false, or a condition that must be known to be so. */
export interface Goal {
  readonly id: string;
  readonly expression: TypedExpression;
  isMet(scope: Scope): boolean;
}

/** The rows a row's references point to, by reference; undefined where it is not known. */
export type Targets = Readonly<Record<string, AnyRow | undefined>>;

/** An expression with its types, and as a function. */
export interface TypedFunction {
  readonly expression: TypedExpression;
  readonly value: Evaluate;
}

const known = new WeakMap<Dataset, Map<string, TypedFunction>>();

/** An expression over a dataset's rows, made once. Throws `ModelError` for a wrong expression. */
export function typed(dataset: Dataset, text: string): TypedFunction {
  const ofDataset = known.get(dataset) ?? new Map<string, TypedFunction>();
  known.set(dataset, ofDataset);
  const made = ofDataset.get(text) ?? compile(dataset, text);
  ofDataset.set(text, made);
  return made;
}

function compile(dataset: Dataset, text: string): TypedFunction {
  const place = `${dataset.id}: ${text}`;
  const environment = environmentOf(dataset.fields, dataset.references);
  const expression = checkExpression(parseExpression(text, place), environment, place);
  return { expression, value: compileExpression(expression) };
}

/** Every rule of a dataset as a goal, warnings too: samples are without remark. */
export function ruleGoals(dataset: Dataset): readonly Goal[] {
  return (dataset.rules ?? []).map((rule) => {
    const { expression, value } = typed(dataset, rule.expression);
    return { id: rule.id, expression, isMet: (scope) => value(scope) !== false };
  });
}

/** The goal that a condition is (not) known to be true. */
export function conditionGoal(dataset: Dataset, id: string, text: string, wanted: boolean): Goal {
  const { expression, value } = typed(dataset, text);
  return { id, expression, isMet: (scope) => (value(scope) === true) === wanted };
}
