import type * as z from "zod";
import type { Dataset } from "../dataset.ts";
import type { Finding } from "../issues/issue.ts";
import { toIssue } from "../issues/to-issue.ts";

/**
 * Replaces what the native types found by what our own judge found, in our words; a path begins `depth` steps
 * below the row. When our judge finds nothing wrong, what only a native type refuses still stands: a type that
 * is stricter than the model is a fault that must be seen, not hidden.
 */
export function settle(
  issues: z.core.$ZodRawIssue[],
  findings: readonly Finding[],
  dataset: Dataset,
  depth: 0 | 1 = 0,
): void {
  const errors = findings.filter(({ severity }) => severity === "error");
  const kept = errors.length > 0 ? [] : issues.filter(({ code }) => code !== "custom");
  issues.splice(0, issues.length, ...kept, ...errors.map((finding) => ourIssue(finding, dataset, depth)));
}

function ourIssue(finding: Finding, dataset: Dataset, depth: 0 | 1): z.core.$ZodRawIssue {
  const { code, message, path } = toIssue(finding, dataset);
  return { code: "custom", input: undefined, path: path.slice(depth), message, params: { code } };
}
