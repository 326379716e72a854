import type { AnyRow } from "../row.ts";

/** The moment data is judged: `instant` is RFC 3339, `date` the local day, YYYY-MM-DD. */
export interface Now {
  readonly instant: string;
  readonly date: string;
}

/** What a rule may read: the row, the rows it refers to (undefined = not known), and the moment. */
export interface Scope {
  readonly row: AnyRow;
  readonly ref: Readonly<Record<string, AnyRow | undefined>>;
  readonly now?: Now | undefined;
  /** Fields of the row that have a value nobody can use: they are there, and what they hold is not known. */
  readonly unread?: readonly string[];
  /** Fields of the rows it refers to, by reference, whose values are told as wrong there: nothing is known of them. */
  readonly doubted?: Readonly<Record<string, readonly string[]>>;
}

/** The type of an expression. `written` says how a timestamp field is spelled; `decimals` is undefined when any number is possible. */
export type RuleType =
  | { readonly kind: "string" | "int" | "bool" | "duration" }
  | { readonly kind: "timestamp"; readonly written?: "date" | "instant" }
  | { readonly kind: "decimal"; readonly decimals: number | undefined }
  | { readonly kind: "list"; readonly of: RuleType };

/** The name of a type. */
export type RuleKind = RuleType["kind"];

/** The types of everything a rule of a dataset may read. */
export interface Environment {
  readonly row: Readonly<Record<string, RuleType>>;
  readonly ref: Readonly<Record<string, Readonly<Record<string, RuleType>>>>;
}

/** What may stand in an expression as it is. */
export type LiteralKind = "string" | "int" | "decimal" | "bool";

/** A literal: its value, and for a decimal the number of digits written after the point. */
export interface Literal {
  readonly kind: "literal";
  readonly at: number;
  readonly type: LiteralKind;
  readonly value: string | number | boolean;
  readonly decimals: number;
}

/**
 * An expression as written, without types. `at` is the place in the text, in UTF-16 units from 0.
 * An operator is a call by its sign (`&&`, `?:`, `in`); `form` tells how the call was written.
 */
export type Expression =
  | Literal
  | { readonly kind: "list"; readonly at: number; readonly items: readonly Expression[] }
  | { readonly kind: "name"; readonly at: number; readonly name: string }
  | { readonly kind: "select"; readonly at: number; readonly of: Expression; readonly name: string }
  | {
      readonly kind: "call";
      readonly at: number;
      readonly form: "operator" | "function" | "method";
      readonly name: string;
      readonly operands: readonly Expression[];
    };

/** A call of an operator, function or method, as written. */
export type Call = Extract<Expression, { readonly kind: "call" }>;

/** What checking an expression needs: the types it may read, and its place in the declaration. */
export interface Context {
  readonly env: Environment;
  readonly place: string;
  /** The expression has been checked before: what takes long and cannot fail is left out. */
  readonly proven: boolean;
}

/** A value read from the scope. */
export type Variable =
  | { readonly kind: "row"; readonly at: number; readonly field: string; readonly type: RuleType }
  | {
      readonly kind: "ref";
      readonly at: number;
      readonly reference: string;
      readonly field: string;
      readonly type: RuleType;
    }
  | {
      readonly kind: "now";
      readonly at: number;
      readonly part: "instant" | "date" | "year";
      readonly type: RuleType;
    };

/**
 * An expression with types, ready to be compiled or printed in another language. Timestamps and durations
 * among the literals are milliseconds. `function` is an entry of `functions`, or one of `logic`.
 */
export type TypedExpression =
  | {
      readonly kind: "literal";
      readonly at: number;
      readonly type: RuleType;
      readonly value: string | number | boolean;
    }
  | {
      readonly kind: "list";
      readonly at: number;
      readonly type: { readonly kind: "list"; readonly of: RuleType };
      readonly values: readonly (string | number | boolean)[];
    }
  | Variable
  | { readonly kind: "has"; readonly at: number; readonly type: RuleType; readonly of: Variable }
  | {
      readonly kind: "call";
      readonly at: number;
      readonly type: RuleType;
      readonly function: string;
      readonly operands: readonly TypedExpression[];
    };
