import { fixerNames, type Language, type Rule } from "@samapne/core";
import { words } from "./words.ts";

/** Severity, and who must fix it, in words. */
export function weightOf(
  { severity = "error", fixer }: Pick<Rule, "severity" | "fixer">,
  language: Language,
): string {
  const weight = words[severity][language];
  return fixer === undefined
    ? weight
    : `${weight}; ${words.fixedBy[language]} ${fixerNames[fixer][language]}`;
}
