import type { TypedExpression } from "./expression.ts";

/** What an expression reads: fields of the row, references whose rows it reads, and whether it asks for the moment. */
export interface Reads {
  readonly row: readonly string[];
  readonly ref: readonly string[];
  readonly now: boolean;
}

/** Lists what an expression reads, each name once, in the order of the text. */
export function readsOf(expression: TypedExpression): Reads {
  const reads = { row: new Set<string>(), ref: new Set<string>(), now: false };
  visit(expression, reads);
  return { row: [...reads.row], ref: [...reads.ref], now: reads.now };
}

function visit(node: TypedExpression, reads: { row: Set<string>; ref: Set<string>; now: boolean }): void {
  switch (node.kind) {
    case "literal":
    case "list":
      return;
    case "row":
      reads.row.add(node.field);
      return;
    case "ref":
      reads.ref.add(node.reference);
      return;
    case "now":
      reads.now = true;
      return;
    case "has":
      visit(node.of, reads);
      return;
    case "call":
      for (const operand of node.operands) visit(operand, reads);
  }
}
