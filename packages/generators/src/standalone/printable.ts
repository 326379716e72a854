import type { RuleType, TypedExpression } from "@samapne/core";
import type { PieceName } from "./runtime.ts";

/** An expression, or a constant of the rules' function that holds the value of one. */
export type Printable =
  | TypedExpression
  | { readonly kind: "computed"; readonly type: RuleType; readonly name: string };

/** What printing the rules of a module collects on the way. */
export interface RulePrinter {
  /** The JavaScript of an expression's value; see `runtime.ts` for how the unknown looks. */
  value(node: Printable): string;
  /** JavaScript that is truthy when, and only when, the expression is known and is `wanted`. */
  is(wanted: boolean, node: Printable): string;
  /** JavaScript that gives true, false, or undefined for the unknown. */
  verdict(node: Printable): string;
  /** True of JavaScript text that costs nothing to repeat. */
  isSimple(text: string): boolean;
  /** The text of the first and of every later use, so that it is computed once. */
  once(text: string): readonly [first: string, again: string];
  /** A constant of the rules' function that holds the value, made once. */
  local(text: string): string;
  /** A constant of the module. */
  constant(text: string): string;
  /** The name of the function that gives the offset of a zone. */
  zone(name: string): string;
  use(...pieces: PieceName[]): void;
  readonly pieces: Set<PieceName>;
  /** Constants of the module, name to text; of the rules' function; and names used on the way. */
  readonly constants: Map<string, string>;
  readonly locals: Map<string, string>;
  readonly temporaries: readonly string[];
}
