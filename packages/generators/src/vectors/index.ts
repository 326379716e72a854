import {
  type AnyRow,
  checkExpression,
  compileExpression,
  environmentOf,
  functions,
  parseExpression,
  type TypedExpression,
} from "@samapne/core";
import { jsonText } from "../json-text.ts";
import { chanceOf } from "./chance.ts";
import { edgeCases } from "./edge-cases.ts";
import { expressionOf } from "./expressions.ts";
import { vectorFields, vectorReferences, vectorTypes } from "./fields.ts";
import { scopeBy, type VectorScope } from "./scopes.ts";

/** An expression asked about a row, and its answer; null = it cannot be known. */
export interface CelVector {
  readonly expression: string;
  readonly row: AnyRow;
  readonly ref: VectorScope["ref"];
  readonly now: { readonly instant: string; readonly date: string } | null;
  readonly answer: boolean | null;
}

const seed = 20_261_124;
const wanted = 500;
const longest = 400;

/** How often each function must be met, and how many places are kept for those that chance forgets. */
const leastUses = 4;
const reserved = 100;

/** The vectors: the cases chosen by hand, then as many by chance as make 500, the same every time. */
export function celVectorList(): readonly CelVector[] {
  const environment = environmentOf(vectorFields, vectorReferences);
  const uses = new Map<string, number>();
  const vectors: CelVector[] = [];
  const add = (expression: string, typed: TypedExpression, scope: VectorScope) => {
    for (const id of functionsOf(typed)) uses.set(id, (uses.get(id) ?? 0) + 1);
    vectors.push(vectorOf(expression, typed, scope));
  };
  const typedOf = (expression: string) =>
    checkExpression(parseExpression(expression, "vectors"), environment, "vectors");
  for (const [expression, row, rest = {}] of edgeCases)
    add(expression, typedOf(expression), { ref: {}, ...rest, row });
  const chance = chanceOf(seed);
  const rare = (id: string) => (uses.get(id) ?? 0) < leastUses;
  while (vectors.length < wanted || Object.keys(functions).some(rare)) {
    const expression = expressionOf("bool", chance, 3);
    const scope = scopeBy(chance);
    if (expression.length > longest) continue;
    const typed = typedOf(expression);
    const isWelcome = vectors.length < wanted - reserved || functionsOf(typed).some(rare);
    if (isWelcome || !Object.keys(functions).some(rare)) add(expression, typed, scope);
  }
  return vectors;
}

/** The vectors as `specs/cel-vectors.json`, so that any CEL library can be tried. README.md tells the format. */
export function celVectors(): string {
  return jsonText({ profile: 1, seed, types: vectorTypes, vectors: celVectorList() });
}

function vectorOf(expression: string, typed: TypedExpression, scope: VectorScope): CelVector {
  const row = readOf(typed, "row", scope.row);
  const meter = scope.ref["meter"];
  const ref = meter ? { meter: readOf(typed, "ref", meter) } : {};
  const now = variablesOf(typed).some(({ kind }) => kind === "now") ? scope.now : undefined;
  const answer = compileExpression(typed)({ row, ref, now });
  return { expression, row, ref, now: now ?? null, answer: typeof answer === "boolean" ? answer : null };
}

/** Only the fields the expression reads, in their order, so that a vector can be read. */
function readOf(node: TypedExpression, kind: "row" | "ref", row: AnyRow): AnyRow {
  const names = new Set(variablesOf(node).flatMap((read) => (read.kind === kind ? [read.field] : [])));
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name)));
}

function variablesOf(
  node: TypedExpression,
): readonly Extract<TypedExpression, { kind: "row" | "ref" | "now" }>[] {
  if (node.kind === "row" || node.kind === "ref" || node.kind === "now") return [node];
  if (node.kind === "has") return [node.of];
  return node.kind === "call" ? node.operands.flatMap(variablesOf) : [];
}

/** The functions and operators of an expression, by id. */
export function functionsOf(node: TypedExpression): readonly string[] {
  return node.kind === "call" ? [node.function, ...node.operands.flatMap(functionsOf)] : [];
}
