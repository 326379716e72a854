import type { AnyRow } from "./row.ts";
import type { TypedExpression } from "./rules/index.ts";

/** Some fields of a row of which at least one is wrong, as has been told where the row stands. */
export type Doubt = readonly string[];

/** What is known of a row that others refer to: the values that can be used, and what is told as wrong in it. */
export interface ToldRow {
  readonly values: AnyRow;
  readonly doubts: readonly Doubt[];
}

/** The doubts about the row a reference points to. */
export type DoubtsOf = (reference: string) => readonly Doubt[];

/**
 * The borrowed fields that nothing is known of for an expression, by reference: what is told as wrong there has no value
 * here. Fields that contradict each other count for who reads all of them; one of them alone may well be right.
 * Undefined when there are none.
 */
export function doubtedBy(
  expression: TypedExpression,
  references: readonly string[],
  doubtsOf: DoubtsOf,
): Readonly<Record<string, readonly string[]>> | undefined {
  let doubted: Record<string, readonly string[]> | undefined;
  for (const reference of references) {
    const doubts = doubtsOf(reference);
    if (doubts.length === 0) continue;
    const read = borrowedIn(expression, reference);
    const fields = doubts.filter((doubt) => doubt.every((field) => read.has(field))).flat();
    if (fields.length > 0) (doubted ??= {})[reference] = fields;
  }
  return doubted;
}

/** The fields that an expression reads of the row a reference points to. */
function borrowedIn(
  node: TypedExpression,
  reference: string,
  fields: Set<string> = new Set(),
): ReadonlySet<string> {
  if (node.kind === "ref" && node.reference === reference) fields.add(node.field);
  if (node.kind === "has") borrowedIn(node.of, reference, fields);
  if (node.kind === "call") for (const operand of node.operands) borrowedIn(operand, reference, fields);
  return fields;
}
