/** Reads and judges tables: bytes in, a report out. */
export type { Input } from "./input.ts";
export type { Dialect, Format, Rows, WriteOptions } from "./formats/format.ts";
export type { FormatId } from "./formats/format-id.ts";
export { carries, type FormatLimit, formatLimits } from "./formats/format-limits.ts";
export { formatOf, formats } from "./formats/formats.ts";
export { gzipped } from "./formats/gzip/gzip.ts";
export type { DatasetOutline, KnownDataset, UnloadedDataset } from "./headings/known-dataset.ts";
export { outlineOf } from "./headings/outline-of.ts";
export { tabularCatalogue } from "./issues/catalogue.ts";
export { machineCode, type OpenMachineCode } from "./kernel/program/machine-code.ts";
export { judge } from "./judge/judge.ts";
export { type OneTable, readOneTable } from "./judge/read-one-table.ts";
export { isRepairable } from "./judge/work/repairable.ts";
export type { JudgeRequest, RowTaker, TakeCells } from "./judge/work/request.ts";
export { judgeStretches } from "./judge/stretches/judge-stretches.ts";
export type { JudgedStretch, SecondThread, Stretch, StretchJob, StretchJudge } from "./judge/work/stretch.ts";
export { annotatedCopy, type CopyRequest } from "./notes/annotated-copy.ts";
export { Notes } from "./notes/take-notes.ts";
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
export { leftBehindText } from "./write-back/left-behind-text.ts";
export { writeBack } from "./write-back/write-back.ts";
export { WriteError } from "./write-error.ts";
export { type ReportForm, type ReportFormId, reportForms } from "./report/forms.ts";
export type * from "./report/report.ts";
export { faultsWithoutValues, repairsWithoutValues } from "./report/without-values.ts";
export { whereText } from "./report/in-words/cause-words.ts";
export type { MoreAbout } from "./report/html/file-section.ts";
export { reportBody } from "./report/html/report-body.ts";
export { reportText } from "./report/text/report-text.ts";
export { attributes as xmlAttributes, element as xmlElement } from "./report/junit/xml.ts";
export { noStyle } from "./report/text/style.ts";
export { wrap as wrapText } from "./report/text/wrap.ts";
export { reportSchema } from "./report/schema/schema.ts";
export { type Schema, schemaParts } from "./report/schema/parts.ts";
export type { Style } from "./report/text/style.ts";
