export { isDate } from "./calendar/date.ts";
export { httpDateToMillis } from "./calendar/http-date.ts";
export { instantToMillis, isInstant } from "./calendar/instant.ts";
export { instantText } from "./calendar/instant-text.ts";
export { firstDayOf, granularityOf, lastDayOf, periodAt, periodNumber } from "./calendar/period.ts";
export { spellingOf } from "./calendar/spelling.ts";
export { dayPatterns, weeklyHoursPattern } from "./calendar/weekly-hours.ts";
export { isFixedOffset, isZone, localDay, localToInstants, offsetAt } from "./calendar/zone.ts";
export { hasRightCheckDigit } from "./check-digit.ts";
export { hashBytes, hashText, lastHashTail, textHash } from "./registers/hash.ts";
export { TextIndex } from "./registers/text-index.ts";
export type { Code, CodeList, Source } from "./code-list.ts";
export type {
  Borrowed,
  Dataset,
  DatasetDefinition,
  Frequency,
  Legislation,
  Lifecycle,
  PrivacyClass,
  Reference,
  Rule,
} from "./dataset.ts";
export { type Change, type ChangeCode, changeKinds, type ChangeSize } from "./compare/change.ts";
export { compareDatasets, largestChange } from "./compare/compare-datasets.ts";
export { defineCodeList } from "./define-code-list.ts";
export { defineDataset } from "./define-dataset.ts";
export { ModelError } from "./errors.ts";
export { checkTogether } from "./model/fit-together.ts";
export { reservedNames } from "./model/dataset-meaning.ts";
export type * from "./field.ts";
export { isValidOn } from "./fields/code.ts";
export { valueCheck } from "./fields/index.ts";
export type { ValueCheck } from "./fields/value-check.ts";
export { placeholders } from "./fields/text.ts";
export { decimalsOf } from "./fields/number.ts";
export { uriPattern } from "./fields/uri.ts";
export type { CheckDigit, IdentifierScheme, Lookalike } from "./identifier-scheme.ts";
export { catalogue, type IssueCode } from "./issues/catalogue.ts";
export type { Catalogue, IssueEntry } from "./issues/entry.ts";
export { found, showingOf } from "./issues/found.ts";
export type { Finding, Issue, Params } from "./issues/issue.ts";
export { listed } from "./issues/listed.ts";
export { eachLanguage, entryOf, fill, fixerNames, labelled } from "./issues/render.ts";
export { toIssue } from "./issues/to-issue.ts";
export { nearest } from "./issues/suggest.ts";
export { type Delivery, delivery, deliveryOrder, type JudgedPart, type JudgedTable } from "./delivery.ts";
export type { DeliveryOptions } from "./delivery-options.ts";
export type { TableJudge, TableStretch, TableStretches } from "./delivery-table.ts";
export { isUnusual, wrongFields } from "./broken-rules.ts";
export { fieldsRead } from "./rule.ts";
export type { RegisterDoor, WrongCells } from "./register-door.ts";
export { putValue } from "./registers/fill.ts";
export type { OpenRegisterMemory, RegisterMemory, Registers } from "./registers/registers.ts";
export { registerOf } from "./registers/registers.ts";
export { gate, type GateOptions, suppressionOf } from "./disclosure/gate.ts";
export type { PlacedFinding } from "./disclosure/placed-finding.ts";
export type { Fixer, Severity } from "./severity.ts";
export type { Unchecked } from "./unchecked.ts";
export { covered } from "./personal-data/cover.ts";
export { personalDataIn } from "./personal-data/find.ts";
export {
  lookedFor,
  type LookFor,
  type PersonalDataCode,
  type PersonalDataKind,
  personalDataKinds,
} from "./personal-data/kinds.ts";
export { birthNumberShape, elevenDigits, mailAddress, phoneNumber } from "./personal-data/patterns.ts";
export { personalDataFinding, personalDataSearch } from "./personal-data/search.ts";
export type { QuietRows } from "./quiet-rows.ts";
export type { ReadNumber } from "./registers/cursor.ts";
export { relatedRows } from "./related-rows.ts";
export type { AnyRow, Row, RowOf, ValueOf } from "./row.ts";
export * from "./operations/index.ts";
export {
  fieldJudges,
  type FieldJudge,
  type JudgedRow,
  type JudgeOptions,
  type Lookup,
  rowJudge,
  type RowJudge,
} from "./row-judge.ts";
export {
  checkExpression,
  compileExpression,
  environmentOf,
  functions,
  numberOfDecimal,
  parseExpression,
  readsOf,
  type Decimal,
  type Evaluate,
  type FunctionId,
  type Now,
  type RuleKind,
  type RuleType,
  type Scope,
  type TypedExpression,
  type Variable,
} from "./rules/index.ts";
export { compareText } from "./rules/text-order.ts";
export { parsePattern } from "./rules/parse-pattern.ts";
export type { PatternNode } from "./rules/pattern-node.ts";
export type { ExpectedIssue, InvalidSample, Samples, TableSample } from "./sample.ts";
export type { StandardIssue, StandardResult, StandardSchema } from "./standard-schema.ts";
export type * from "./suppression-check.ts";
export type * from "./table-check.ts";
export { measuresOf } from "./table-checks/running/measures.ts";
export { inLanguage, inSentence, type Language, languages, type Text } from "./text.ts";
export { validator, type ValidatorOptions, type Validator, type Verdict } from "./validator.ts";
