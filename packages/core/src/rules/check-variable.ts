import type { Context, Environment, Expression, RuleType, Variable } from "./expression.ts";
import { didYouMean, own } from "./known-names.ts";
import { refuse } from "./problem.ts";

const nowTypes: Readonly<Record<string, RuleType>> = {
  instant: { kind: "timestamp", written: "instant" },
  date: { kind: "timestamp", written: "date" },
  year: { kind: "int" },
};

/** Finds the field, borrowed field or moment a path such as `row.area` names. ModelError when there is none. */
export function checkVariable(
  expression: Extract<Expression, { kind: "name" | "select" }>,
  { env, place }: Context,
): Variable {
  const path = pathOf(expression);
  const { at } = expression;
  const [root = "", first = "", second = ""] = path;
  if (root === "row" && path.length === 2)
    return { kind: "row", at, field: first, type: lookUp(env.row, first, "field", "row.", place, at) };
  if (root === "ref" && path.length === 3) {
    const borrowed = lookUp(env.ref, first, "reference", "ref.", place, at);
    const type = lookUp(borrowed, second, "borrowed field", `ref.${first}.`, place, at);
    return { kind: "ref", at, reference: first, field: second, type };
  }
  if (root === "now" && path.length === 2) {
    const type = lookUp(nowTypes, first, "moment", "now.", place, at);
    return { kind: "now", at, part: first as "instant" | "date" | "year", type };
  }
  return refuse(place, at, notAVariable(path, env));
}

/** `row.a.b` as [row, a, b]; empty when a point stands after something that is no name. */
function pathOf(expression: Expression): readonly string[] {
  const path: string[] = [];
  let node = expression;
  for (; node.kind === "select"; node = node.of) path.unshift(node.name);
  return node.kind === "name" ? [node.name, ...path] : [];
}

function notAVariable(path: readonly string[], env: Environment): string {
  const expected = "expected row.<field>, ref.<reference>.<field>, now.instant, now.date or now.year";
  if (path.length === 0) return `found a point after a value, ${expected}`;
  const hint = path.length === 1 && own(env.row, path[0] as string) ? `. Did you mean row.${path[0]}?` : "";
  return `found ${path.join(".")}, ${expected}${hint}`;
}

function lookUp<T>(
  known: Readonly<Record<string, T>>,
  name: string,
  what: string,
  prefix: string,
  place: string,
  at: number,
): T {
  if (Object.hasOwn(known, name)) return known[name] as T;
  return refuse(place, at, `unknown ${what} ${prefix}${name}${didYouMean(name, Object.keys(known), prefix)}`);
}
