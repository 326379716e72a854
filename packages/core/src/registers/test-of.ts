import type { TypedExpression, Variable } from "../rules/expression.ts";
import { type Cursor, type Test, unknown } from "./cursor.ts";
import { hashText } from "./hash.ts";
import { oncePerReferenced, onlyReferenced } from "./once.ts";
import { isNeverKnown, operandOf, valueOf } from "./operand.ts";

/**
 * Compiles a condition to a test over registers, with the same answers as over rows; undefined when it asks for what
 * registers do not hold, such as the letters of a text. When the cursor says `outOfRange`, the answer is none.
 */
export function testOf(node: TypedExpression, cursor: Cursor): Test | undefined {
  const test = newTest(node, cursor);
  const referenced = test && test !== never ? onlyReferenced(node, cursor) : undefined;
  if (!test || !referenced) return test;
  let answer: Answer = unknown;
  const ask = oncePerReferenced(referenced, cursor, (base) => {
    answer = test(base);
  });
  return (base) => {
    ask(base);
    return answer;
  };
}

function newTest(node: TypedExpression, cursor: Cursor): Test | undefined {
  switch (node.kind) {
    case "literal":
      return () => (node.value === true ? 1 : 0);
    case "row":
    case "ref":
    case "now":
      return truth(node, cursor);
    case "has":
      return presence(node.of, cursor);
    case "call":
      return call(node.function, node.operands, cursor);
    case "list":
      return undefined;
  }
}

function truth(node: Variable, cursor: Cursor): Test | undefined {
  const operand = operandOf(node, cursor, testOf);
  if (!operand) return undefined;
  if (isNeverKnown(operand)) return never;
  return (base) => {
    operand.work?.(base);
    const value = valueOf(operand, base);
    return value === 1 ? 1 : value === 0 ? 0 : unknown;
  };
}

/** Known even when the value is not; but nothing is known of a row that is not known. */
function presence(node: Variable, cursor: Cursor): Test | undefined {
  const operand = operandOf(node, cursor, testOf);
  if (!operand) return undefined;
  const test: Test = (base) => {
    operand.work?.(base);
    return Number.isNaN(valueOf(operand, base)) ? 0 : 1;
  };
  if (node.kind !== "ref") return test;
  const referenced = cursor.referenced(node.reference);
  return referenced ? (base) => (referenced.index < 0 ? unknown : test(base)) : never;
}

function call(id: string, operands: readonly TypedExpression[], cursor: Cursor): Test | undefined {
  const [name = "", kinds = ""] = id.split("(");
  if (id === "&&" || id === "||") return logical(id === "||" ? 1 : 0, sidesOf(id, operands), cursor);
  if (id === "?:") return choice(operands, cursor);
  if (id === "!(bool)") return negation(operands, cursor);
  if (kinds === "bool,bool)") return sameTruth(name === "==", operands, cursor);
  const compare = comparisons[name];
  if (compare && (!kinds.startsWith("string") || name === "==" || name === "!="))
    return comparison(compare, operands, cursor);
  return name === "in" ? membership(operands, cursor) : undefined;
}

/** One deciding side is enough; otherwise all must be known. */
function logical(deciding: 0 | 1, sides: readonly TypedExpression[], cursor: Cursor): Test | undefined {
  const all = sides.map((side) => testOf(side, cursor));
  if (all.includes(undefined)) return undefined;
  const tests = (all as Test[]).filter((test) => test !== never);
  if (tests.length === 0) return never;
  const otherwise = tests.length < all.length ? unknown : deciding === 1 ? 0 : 1;
  return (base) => {
    let answer: Answer = otherwise;
    for (let index = 0; index < tests.length; index++) {
      const one = (tests[index] as Test)(base);
      if (one === deciding) return one;
      if (one === unknown) answer = unknown;
    }
    return answer;
  };
}

/** The sides of an operator whose operands may be the same operator again. */
function sidesOf(operator: string, operands: readonly TypedExpression[]): readonly TypedExpression[] {
  return operands.flatMap((node) =>
    node.kind === "call" && node.function === operator ? sidesOf(operator, node.operands) : [node],
  );
}

function choice(operands: readonly TypedExpression[], cursor: Cursor): Test | undefined {
  const [asked, then, otherwise] = operands.map((operand) => testOf(operand, cursor));
  if (!asked || !then || !otherwise) return undefined;
  return (base) => {
    const answer = asked(base);
    return answer === unknown ? unknown : answer === 1 ? then(base) : otherwise(base);
  };
}

function negation(operands: readonly TypedExpression[], cursor: Cursor): Test | undefined {
  const test = testOf(operands[0] as TypedExpression, cursor);
  if (!test || test === never) return test;
  return (base) => {
    const answer = test(base);
    return answer === unknown ? unknown : answer === 1 ? 0 : 1;
  };
}

function sameTruth(
  asksSame: boolean,
  operands: readonly TypedExpression[],
  cursor: Cursor,
): Test | undefined {
  const [left, right] = operands.map((operand) => testOf(operand, cursor));
  if (!left || !right) return undefined;
  if (left === never || right === never) return never;
  return (base) => {
    const a = left(base);
    const b = right(base);
    return a === unknown || b === unknown ? unknown : (a === b) === asksSame ? 1 : 0;
  };
}

type Answer = ReturnType<Test>;

/** The answers for a value that is less, equal or more. */
const comparisons: Readonly<Record<string, readonly [less: Answer, equal: Answer, more: Answer]>> = {
  "==": [0, 1, 0],
  "!=": [1, 0, 1],
  "<": [1, 0, 0],
  "<=": [1, 1, 0],
  ">": [0, 0, 1],
  ">=": [0, 1, 1],
};

function comparison(
  [less, equal, more]: readonly [Answer, Answer, Answer],
  operands: readonly TypedExpression[],
  cursor: Cursor,
): Test | undefined {
  const [left, right] = operands.map((operand) => operandOf(operand, cursor, testOf));
  if (!left || !right) return undefined;
  if (isNeverKnown(left) || isNeverKnown(right)) return never;
  const { cells: leftCells, at: leftAt, perRow: leftPerRow, work: leftWork } = left;
  const { cells: rightCells, at: rightAt, perRow: rightPerRow, work: rightWork } = right;
  return (base) => {
    if (leftWork) leftWork(base);
    if (rightWork) rightWork(base);
    const a = leftCells[base * leftPerRow + leftAt] as number;
    const b = rightCells[base * rightPerRow + rightAt] as number;
    // What is not a number is none of the three.
    return a === b ? equal : a < b ? less : a > b ? more : unknown;
  };
}

/** For what cannot be known of any row, as of tables that are not there. */
export const never: Test = () => unknown;

function membership(operands: readonly TypedExpression[], cursor: Cursor): Test | undefined {
  const [needle, list] = operands as [TypedExpression, TypedExpression];
  const operand = list.kind === "list" ? operandOf(needle, cursor, testOf) : undefined;
  if (!operand || list.kind !== "list") return undefined;
  if (isNeverKnown(operand)) return never;
  const numbers = Float64Array.from(list.values, (value) =>
    typeof value === "string" ? hashText(value) : Number(value),
  );
  return (base) => {
    operand.work?.(base);
    const value = valueOf(operand, base);
    return Number.isNaN(value) ? unknown : numbers.includes(value) ? 1 : 0;
  };
}
