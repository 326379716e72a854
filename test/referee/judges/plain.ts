import { type Issue, validator } from "@samapne/core";
import type { Expected, Subject } from "../judge.ts";

/** The plain validator, which the others are measured by: everything it finds in a row, in its order. */
export function plainJudge({ dataset, ...told }: Subject): (row: unknown) => readonly Expected[] {
  const judge = validator(dataset, told);
  return (row) => {
    const verdict = judge(row);
    const issues: readonly Issue[] = verdict.ok ? verdict.warnings : verdict.issues;
    return issues.map(({ code, severity, path }) => ({ code, severity, path, value: valueAt(row, path) }));
  };
}

function valueAt(row: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value, step) => (value as Record<string, unknown> | undefined)?.[step], row);
}
