import { fill, type Language } from "@samapne/core";
import type { Explained, FileReport } from "../report.ts";
import { wordsOf } from "./words.ts";

/** What values and rows that cannot be used bring with them, in a sentence; undefined when there is nothing. */
export function explainedText({ explained }: FileReport, language: Language): string | undefined {
  if (!explained) return undefined;
  const what = explained.map((one) => `${nameOf(one, language)} (${one.code})`).join(", ");
  return fill(wordsOf[language].explained, { what }, language);
}

function nameOf({ kind, count }: Explained, language: Language): string {
  const { gaps, days, periods, sums, brokenRules } = wordsOf[language];
  const names: Readonly<Record<string, typeof gaps>> = {
    "check.gap": gaps,
    "check.day": days,
    "check.period": periods,
    "check.sums": sums,
  };
  return (names[kind] ?? brokenRules)(count);
}
