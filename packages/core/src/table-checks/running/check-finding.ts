import type { IssueCode } from "../../issues/catalogue.ts";
import { catalogue } from "../../issues/catalogue.ts";
import type { Finding, Params } from "../../issues/issue.ts";
import type { TableCheck } from "../../table-check.ts";

/** A finding of a declared table check: its code is the check's id. */
export function checkFinding(
  check: TableCheck,
  kind: IssueCode,
  fields: readonly string[],
  params: Params,
): Finding {
  return { code: check.id, kind, fields, severity: check.severity ?? catalogue[kind].severity, params };
}

/** A finding, said to follow from what is told of rows of another dataset when it does. */
export function explainedBy(dataset: string | undefined, finding: Finding): Finding {
  return dataset === undefined ? finding : { ...finding, isExplained: true, explainedBy: dataset };
}

/** A finding, said to follow from rows that cannot be read when it does. */
export function explainedIf(isExplained: boolean, finding: Finding): Finding {
  return isExplained ? { ...finding, isExplained } : finding;
}
