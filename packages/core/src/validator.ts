import type { Dataset } from "./dataset.ts";
import { toIssue } from "./issues/to-issue.ts";
import type { Issue } from "./issues/issue.ts";
import { relatedRows } from "./related-rows.ts";
import type { AnyRow } from "./row.ts";
import { type JudgeOptions, rowJudge } from "./row-judge.ts";
import type { StandardSchema } from "./standard-schema.ts";

/** What the validator may know besides the row. What it is not told is left unchecked, and said so. */
export interface ValidatorOptions extends JudgeOptions {
  /** Rows of the datasets that references point to, by dataset id. */
  readonly related?: Readonly<Record<string, readonly AnyRow[]>>;
}

/** The verdict on one row. `unchecked` names the rules that could not be known, such as those that need a meter. */
export type Verdict<R> =
  | {
      readonly ok: true;
      readonly row: R;
      readonly warnings: readonly Issue[];
      readonly unchecked: readonly string[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly unchecked: readonly string[] };

/** Judges a row of a dataset; also a Standard Schema, for libraries that take one. */
export type Validator<R> = ((row: unknown) => Verdict<R>) & StandardSchema<R>;

/**
 * Makes the validator of a dataset. No dependency, no `eval`; never throws on data. Checks that need the whole
 * table (keys, sums, time series) are not among what one row can show: see `delivery`.
 */
export function validator<R>(dataset: Dataset<R>, options: ValidatorOptions = {}): Validator<R> {
  const judge = rowJudge(dataset, options);
  const lookup = relatedRows(dataset, options.related ?? {});
  const validate = (row: unknown): Verdict<R> => {
    const { findings, unchecked } = judge.judge(row, lookup);
    const issues = findings.map((finding) => toIssue(finding, dataset));
    if (issues.some(({ severity }) => severity === "error")) return { ok: false, issues, unchecked };
    return { ok: true, row: row as R, warnings: issues, unchecked };
  };
  return Object.assign(validate, { "~standard": standard(validate) });
}

function standard<R>(validate: (row: unknown) => Verdict<R>): StandardSchema<R>["~standard"] {
  return {
    version: 1,
    vendor: "samapne",
    validate: (value) => {
      const verdict = validate(value);
      if (verdict.ok) return { value: verdict.row };
      return { issues: verdict.issues.filter(({ severity }) => severity === "error") };
    },
  };
}
