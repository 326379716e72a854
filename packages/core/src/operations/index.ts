/** The API contract as data: `operations(dataset)` and the tables it is made of. */
export { apiVersion, registryBase, specificationOf } from "./addresses.ts";
export { optionsAnswers } from "./answers.ts";
export { csvCarries, csvLimits, type RowLimit, scalarsOf, someText, someValue } from "./csv-limits.ts";
export { cellText, csvCell, csvLines, csvText, numberText } from "./csv-text.ts";
export { decimalText } from "./decimal-text.ts";
export type * from "./envelope.ts";
export { type Format, type FormatId, formats } from "./formats.ts";
export { type Header, type HeaderId, type HeaderName, headers } from "./headers.ts";
export type * from "./level.ts";
export type * from "./operation.ts";
export type * from "./wire-value.ts";
export { ofDataset, operations } from "./operations.ts";
export { problemAddress, type ProblemId, problems, type ProblemType } from "./problems.ts";
export { publishedRow } from "./published-row.ts";
export { hasPosition, pageSize, reservedParameters } from "./reserved.ts";
export { serviceOperations } from "./service.ts";
