/** The rule language: CEL, portable profile 1 (https://cel.dev, language definition 1.0). */
export { checkExpression, expectType } from "./check.ts";
export { compileExpression, type Evaluate } from "./compile.ts";
export { type Decimal, numberOfDecimal } from "./decimal.ts";
export { environmentOf } from "./environment.ts";
export type {
  Environment,
  Expression,
  Now,
  RuleKind,
  RuleType,
  Scope,
  TypedExpression,
  Variable,
} from "./expression.ts";
export { type FunctionId, functions, logic } from "./functions.ts";
export { parseExpression } from "./parse.ts";
export { checkPortablePattern } from "./pattern.ts";
export { readsOf } from "./reads.ts";
