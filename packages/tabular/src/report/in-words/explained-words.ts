import { fill, type Language } from "@samapne/core";
import type { Explained, FileReport } from "../report.ts";
import { wordsOf } from "./words.ts";

/** What values and rows that cannot be used bring with them, a sentence for each file they stand in; undefined when there is nothing. */
export function explainedText({ explained }: FileReport, language: Language): string | undefined {
  if (!explained) return undefined;
  const origins = new Set(explained.map(({ from }) => from?.dataset));
  return [undefined, ...origins]
    .filter((dataset, place) => (place === 0 ? origins.has(undefined) : dataset !== undefined))
    .map((dataset) =>
      sentence(
        explained.filter(({ from }) => from?.dataset === dataset),
        language,
      ),
    )
    .join(" ");
}

/** What follows from the faults of one file: this one, or that of another dataset. */
function sentence(explained: readonly Explained[], language: Language): string {
  const { explained: here, explainedElsewhere } = wordsOf[language];
  const what = explained.map((one) => `${nameOf(one, language)} (${one.code})`).join(", ");
  const title = explained[0]?.from?.title[language];
  return title === undefined
    ? fill(here, { what }, language)
    : fill(explainedElsewhere, { what, title }, language);
}

function nameOf({ kind, count }: Explained, language: Language): string {
  const { gaps, days, periods, sums, lostReferences, uncovered, datedCodes, brokenRules } = wordsOf[language];
  const names: Readonly<Record<string, typeof gaps>> = {
    "check.gap": gaps,
    "check.day": days,
    "check.period": periods,
    "check.sums": sums,
    "check.covers": uncovered,
    "reference.missing": lostReferences,
    "code.expired": datedCodes,
    "code.not_valid_then": datedCodes,
  };
  return (names[kind] ?? brokenRules)(count);
}
