import type { FunctionId, TypedExpression } from "@samapne/core";
import type { Dialect } from "./dialect.ts";
import { functionsOf } from "./functions.ts";

/**
 * Whether a constraint of a table can hold an expression: it reads the row alone, neither another row nor the clock, and
 * calls nothing that a dialect prints for queries only.
 */
export function fitsInConstraint(expression: TypedExpression, dialect: Dialect): boolean {
  const functions = functionsOf(dialect);
  const fits = (node: TypedExpression): boolean => {
    switch (node.kind) {
      case "ref":
      case "now":
        return false;
      case "has":
        return fits(node.of);
      case "call":
        return isHeld(functions[node.function as FunctionId]) && node.operands.every(fits);
      case "literal":
      case "list":
      case "row":
        return true;
    }
  };
  return fits(expression);
}

/** The operators that are no functions of the table (`&&`, `||`, `?:`) are held too. */
function isHeld(entry: ReturnType<typeof functionsOf>[FunctionId] | undefined): boolean {
  return entry === undefined || typeof entry === "function";
}
