import type { Scalar } from "./column.ts";

/** The position of a row in the order of the key, from 0: the last thing any order decides by. */
export const position = ":n";

/** The number of the version in which a row last changed. */
export const changed = ":changed";

/** How two values are compared. Text is compared by code point; a missing value meets no comparison. */
export type Sign = "=" | "<" | "<=" | ">" | ">=";

/** What rows must meet, as plain data over columns; every store answers it in its own way. */
export type Condition =
  | { readonly kind: "compare"; readonly column: string; readonly sign: Sign; readonly value: Scalar }
  | { readonly kind: "in"; readonly column: string; readonly values: readonly Scalar[] }
  | { readonly kind: "holds_any"; readonly column: string; readonly values: readonly Scalar[] }
  | { readonly kind: "missing"; readonly column: string }
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] };

/** All of these; nothing to meet when there are none. */
export function all(of: readonly Condition[]): Condition {
  const [only, ...others] = of;
  return only !== undefined && others.length === 0 ? only : { kind: "all", of };
}

/** One of these. */
export function any(of: readonly Condition[]): Condition {
  const [only, ...others] = of;
  return only !== undefined && others.length === 0 ? only : { kind: "any", of };
}
