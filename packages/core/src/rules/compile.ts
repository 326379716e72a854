import { type Closure, closures, prepared } from "./closures.ts";
import type { Now, Scope, TypedExpression, Variable } from "./expression.ts";
import type { FunctionId, LogicId } from "./functions.ts";
import { readerOf } from "./read-value.ts";

/** Gives the value of an expression; undefined = unknown. */
export type Evaluate = (scope: Scope) => unknown;

/**
 * Makes a function of a checked expression, without eval. Its answer is undefined when it cannot be known:
 * a value is absent, the referenced row or the moment is not known, or a number leaves its range. Strings and
 * booleans come as they are; an int is a number or a bigint beyond ±(2^53 − 1); a decimal is a `Decimal`;
 * timestamps and durations are milliseconds.
 */
export function compileExpression(node: TypedExpression): Evaluate {
  switch (node.kind) {
    case "literal":
      return always(node.value);
    case "list":
      return always(node.values);
    case "row":
    case "ref":
    case "now":
      return compileVariable(node);
    case "has":
      return compilePresence(node.of);
    case "call":
      return compileCall(node.function, node.operands);
  }
}

function always(value: unknown): Evaluate {
  return () => value;
}

function compileVariable(node: Variable): Evaluate {
  const read = readerOf(node.type);
  switch (node.kind) {
    case "row": {
      const { field } = node;
      return ({ row }) => read(row[field]);
    }
    case "ref": {
      const { reference, field } = node;
      return ({ ref, doubted }) =>
        Object.hasOwn(ref, reference) && doubted?.[reference]?.includes(field) !== true
          ? read(ref[reference]?.[field])
          : undefined;
    }
    case "now": {
      const readMoment = nowReaders[node.part];
      return ({ now }) => (now ? read(readMoment(now)) : undefined);
    }
  }
}

const nowReaders: Readonly<Record<"instant" | "date" | "year", (now: Now) => unknown>> = {
  instant: (now) => now.instant,
  date: (now) => now.date,
  year: (now) => Number(now.date.slice(0, 4)),
};

/** Known even when the value is not; but nothing is known of a row that is not known. */
function compilePresence(node: Variable): Evaluate {
  const read = compileVariable(node);
  if (node.kind === "row") {
    const { field } = node;
    return (scope) => read(scope) !== undefined || scope.unread?.includes(field) === true;
  }
  if (node.kind !== "ref") return (scope) => read(scope) !== undefined;
  const { reference, field } = node;
  return (scope) => {
    if (!Object.hasOwn(scope.ref, reference) || !scope.ref[reference]) return undefined;
    return scope.doubted?.[reference]?.includes(field) === true ? undefined : read(scope) !== undefined;
  };
}

/** The operators that may be known although an operand is not. */
const logicClosures: Readonly<Record<LogicId, (operands: readonly Evaluate[]) => Evaluate>> = {
  "&&": ([left, right]) => decidedBy(false, left as Evaluate, right as Evaluate),
  "||": ([left, right]) => decidedBy(true, left as Evaluate, right as Evaluate),
  "?:":
    ([test, then, otherwise]) =>
    (scope) => {
      const answer = (test as Evaluate)(scope);
      return answer === undefined
        ? undefined
        : (answer ? (then as Evaluate) : (otherwise as Evaluate))(scope);
    },
};

/** One deciding side is enough; otherwise both must be known. */
function decidedBy(deciding: boolean, left: Evaluate, right: Evaluate): Evaluate {
  return (scope) => {
    const a = left(scope);
    if (a === deciding) return deciding;
    const b = right(scope);
    return b === deciding || a !== undefined ? b : undefined;
  };
}

function compileCall(id: string, operands: readonly TypedExpression[]): Evaluate {
  const compiled = operands.map(compileExpression);
  if (Object.hasOwn(logicClosures, id)) return logicClosures[id as LogicId](compiled);
  const [first, second, third] = compiled as [Evaluate, Evaluate | undefined, Evaluate | undefined];
  const literal = operands[1]?.kind === "literal" ? operands[1].value : undefined;
  const prepare = prepared[id as FunctionId];
  if (prepare && typeof literal === "string") return unary(prepare(literal), first);
  const closure = closures[id as FunctionId];
  if (second && third) return ternary(closure, first, second, third);
  return second ? binary(closure, first, second) : unary(closure, first);
}

function unary(closure: Closure, operand: Evaluate): Evaluate {
  return (scope) => {
    const value = operand(scope);
    return value === undefined ? undefined : closure(value);
  };
}

function binary(closure: Closure, left: Evaluate, right: Evaluate): Evaluate {
  return (scope) => {
    const a = left(scope);
    if (a === undefined) return undefined;
    const b = right(scope);
    return b === undefined ? undefined : closure(a, b);
  };
}

function ternary(closure: Closure, first: Evaluate, second: Evaluate, third: Evaluate): Evaluate {
  return (scope) => {
    const values = [first(scope), second(scope), third(scope)];
    return values.includes(undefined) ? undefined : closure(...values);
  };
}
