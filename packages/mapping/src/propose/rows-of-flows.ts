import { found, inLanguage, type Language } from "@samapne/core";
import { type RowCondition, unanswered } from "../file/mapping.ts";
import { flowOf } from "./columns/wide/flow-columns.ts";
import type { Say } from "./draft/notes.ts";
import type { SurveyedColumn } from "./seen/survey.ts";
import { asPattern } from "./seen/wide-columns.ts";

const mostWords = 8;

/**
 * The column that says of each row whether it is consumption or production: rows of both have the same meter and time,
 * and each is a meter of its own. Which of them are read is a question; the words are those of consumption first.
 */
export function rowsOfFlows(
  free: readonly SurveyedColumn[],
):
  | { readonly column: SurveyedColumn; readonly only: RowCondition; readonly words: readonly string[] }
  | undefined {
  for (const column of free) {
    const words = [...new Set(column.texts)];
    const flows = words.map(flowOf);
    if (words.length < 2 || words.length > mostWords || flows.includes(undefined)) continue;
    if (new Set(flows).size < 2 || column.heading === "") continue;
    const first = words.filter((_, index) => flows[index] === "consumption");
    const others = words.filter((_, index) => flows[index] !== "consumption");
    return {
      column,
      only: { column: column.heading, like: [unanswered] },
      words: [...first, ...others].map(asPattern),
    };
  }
  return undefined;
}

/** That the rows of each direction are a meter of their own. */
export function sayRowsOfFlows({ heading, texts }: SurveyedColumn, say: Say): void {
  const shown = (language: Language) =>
    [...new Set(texts)].map((text) => inLanguage(found(text.slice(0, 40)), language)).join(", ");
  const name = heading.slice(0, 40);
  say(["rows"], {
    nb: `«${name}» har ${shown("nb")}. Hver er en måler for seg: lag én tilordning for hver, med hver sin måler-id (suffix setter noe til)`,
    nn: `«${name}» har ${shown("nn")}. Kvar er ein målar for seg: lag éi tilordning for kvar, med kvar sin målar-id (suffix set noko til)`,
    en: `“${name}” has ${shown("en")}. Each is a meter of its own: make one mapping for each, each with its meter id (suffix adds to one)`,
  });
}
