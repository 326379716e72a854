import type { CompiledExpression } from "../rule.ts";
import type { Scope } from "../rules/index.ts";
import { type Test, unknown } from "./cursor.ts";
import { isNeverKnown, operandOf, valueOf } from "./operand.ts";
import type { TableCursor } from "./table-cursor.ts";
import { never, testOf } from "./test-of.ts";

/** A condition as a test of the row at hand: over its registers where they hold all it asks for, otherwise over the row. */
export function conditionTest(expression: CompiledExpression, cursor: TableCursor): Test {
  const overRow: Test = () => {
    const answer = expression.value(scopeOf(expression, cursor));
    return answer === undefined ? unknown : answer === true ? 1 : 0;
  };
  const test = testOf(expression.typed, cursor);
  if (!test) return overRow;
  if (test === never) return never;
  return (base) => {
    cursor.outOfRange = false;
    const answer = test(base);
    return cursor.outOfRange ? overRow(base) : answer;
  };
}

/** The value of what is not known of any row. */
export const notANumber = (): number => Number.NaN;

/** Gives the value of an expression for the row at hand as a number, as registers hold it; undefined when they cannot. */
export function numberReader(
  { typed }: CompiledExpression,
  cursor: TableCursor,
): ((base: number) => number) | undefined {
  const operand = typed.type.kind === "bool" ? undefined : operandOf(typed, cursor, testOf);
  if (!operand) return undefined;
  if (isNeverKnown(operand)) return notANumber;
  return (base) => {
    operand.work?.(base);
    return valueOf(operand, base);
  };
}

/** The scope of an expression: the row at hand, the rows its references point to, and the clock. */
export function scopeOf({ reads }: Pick<CompiledExpression, "reads">, cursor: TableCursor): Scope {
  const row = cursor.row();
  const ref: Record<string, Scope["row"] | undefined> = {};
  for (const name of reads.ref) ref[name] = cursor.lookup(name, row);
  return { row, ref, now: cursor.now };
}
