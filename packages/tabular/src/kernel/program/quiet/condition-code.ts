import { hashText, type TypedExpression, type Variable } from "@samapne/core";
import { clockParts } from "./clock-code.ts";
import { type Code, double, get, integer, op, set } from "./wasm-code.ts";

/** What the code of an expression is made with. */
export interface CodeParts {
  /** Loads a variable; undefined when it has no number. */
  read(variable: Variable): Code | undefined;
  /** 1 when the row that a reference points to is known, otherwise 0. */
  isKnown(reference: string): Code;
  /** What is added to a moment to give clock time in a zone; undefined for one that stands in no register. */
  offset(moment: Variable, zone: string): Code | undefined;
  /** A variable of the code for a double, not used yet. */
  local(): number;
  /** Notes that the row is to be asked about if this is not 0. */
  ask(condition: Code): Code;
}

/** What is known of a condition: true, false, or neither. The least of two answers is their "and", the most their "or". */
const [no, unknown, yes] = [0, 0.5, 1];

/** The answer of core: 1, 0, or something else when it is not known. */
export function codedAnswer(answer: number): number {
  return answer === 1 ? yes : answer === 0 ? no : unknown;
}

/**
 * Compiles a condition to code that leaves an answer: 1 true, 0 false, 0.5 not known. It answers as core does over
 * registers (`testOf`); undefined for what registers do not hold, and for exact decimals and clock times.
 */
export function conditionCode(node: TypedExpression, parts: CodeParts): Code | undefined {
  switch (node.kind) {
    case "literal":
      return double(node.value === true ? yes : no);
    case "row":
    case "ref":
    case "now":
      return truth(node, parts);
    case "has":
      return presence(node.of, parts);
    case "call":
      return call(node.function, node.operands, parts);
    case "list":
      return undefined;
  }
}

/** Leaves one of two when a condition holds, and the other when not. */
function chosen(then: Code, otherwise: Code, condition: Code): Code {
  return [...then, ...otherwise, ...condition, ...op.select];
}

/** Puts a number aside, so that it can be used more than once. */
function kept(
  code: Code | undefined,
  { local }: CodeParts,
): { readonly set: Code; readonly get: Code } | undefined {
  if (!code) return undefined;
  const place = local();
  return { set: [...code, ...set(place)], get: get(place) };
}

function isEqual(one: Code, other: Code): Code {
  return [...one, ...other, ...op.equal];
}

function truth(node: Variable, parts: CodeParts): Code | undefined {
  const value = kept(numberCode(node, parts), parts);
  if (!value) return undefined;
  const otherwise = chosen(double(no), double(unknown), isEqual(value.get, double(0)));
  return [...value.set, ...chosen(double(yes), otherwise, isEqual(value.get, double(1)))];
}

/** Known even when the value is not; but nothing is known of a row that is not known. */
function presence(node: Variable, parts: CodeParts): Code | undefined {
  const value = kept(numberCode(node, parts), parts);
  if (!value) return undefined;
  const isThere = chosen(double(yes), double(no), isEqual(value.get, value.get));
  if (node.kind !== "ref") return [...value.set, ...isThere];
  const isKnown = isEqual(parts.isKnown(node.reference), double(yes));
  return [...value.set, ...chosen(isThere, double(unknown), isKnown)];
}

function call(id: string, operands: readonly TypedExpression[], parts: CodeParts): Code | undefined {
  const [name = "", kinds = ""] = id.split("(");
  if (id === "&&" || id === "||") return both(id === "&&" ? op.least : op.most, operands, parts);
  if (id === "?:") return choice(operands, parts, conditionCode, unknown);
  if (id === "!(bool)") return negation(conditionCode(operands[0] as TypedExpression, parts));
  if (kinds === "bool,bool)") return sameTruth(name === "==", operands, parts);
  const answers = comparisons[name];
  if (answers && (!kinds.startsWith("string") || name === "==" || name === "!="))
    return comparison(answers, operands, parts);
  return name === "in" ? membership(operands, parts) : undefined;
}

function both(operator: Code, operands: readonly TypedExpression[], parts: CodeParts): Code | undefined {
  const [left, right] = operands.map((operand) => conditionCode(operand, parts));
  return left && right && [...left, ...right, ...operator];
}

function negation(code: Code | undefined): Code | undefined {
  return code && [...double(yes), ...code, ...op.subtract];
}

type Compile = (node: TypedExpression, parts: CodeParts) => Code | undefined;

function choice(
  operands: readonly TypedExpression[],
  parts: CodeParts,
  compile: Compile,
  ifUnknown: number,
): Code | undefined {
  const [asked, ...branches] = operands as [TypedExpression, TypedExpression, TypedExpression];
  const answer = kept(conditionCode(asked, parts), parts);
  const [then, otherwise] = branches.map((branch) => compile(branch, parts));
  if (!answer || !then || !otherwise) return undefined;
  const branch = chosen(then, otherwise, isEqual(answer.get, double(yes)));
  return [...answer.set, ...chosen(double(ifUnknown), branch, isEqual(answer.get, double(unknown)))];
}

function sameTruth(
  asksSame: boolean,
  operands: readonly TypedExpression[],
  parts: CodeParts,
): Code | undefined {
  const [left, right] = operands.map((operand) => kept(conditionCode(operand, parts), parts));
  if (!left || !right) return undefined;
  const [same, other] = asksSame ? [yes, no] : [no, yes];
  const known = chosen(double(same), double(other), isEqual(left.get, right.get));
  const isUnknown = [
    ...isEqual(left.get, double(unknown)),
    ...isEqual(right.get, double(unknown)),
    ...op.orIntegers,
  ];
  return [...left.set, ...right.set, ...chosen(double(unknown), known, isUnknown)];
}

/** The answers for a value that is less, equal or more. */
const comparisons: Readonly<Record<string, readonly [less: number, equal: number, more: number]>> = {
  "==": [no, yes, no],
  "!=": [yes, no, yes],
  "<": [yes, no, no],
  "<=": [yes, yes, no],
  ">": [no, no, yes],
  ">=": [no, yes, yes],
};

function comparison(
  [less, equal, more]: readonly [number, number, number],
  operands: readonly TypedExpression[],
  parts: CodeParts,
): Code | undefined {
  const [left, right] = operands.map((operand) => kept(numberCode(operand, parts), parts));
  if (!left || !right) return undefined;
  const is = (operator: Code): Code => [...left.get, ...right.get, ...operator];
  // What is not a number is none of the three.
  const ifMore = chosen(double(more), double(unknown), is(op.more));
  const ifEqual = chosen(double(equal), ifMore, is(op.equal));
  return [...left.set, ...right.set, ...chosen(double(less), ifEqual, is(op.less))];
}

/** Longer lists are left to those who ask. */
const mostListed = 100;

function membership(operands: readonly TypedExpression[], parts: CodeParts): Code | undefined {
  const [needle, list] = operands as [TypedExpression, TypedExpression];
  if (list.kind !== "list" || list.values.length > mostListed) return undefined;
  const value = kept(numberCode(needle, parts), parts);
  if (!value) return undefined;
  let isListed: Code = integer(0);
  for (const one of list.values)
    isListed = [...isListed, ...isEqual(value.get, double(numberOf(one))), ...op.orIntegers];
  const known = chosen(double(yes), double(no), isListed);
  return [...value.set, ...chosen(known, double(unknown), isEqual(value.get, value.get))];
}

function numberOf(value: string | number | boolean): number {
  return typeof value === "string" ? hashText(value) : Number(value);
}

/** Compiles an expression of any kind but bool and list to code that leaves a number; not a number is unknown. */
function numberCode(node: TypedExpression, parts: CodeParts): Code | undefined {
  switch (node.kind) {
    case "literal":
      return double(numberOf(node.value));
    case "row":
    case "ref":
    case "now":
      return parts.read(node);
    case "call":
      if (node.function === "?:") return choice(node.operands, parts, numberCode, Number.NaN);
      if (node.function.startsWith("get")) return clockCode(node.function, node.operands, parts);
      return calculations[node.function]?.(
        node.operands.map((operand) => numberCode(operand, parts)),
        parts,
      );
    case "has":
    case "list":
      return undefined;
  }
}

type Calculate = (operands: readonly (Code | undefined)[], parts: CodeParts) => Code | undefined;

/** The longest duration there is, and what all moments are nearer to 1970 than, in milliseconds, on both sides. */
const [longestDuration, farthestMoment] = [9_223_372_036_854, 62_135_596_800_000];

/** The profile's functions that give numbers, as far as there is code for them. */
const calculations: Readonly<Record<string, Calculate>> = {
  "-(timestamp,timestamp)": ofTwo(op.subtract, longestDuration),
  "-(timestamp,duration)": ofTwo(op.subtract, farthestMoment),
  "+(timestamp,duration)": ofTwo(op.add, farthestMoment),
  "+(int,int)": ofTwo(op.add, Number.MAX_SAFE_INTEGER),
  "-(int,int)": ofTwo(op.subtract, Number.MAX_SAFE_INTEGER),
  "*(int,int)": ofTwo(op.multiply, Number.MAX_SAFE_INTEGER),
  "-(int)": ofOne(op.negative),
  "abs(int)": ofOne(op.absolute),
  "double(int)": ofOne([]),
  "-(decimal)": ofOne(op.negative),
  "abs(decimal)": ofOne(op.absolute),
};

/** A row is to be asked about when the result is beyond `most`, on either side of 0. */
function ofTwo(operator: Code, most: number): Calculate {
  return ([left, right], parts) => {
    const result = kept(left && right && [...left, ...right, ...operator], parts);
    if (!result) return undefined;
    const isBeyond = [...result.get, ...op.absolute, ...double(most), ...op.more];
    return [...result.set, ...parts.ask(isBeyond), ...result.get];
  };
}

function ofOne(operator: Code): Calculate {
  return ([operand]) => operand && [...operand, ...operator];
}

/** A part of the clock time or the date of a moment, in UTC or in a zone. */
function clockCode(
  id: string,
  [moment, zone]: readonly TypedExpression[],
  parts: CodeParts,
): Code | undefined {
  const read = clockParts[id.slice(0, id.indexOf("("))];
  const time = moment && numberCode(moment, parts);
  if (!read || !time) return undefined;
  if (!zone) return read(time, parts.local);
  if (zone.kind !== "literal" || moment.kind !== "row") return undefined;
  const offset = parts.offset(moment, String(zone.value));
  return offset && read([...time, ...offset, ...op.add], parts.local);
}
