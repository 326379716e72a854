import { ModelError } from "../errors.ts";
import type { Expression, Literal } from "./expression.ts";
import { refuse } from "./problem.ts";
import { type Token, tokensOf } from "./tokens.ts";

const longest = 4000;
const deepest = 60;
const mostOperators = 500;

/** How tightly a two-sided operator binds; all of them group from the left (CEL specification, Syntax). */
const bindings: Readonly<Record<string, number>> = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  in: 3,
  "+": 4,
  "-": 4,
  "*": 5,
};

/** Words that are no names in CEL; a few of them say why in `refusedWords`. */
const reserved: ReadonlySet<string> = new Set(
  "as break const continue else false for function if import in let loop namespace null package return true var void while".split(
    " ",
  ),
);
const refusedWords: Readonly<Record<string, string>> = {
  null: "null is not allowed: absent values are asked for with has(row.field) or !has(row.field)",
  in: "found in, expected a value before it",
};

interface Reader {
  readonly place: string;
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
  operators: number;
}

/**
 * Reads an expression of CEL portable profile 1 into a tree with source positions. ModelError, with the
 * position, for anything that is not of the profile's grammar, longer than 4 000 characters, nested deeper than 60,
 * or of more than 500 operators and method calls (a long chain of them is a deep tree, too).
 */
export function parseExpression(text: string, place: string): Expression {
  if (text.length > longest)
    throw new ModelError(place, `the expression has ${text.length} characters, expected at most ${longest}`);
  const reader: Reader = { place, tokens: tokensOf(text, place), next: 0, depth: 0, operators: 0 };
  const expression = readConditional(reader);
  if (peek(reader).kind !== "end") unexpected(reader, "an operator or the end");
  return expression;
}

function readConditional(reader: Reader): Expression {
  return nested(reader, () => {
    const test = readBinary(reader, 1);
    const { at } = peek(reader);
    if (!take(reader, "?")) return test;
    const then = readBinary(reader, 1);
    expect(reader, ":");
    return operator("?:", at, [test, then, readConditional(reader)]);
  });
}

function readBinary(reader: Reader, weakest: number): Expression {
  let left = readUnary(reader);
  for (;;) {
    const token = peek(reader);
    const binding = bindingOf(token);
    if (binding < weakest) return left;
    reader.next += 1;
    countOperator(reader, token.at);
    left = operator(token.text, token.at, [left, readBinary(reader, binding + 1)]);
  }
}

/** 0 for what is no operator; quoted text that looks like one is none. */
function bindingOf(token: Token): number {
  const mayBe = token.kind === "sign" || token.text === "in";
  return mayBe && Object.hasOwn(bindings, token.text) ? (bindings[token.text] as number) : 0;
}

/** `!` and `-` may be repeated but not mixed; `-` before a digit belongs to the number. */
function readUnary(reader: Reader): Expression {
  const token = peek(reader);
  const isSign = token.kind === "sign" && (token.text === "!" || token.text === "-");
  if (!isSign) return readMember(reader, readPrimary(reader));
  reader.next += 1;
  const following = peek(reader);
  if (token.text === "-" && following.at === token.at + 1 && isNumber(following))
    return readMember(reader, literal(following, token.at, -(take(reader).value as number)));
  if (
    following.kind === "sign" &&
    following.text !== token.text &&
    (following.text === "!" || following.text === "-")
  )
    refuse(
      reader.place,
      following.at,
      `found ${following.text} after ${token.text}: put what follows in parentheses`,
    );
  return nested(reader, () => operator(token.text, token.at, [readUnary(reader)]));
}

function readPrimary(reader: Reader): Expression {
  const token = peek(reader);
  if (token.kind === "word") return readWord(reader);
  if (token.kind === "string" || isNumber(token)) return literal(take(reader), token.at);
  if (take(reader, "(")) {
    const inner = readConditional(reader);
    expect(reader, ")");
    return inner;
  }
  if (take(reader, "[")) return { kind: "list", at: token.at, items: readItems(reader, "]") };
  return unexpected(reader, "a value");
}

function readWord(reader: Reader): Expression {
  const { at, text } = take(reader);
  if (text === "true" || text === "false")
    return { kind: "literal", at, type: "bool", value: text === "true", decimals: 0 };
  if (reserved.has(text))
    return refuse(reader.place, at, refusedWords[text] ?? `${text} is a reserved word of CEL`);
  if (!take(reader, "(")) return { kind: "name", at, name: text };
  return { kind: "call", at, form: "function", name: text, operands: readItems(reader, ")") };
}

function readMember(reader: Reader, start: Expression): Expression {
  let of = start;
  for (;;) {
    const { at, text, kind } = peek(reader);
    if (kind === "sign" && text === "[") return refuse(reader.place, at, "[ ] after a value is not allowed");
    if (!take(reader, ".")) return of;
    const name = peek(reader);
    if (name.kind !== "word") return unexpected(reader, "a name after the point");
    if (/^(?:in|true|false|null)$/.test(name.text))
      refuse(reader.place, name.at, `${name.text} is a reserved word of CEL`);
    reader.next += 1;
    const isCall = take(reader, "(") !== undefined;
    if (isCall) countOperator(reader, name.at);
    of = isCall
      ? {
          kind: "call",
          at: name.at,
          form: "method",
          name: name.text,
          operands: [of, ...readItems(reader, ")")],
        }
      : { kind: "select", at: name.at, of, name: name.text };
  }
}

function readItems(reader: Reader, close: string): Expression[] {
  const items: Expression[] = [];
  if (take(reader, close)) return items;
  do items.push(readConditional(reader));
  while (take(reader, ","));
  expect(reader, close);
  return items;
}

function nested<T>(reader: Reader, read: () => T): T {
  reader.depth += 1;
  if (reader.depth > deepest) refuse(reader.place, peek(reader).at, `nested deeper than ${deepest} levels`);
  const result = read();
  reader.depth -= 1;
  return result;
}

function countOperator(reader: Reader, at: number): void {
  reader.operators += 1;
  if (reader.operators > mostOperators)
    refuse(reader.place, at, `more than ${mostOperators} operators and method calls`);
}

function operator(name: string, at: number, operands: readonly Expression[]): Expression {
  return { kind: "call", at, form: "operator", name, operands };
}

function literal(token: Token, at: number, value: string | number = token.value): Literal {
  return {
    kind: "literal",
    at,
    type: token.kind as "string" | "int" | "decimal",
    value,
    decimals: token.decimals,
  };
}

function isNumber(token: Token): boolean {
  return token.kind === "int" || token.kind === "decimal";
}

function peek(reader: Reader): Token {
  return reader.tokens[reader.next] as Token;
}

/** The next token, and moves on; with a sign, only when that sign is next. */
function take(reader: Reader): Token;
function take(reader: Reader, sign: string): Token | undefined;
function take(reader: Reader, sign?: string): Token | undefined {
  const token = peek(reader);
  if (sign !== undefined && !(token.kind === "sign" && token.text === sign)) return undefined;
  reader.next += 1;
  return token;
}

function expect(reader: Reader, sign: string): void {
  if (!take(reader, sign)) unexpected(reader, sign);
}

function unexpected(reader: Reader, expected: string): never {
  const { at, kind, text } = peek(reader);
  return refuse(reader.place, at, `found ${kind === "end" ? "the end" : text}, expected ${expected}`);
}
