import {
  compileExpression,
  type Dataset,
  type Decimal,
  decimalsOf,
  type Evaluate,
  type Field,
  numberOfDecimal,
  type Scope,
  type TypedExpression,
  type Variable,
} from "@samapne/core";
import { addDays, dateOf } from "./calendar.ts";
import { instantText, rounded } from "./values.ts";

/** A value of the row, or of a row it refers to. */
export type Place = Extract<Variable, { kind: "row" | "ref" }>;

const functions = new WeakMap<TypedExpression, Evaluate>();

/** The function of an expression, made once. */
export function compiled(expression: TypedExpression): Evaluate {
  const known = functions.get(expression) ?? compileExpression(expression);
  functions.set(expression, known);
  return known;
}

/** The function that gives an expression as a number: moments and durations in milliseconds, undefined when unknown. */
export function numberFrom(expression: TypedExpression): (scope: Scope) => number | undefined {
  const value = compiled(expression);
  return (scope) => {
    const answer = value(scope);
    if (typeof answer === "bigint") return Number(answer);
    if (typeof answer === "number") return answer;
    return answer === null || typeof answer !== "object" ? undefined : numberOfDecimal(answer as Decimal);
  };
}

/** The declared field behind a value of the row; nothing is known of one in another dataset but its kind. */
export function fieldOf(place: Place, dataset: Dataset): Partial<Field> {
  if (place.kind === "row") return dataset.fields[place.field] ?? {};
  return dataset.references?.[place.reference]?.borrows?.[place.field] ?? {};
}

/** A value as rules see it (moments as milliseconds) written as a row holds it. */
export function written(answer: unknown, place: Place, dataset: Dataset): unknown {
  const value = typeof answer === "bigint" ? Number(answer) : answer;
  const field = fieldOf(place, dataset) as { decimals?: number; zone?: string };
  switch (place.type.kind) {
    case "string":
      return typeof value === "string" ? value : undefined;
    case "bool":
      return typeof value === "boolean" ? value : undefined;
    case "int":
      return typeof value === "number" ? Math.round(value) : undefined;
    case "decimal": {
      const number = typeof value === "object" && value ? numberOfDecimal(value as Decimal) : value;
      return typeof number === "number" ? rounded(number, field.decimals ?? 6) : undefined;
    }
    case "timestamp":
      if (typeof value !== "number") return undefined;
      if (place.type.written === "date") return dateOf(value);
      return instantText(Math.round(value / 1000) * 1000, field.zone ?? zoneIn(dataset) ?? "UTC");
    default:
      return undefined;
  }
}

function zoneIn({ fields }: Dataset): string | undefined {
  const zoned = Object.values(fields).find((field) => field.kind === "instant" && field.zone !== undefined);
  return (zoned as { zone?: string } | undefined)?.zone;
}

/** The value so many of its smallest steps on: a whole number, the last decimal, a day, a second. */
export function stepped(value: unknown, steps: number, place: Place, dataset: Dataset): unknown {
  if (steps === 0) return value;
  if (typeof value === "number") {
    const field = fieldOf(place, dataset) as { decimals?: number };
    const decimals = place.type.kind === "int" ? 0 : Math.min(field.decimals ?? decimalsOf(value) + 1, 12);
    return rounded(value + steps / 10 ** decimals, decimals);
  }
  if (typeof value !== "string" || place.type.kind !== "timestamp") return undefined;
  if (place.type.written === "date") return addDays(value, steps);
  return written(Date.parse(value) + steps * 1000, place, dataset);
}

/** A value as a number, undefined when it is absent or no measure. */
export function rawValue(place: Place, scope: Scope): number | undefined {
  return numberFrom(place)(scope);
}
