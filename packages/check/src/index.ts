/** Checks that a live service or site follows the API contract, and that what it publishes follows the specifications. */
export { checkService, type CheckOptions } from "./check-service.ts";
export { checkGroups } from "./checks/index.ts";
export type { Check, CheckGroup, DatasetCheck, ServiceCheck } from "./check.ts";
export { type Bounds, standardBounds } from "./http/asker.ts";
export {
  type Door,
  type DoorAnswer,
  DoorError,
  type DoorRequest,
  type FailureKind,
  type Method,
} from "./http/door.ts";
export { fetchDoor, type InProcess } from "./http/fetch-door.ts";
export type { Fault, Outcome } from "./note.ts";
export {
  type CheckedDataset,
  type CheckReport,
  type CheckResult,
  missingFor,
  type Reading,
} from "./report/report.ts";
export type { NoService } from "./words/failures.ts";
export { type CheckForm, type CheckFormId, checkForms } from "./report/forms.ts";
export { checkText } from "./report/text.ts";
export {
  type Certificate,
  certificateOf,
  certificateText,
  type CertifiedResult,
  readCertificate,
} from "./certificate/certificate.ts";
export { compareWith, type Rerun } from "./certificate/compare.ts";
export { certificateSchema } from "./schema/certificate-schema.ts";
export { checkReportSchema } from "./schema/report-schema.ts";
