import type { Dataset } from "./dataset.ts";
import type { TypedExpression } from "./rules/index.ts";

/** Expressions of a dataset as they are once checked, by how they were written. */
export type ExpressionTrees = Readonly<Record<string, TypedExpression>>;

const proven = new WeakMap<object, ExpressionTrees>();
const none: ExpressionTrees = Object.freeze({});

/**
 * Notes that a dataset's declaration was checked when its package was built. The trees are what came of its
 * expressions then; without them they are read and checked again, which takes most of the time that a rule takes.
 */
export function noteProven(dataset: Dataset, trees: ExpressionTrees = none): void {
  proven.set(dataset, trees);
}

/** True for a dataset whose declaration was checked when its package was built: what cannot fail is not asked again. */
export function isProven(dataset: object): boolean {
  return proven.has(dataset);
}

/** An expression of a dataset as it was checked then, when it was kept. */
export function provenTree(dataset: object, text: string): TypedExpression | undefined {
  const trees = proven.get(dataset);
  return trees !== undefined && Object.hasOwn(trees, text) ? trees[text] : undefined;
}
