/** The rule language: CEL, portable profile 1 (https://cel.dev, language definition 1.0). */
export { checkExpression, expectType } from "./check.ts";
export { compileExpression, type Evaluate } from "./compile.ts";
export {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOfInteger,
  type LongDecimal,
  multiplyDecimals,
  negateDecimal,
  numberOfDecimal,
  subtractDecimals,
} from "./decimal.ts";
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
export { type FunctionId, functions, logic, type LogicId } from "./functions.ts";
export { parseExpression } from "./parse.ts";
export { checkPortablePattern, isPortablePattern } from "./pattern.ts";
export { type Reads, readsOf } from "./reads.ts";
