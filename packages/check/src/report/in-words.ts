import { fill, type Language } from "@samapne/core";
import type { Outcome } from "../note.ts";
import { type CheckReport, type CheckResult, missingFor } from "./report.ts";
import { words } from "./words.ts";

/** The verdict in a sentence or two. */
export function verdictText({ failure, level, results }: CheckReport, language: Language): string {
  if (failure !== undefined) return `${words.notJudged[language]} ${failure.text[language]}`;
  const reached = words.level[language][level] ?? "";
  const count = failedIn(results).length;
  const found =
    count === 0
      ? words.noFaults[language]
      : fill(words.someFaults[language], { count, all: results.length }, language);
  return `${reached} ${found}`;
}

/** What is wrong, in the order of the report. */
export function failedIn(results: readonly CheckResult[]): readonly CheckResult[] {
  return results.filter(({ outcome }) => outcome.kind === "failed");
}

const names = {
  passed: words.passed,
  failed: words.failed,
  not_checked: words.notChecked,
  not_offered: words.notOffered,
  does_not_apply: words.doesNotApply,
} as const;

/** What became of a check, and why when it is not plain. */
export function outcomeText(outcome: Outcome, language: Language): string {
  const said = names[outcome.kind][language];
  return "reason" in outcome ? `${said}: ${outcome.reason[language]}` : said;
}

/** What was checked, and of which dataset. */
export function nameOf({ title, dataset }: CheckResult, language: Language): string {
  return dataset === undefined ? title[language] : `${title[language]} – ${dataset}`;
}

/** What stands between here and the next level, but for faults, which are told by themselves. */
export function nextSteps(report: CheckReport, language: Language): readonly string[] {
  const { level, form, failure } = report;
  if (failure !== undefined || level === 3) return [];
  const steps = missingFor(report).filter(({ outcome }) => outcome.kind !== "failed");
  const said = steps.map((one) => `${nameOf(one, language)} (${outcomeText(one.outcome, language)})`);
  const isSite = form === "static" && level === 1;
  return isSite ? [words.needsApi[language]] : said;
}

/** The heading above what is missing. */
export function nextHeading({ level }: CheckReport, language: Language): string {
  return fill(words.next[language], { level: level + 1 }, language);
}

/** Faults beyond those that are told. */
export function moreText(outcome: Outcome, language: Language): string {
  const more = outcome.kind === "failed" ? outcome.count - outcome.faults.length : 0;
  return more > 0 ? fill(words.more[language], { count: more }, language) : "";
}
