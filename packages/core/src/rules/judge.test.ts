import { create, isMessage } from "@bufbuild/protobuf";
import {
  type Duration,
  DurationSchema,
  type Timestamp,
  timestampFromMs,
  TimestampSchema,
} from "@bufbuild/protobuf/wkt";
import { type CelInput, isCelError, parse, plan } from "@bufbuild/cel";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { expressionOf, fields, references, scopes, sentences } from "./_testing-expressions.ts";
import { judge } from "./_testing-judge.ts";
import {
  checkExpression,
  compileExpression,
  type Decimal,
  environmentOf,
  type Expression,
  functions,
  logic,
  numberOfDecimal,
  parseExpression,
  readsOf,
  type RuleType,
  type Scope,
  type TypedExpression,
} from "./index.ts";
import { readerOf } from "./read-value.ts";

/** The judge turns moments into its own machine's local time on the way. */
process.env["TZ"] = "UTC";

const seed = 20_251_124;
const environment = environmentOf(fields, references);

test("every sentence parses to the judge's tree", () => {
  let parsed = 0;
  fc.assert(
    fc.property(sentences, (sentence) => {
      const tree = shapeOf(parseExpression(sentence, "p"));
      expect(tree, sentence).toEqual(shapeOfJudge(parse(sentence).expr));
      parsed += 1;
    }),
    { seed, numRuns: 1500 },
  );
  expect(parsed).toBeGreaterThanOrEqual(1500);
});

test("every expression gives the judge's tree and answer, on rows with absent values", () => {
  const answers = new Map<unknown, number>();
  const judgedFunctions = new Set<string>();
  fc.assert(
    fc.property(
      expressionOf("bool", 3),
      fc.array(scopes, { minLength: 3, maxLength: 3 }),
      (expression, rows) => {
        const tree = parseExpression(expression, "p");
        const judged = parse(expression);
        expect(shapeOf(tree)).toEqual(shapeOfJudge(judged.expr));
        const typed = checkExpression(tree, environment, "p");
        const [ours, theirs] = [compileExpression(typed), plan(judge, judged)];
        const reads = readsOf(typed);
        for (const name of functionsIn(typed)) judgedFunctions.add(name);
        for (const scope of rows) {
          const answer = ours(scope);
          expect(answer, `${expression} on ${JSON.stringify(scope)}`).toEqual(plain(theirs(bindings(scope))));
          expect(ours(onlyRead(scope, reads)), "reads nothing that readsOf does not name").toEqual(answer);
          answers.set(answer, (answers.get(answer) ?? 0) + 1);
        }
      },
    ),
    { seed, numRuns: 2500 },
  );
  const [right, wrong, unknown] = [true, false, undefined].map((answer) => answers.get(answer) ?? 0);
  process.stdout.write(
    `rules and judge agree, seed ${seed}: ${right} true, ${wrong} false, ${unknown} unknown\n`,
  );
  expect(right).toBeGreaterThan(500);
  expect(wrong).toBeGreaterThan(500);
  expect(unknown).toBeGreaterThan(500);
  expect([...judgedFunctions].toSorted()).toEqual([...Object.keys(functions), ...logic].toSorted());
});

function functionsIn(node: TypedExpression): readonly string[] {
  return node.kind === "call" ? [node.function, ...node.operands.flatMap(functionsIn)] : [];
}

test.each(["int", "decimal", "string", "timestamp", "duration"] as const)(
  "every %s has the judge's value",
  (kind) => {
    let known = 0;
    fc.assert(
      fc.property(expressionOf(kind, 2), scopes, (expression, scope) => {
        const typed = checkExpression(parseExpression(expression, "p"), environment, "p");
        const ours = compileExpression(typed)(scope);
        const theirs = plain(plan(judge, parse(expression))(bindings(scope)));
        expect(comparable(ours, kind), `${expression} on ${JSON.stringify(scope)}`).toEqual(theirs);
        if (ours !== undefined) known += 1;
      }),
      { seed, numRuns: 600 },
    );
    expect(known).toBeGreaterThan(200);
  },
);

type Judged = NonNullable<ReturnType<typeof parse>["expr"]>;
type Shape = readonly [string, ...unknown[]];

const judgeNames: Readonly<Record<string, string>> = { "@in": "in", "!_": "!", "-_": "-", "_?_:_": "?:" };

/** `&&` and `||` are flattened: the judge balances them, which changes no answer. Two equal signs before a value cancel out. */
function call(name: string, operands: readonly Shape[]): Shape {
  if (name === "&&" || name === "||")
    return [name, ...operands.flatMap((operand) => (operand[0] === name ? operand.slice(1) : [operand]))];
  return [name, ...operands];
}

function shapeOf(node: Expression): Shape {
  switch (node.kind) {
    case "literal":
      return [node.type, node.value];
    case "list":
      return ["list", ...node.items.map(shapeOf)];
    case "name":
      return ["name", node.name];
    case "select":
      return ["select", shapeOf(node.of), node.name];
    case "call":
      return shapeOfCall(node);
  }
}

function shapeOfCall({ form, name, operands }: Extract<Expression, { kind: "call" }>): Shape {
  const [operand] = operands;
  if (form === "function" && name === "has" && operand?.kind === "select")
    return ["has", shapeOf(operand.of), operand.name];
  if (form !== "operator" || operands.length > 1) return call(name, operands.map(shapeOf));
  const inner = operand as Expression;
  const doubled =
    inner.kind === "call" && inner.form === "operator" && inner.name === name && inner.operands.length === 1;
  return doubled ? shapeOf(inner.operands[0] as Expression) : [name, shapeOf(inner)];
}

function shapeOfJudge({ exprKind: { case: kind, value } }: Judged): Shape {
  switch (kind) {
    case "constExpr":
      return constant(value.constantKind);
    case "identExpr":
      return ["name", value.name];
    case "listExpr":
      return ["list", ...value.elements.map(shapeOfJudge)];
    case "selectExpr":
      return [value.testOnly ? "has" : "select", shapeOfJudge(value.operand as Judged), value.field];
    case "callExpr": {
      const name = judgeNames[value.function] ?? value.function.replace(/^_(\W+)_$/, "$1");
      return call(name, [...(value.target ? [value.target] : []), ...value.args].map(shapeOfJudge));
    }
    default:
      throw new Error(`the judge found ${kind}, which is not of the profile`);
  }
}

function constant({ case: kind, value }: { case: string | undefined; value?: unknown }): Shape {
  const types: Record<string, string> = {
    stringValue: "string",
    int64Value: "int",
    doubleValue: "decimal",
    boolValue: "bool",
  };
  return [types[kind ?? ""] ?? `${kind}`, kind === "int64Value" ? Number(value) : value];
}

function bindings({ row, ref, now }: Scope): Record<string, CelInput> {
  const { meter } = ref;
  return {
    row: rowForJudge(row, environment.row),
    ref: new Map(meter ? [["meter", rowForJudge(meter, environment.ref["meter"] ?? {})]] : []),
    ...(now && { now: nowForJudge(now) }),
  };
}

function nowForJudge(now: { instant: string; date: string }): CelInput {
  const moment = (text: string) => timestampFromMs(Date.parse(text));
  return new Map<string, CelInput>([
    ["instant", moment(now.instant)],
    ["date", moment(now.date)],
    ["year", BigInt(now.date.slice(0, 4))],
  ]);
}

function rowForJudge(
  row: Readonly<Record<string, unknown>>,
  types: Readonly<Record<string, RuleType>>,
): CelInput {
  const entries = Object.entries(types).flatMap(([name, type]): [string, CelInput][] => {
    const value = row[name];
    return isOf(type, value) ? [[name, forJudge(type, value)]] : [];
  });
  return new Map(entries);
}

function isOf(type: RuleType, value: unknown): boolean {
  if (type.kind === "list") return Array.isArray(value);
  if (type.kind === "bool") return typeof value === "boolean";
  return type.kind === "int" || type.kind === "decimal" ? Number.isFinite(value) : typeof value === "string";
}

function forJudge(type: RuleType, value: unknown): CelInput {
  if (type.kind === "list") return (value as unknown[]).map((item) => forJudge(type.of, item));
  if (type.kind === "int") return BigInt(value as number);
  if (type.kind === "timestamp") return timestampFromMs(Date.parse(value as string));
  return value as string | number | boolean;
}

/** An error of the judge is our "unknown"; whole numbers become bigint, moments and durations milliseconds. */
function plain(value: unknown): unknown {
  if (isCelError(value)) return undefined;
  const message =
    typeof value === "object" && value !== null && "message" in value ? value.message : undefined;
  if (isMessage(message, TimestampSchema) || isMessage(message, DurationSchema)) return millisOf(message);
  return value === 0 ? 0 : value;
}

function millisOf({ seconds, nanos }: Timestamp | Duration): number {
  return Number(seconds) * 1000 + nanos / 1e6;
}

function comparable(value: unknown, kind: string): unknown {
  if (value === undefined) return undefined;
  if (kind === "int") return BigInt(value as number);
  return kind === "decimal" ? numberOfDecimal(value as Decimal) + 0 : value;
}

/** The scope with nothing but what the expression says it reads. */
function onlyRead(scope: Scope, reads: ReturnType<typeof readsOf>): Scope {
  const keep = (record: Readonly<Record<string, unknown>>, names: readonly string[]) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
  return {
    row: keep(scope.row, reads.row),
    ref: keep(scope.ref, reads.ref) as Scope["ref"],
    now: reads.now ? scope.now : undefined,
  };
}

test("the judge's own types are what this file takes them for", () => {
  expect(plain({ message: create(DurationSchema, { seconds: 1n, nanos: 500_000_000 }) })).toBe(1500);
  expect(readerOf({ kind: "timestamp", written: "date" })("2025-01-01")).toBe(Date.parse("2025-01-01"));
});
