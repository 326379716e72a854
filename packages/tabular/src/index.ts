/** Reads and judges tables: bytes in, a report out. */
export type { Input } from "./input.ts";
export type { Dialect, Format, Rows, WriteOptions } from "./formats/format.ts";
export type { FormatId } from "./formats/format-id.ts";
export { formatOf, formats } from "./formats/formats.ts";
export { tabularCatalogue } from "./issues/catalogue.ts";
export { judge } from "./judge/judge.ts";
export type { JudgeRequest, RowTaker } from "./judge/request.ts";
export { ReadError } from "./read-error.ts";
export { readConfirmations } from "./report/confirmations.ts";
export {
  type Blocking,
  confirmedColumn,
  type Confirmation,
  isPersonalData,
  publicationGate,
  type PublicationGate,
} from "./report/publication-gate.ts";
export { WriteError } from "./write-error.ts";
export type * from "./report/report.ts";
export { factsText } from "./report/text/facts-text.ts";
export { reportText } from "./report/text/report-text.ts";
export { shareText, whereText } from "./report/text/cause-text.ts";
export { notCheckedText } from "./report/text/not-checked-text.ts";
export { wordsOf as reportWords } from "./report/text/words.ts";
export type { Style } from "./report/text/style.ts";
