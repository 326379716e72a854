import { ModelError } from "../errors.ts";
import { checkLiteralOperand, timeLiterals } from "./check-literal.ts";
import { checkVariable } from "./check-variable.ts";
import type {
  Call,
  Context,
  Environment,
  Expression,
  RuleKind,
  RuleType,
  TypedExpression,
} from "./expression.ts";
import { forms, type FunctionId, functions } from "./functions.ts";
import { didYouMean, own } from "./known-names.ts";
import { refuse } from "./problem.ts";

type ListLiteral = Extract<TypedExpression, { kind: "list" }>;

/** Finds the type of every part of an expression. ModelError, with place and position, for what is not of the profile. */
export function checkExpression(
  expression: Expression,
  env: Environment,
  place: string,
  proven = false,
): TypedExpression {
  const typed = check(expression, { env, place, proven });
  if (typed.type.kind === "list")
    refuse(place, typed.at, "found a list, expected a value: a list may only stand after in, or in size( )");
  return typed;
}

/** The expression itself when it is of this kind; otherwise a ModelError. */
export function expectType(expression: TypedExpression, kind: RuleKind, place: string): TypedExpression {
  if (expression.type.kind === kind) return expression;
  throw new ModelError(place, `the expression gives ${expression.type.kind}, expected ${kind}`);
}

function check(expression: Expression, context: Context): TypedExpression {
  switch (expression.kind) {
    case "literal": {
      const { at, type, value, decimals } = expression;
      return {
        kind: "literal",
        at,
        type: type === "decimal" ? { kind: type, decimals } : { kind: type },
        value,
      };
    }
    case "list":
      return refuse(context.place, expression.at, "a list may only stand after in");
    case "name":
    case "select":
      return checkVariable(expression, context);
    case "call":
      return call(expression, context);
  }
}

/** Calls that are not judged by the types of their operands alone. */
const specialCalls: Readonly<Record<string, (call: Call, context: Context) => TypedExpression>> = {
  "&&": logical,
  "||": logical,
  "?:": conditional,
  in: membership,
  has: presence,
  ...timeLiterals,
};

function call(node: Call, context: Context): TypedExpression {
  if (node.form !== "operator") checkForm(node, context);
  const special = own(specialCalls, node.name);
  if (special) return special(node, context);
  const operands = node.operands.map((operand) => check(operand, context));
  return apply(node, operands, context);
}

function checkForm({ at, form, name }: Call, { place }: Context): void {
  const expected = own(forms, name);
  if (expected === form) return;
  if (expected === "method") refuse(place, at, `${name} is written after its value: text.${name}(…)`);
  if (expected === "function") refuse(place, at, `${name} is written before its value: ${name}(…)`);
  if (own(macros, name)) refuse(place, at, `${name} is not allowed: a rule has no loops`);
  refuse(place, at, `unknown function ${name}${didYouMean(name, Object.keys(forms))}`);
}

const macros: Readonly<Record<string, true>> = {
  all: true,
  exists: true,
  exists_one: true,
  map: true,
  filter: true,
};

function apply(node: Call, operands: readonly TypedExpression[], context: Context): TypedExpression {
  const id = `${node.name}(${operands.map(({ type }) => type.kind).join(",")})`;
  if (!Object.hasOwn(functions, id)) return refuse(context.place, node.at, mismatch(node, operands));
  checkLiteralOperand(node, context);
  const type = resultType(node.name, functions[id as FunctionId], operands);
  return { kind: "call", at: node.at, type, function: id, operands };
}

/** Digits after the point: the most of both for sums, together for products; undefined when not known. */
function resultType(name: string, kind: RuleKind, operands: readonly TypedExpression[]): RuleType {
  if (kind !== "decimal") return { kind } as RuleType;
  const decimals = operands.map(({ type }) => (type.kind === "decimal" ? type.decimals : 0));
  if (decimals.includes(undefined)) return { kind, decimals: undefined };
  const known = decimals as number[];
  return { kind, decimals: name === "*" ? known.reduce((sum, count) => sum + count, 0) : Math.max(...known) };
}

function mismatch({ name, form }: Call, operands: readonly TypedExpression[]): string {
  const kinds = operands.map(({ type }) => type.kind);
  const found = `found ${written(name, form, kinds)}`;
  if (kinds.includes("int") && kinds.includes("decimal"))
    return `${found}, expected two numbers of the same kind: write double(…) around the int, or 1.0 for 1`;
  const expected = Object.keys(functions)
    .filter((id) => id.startsWith(`${name}(`))
    .map((id) => written(name, form, id.slice(name.length + 1, -1).split(",")));
  return `${found}, expected ${expected.join(" or ")}`;
}

function written(name: string, form: Call["form"], kinds: readonly string[]): string {
  const [first = "", ...others] = kinds;
  if (form === "function") return `${name}(${kinds.join(", ")})`;
  if (form === "method") return `${first}.${name}(${others.join(", ")})`;
  return kinds.length === 1 ? `${name}${first}` : `${first} ${name} ${others.join(" ")}`;
}

function logical(node: Call, context: Context): TypedExpression {
  const operands = node.operands.map((operand) => condition(operand, `beside ${node.name}`, context));
  return { kind: "call", at: node.at, type: { kind: "bool" }, function: node.name, operands };
}

function conditional(node: Call, context: Context): TypedExpression {
  const [test, then, otherwise] = node.operands as [Expression, Expression, Expression];
  const asked = condition(test, "before ?", context);
  const branches = [check(then, context), check(otherwise, context)] as const;
  const [a, b] = [branches[0].type, branches[1].type];
  if (a.kind !== b.kind || a.kind === "list")
    return refuse(
      context.place,
      node.at,
      `found ${a.kind} : ${b.kind}, expected two values of the same type, no lists`,
    );
  const type = resultType("?:", a.kind, branches);
  return { kind: "call", at: node.at, type, function: "?:", operands: [asked, ...branches] };
}

function condition(expression: Expression, where: string, context: Context): TypedExpression {
  const typed = check(expression, context);
  if (typed.type.kind === "bool") return typed;
  return refuse(context.place, typed.at, `found ${typed.type.kind} ${where}, expected bool`);
}

function membership(node: Call, context: Context): TypedExpression {
  const [needle, where] = node.operands as [Expression, Expression];
  const typedNeedle = check(needle, context);
  const list = where.kind === "list" ? listLiteral(where, context) : check(where, context);
  const { type } = list;
  if (type.kind !== "list")
    return refuse(
      context.place,
      list.at,
      `found ${type.kind} after in, expected a list such as ["a", "b"] or a list field`,
    );
  if (type.of.kind !== typedNeedle.type.kind)
    return refuse(
      context.place,
      node.at,
      `found ${typedNeedle.type.kind} in a list of ${type.of.kind}, expected the same type`,
    );
  return apply(node, [typedNeedle, list], context);
}

function listLiteral(list: Extract<Expression, { kind: "list" }>, context: Context): ListLiteral {
  const items = list.items.map((item) => {
    if (item.kind === "literal") return item;
    return refuse(context.place, item.at, "a list holds literals only");
  });
  const [first] = items;
  if (!first) return refuse(context.place, list.at, "found an empty list, expected at least one value");
  const other = items.find(({ type }) => type !== first.type);
  if (other)
    refuse(context.place, other.at, `found ${other.type} in a list of ${first.type}, expected one type`);
  const decimals = Math.max(...items.map((item) => item.decimals));
  const of: RuleType = first.type === "decimal" ? { kind: "decimal", decimals } : { kind: first.type };
  return { kind: "list", at: list.at, type: { kind: "list", of }, values: items.map(({ value }) => value) };
}

function presence(node: Call, context: Context): TypedExpression {
  const [operand, more] = node.operands;
  const of = operand?.kind === "select" && !more ? checkVariable(operand, context) : undefined;
  if (!of || of.kind === "now")
    return refuse(
      context.place,
      node.at,
      "has( ) takes one field: has(row.field) or has(ref.reference.field)",
    );
  return { kind: "has", at: node.at, type: { kind: "bool" }, of };
}
