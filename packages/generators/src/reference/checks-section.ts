import type { Dataset, TableCheck } from "@samapne/core";
import { celLines } from "../in-words/cel-lines.ts";
import { checkInWords, expressionsOf, tablesNeeded } from "../in-words/check-words.ts";
import { block, code, table, text } from "./markdown.ts";
import { weightOf } from "../in-words/weight.ts";
import { templateInWords } from "../in-words/template-in-words.ts";
import { type Printed, words } from "./words.ts";

/** The checks of the whole table, in words; the key and the references are checked besides and stand elsewhere. */
export function checksSection(dataset: Dataset, language: Printed): readonly string[] {
  const { checks = [] } = dataset;
  if (checks.length === 0) return [];
  return [`## ${words.checks[language]}`, ...checks.flatMap((check) => checkLines(check, dataset, language))];
}

function checkLines(check: TableCheck, dataset: Dataset, language: Printed): readonly string[] {
  const names = (all: readonly string[]) => all.map((name) => code(name)).join(" + ");
  const conditions = expressionsOf(check);
  const needed = tablesNeeded(check, dataset).map((id) =>
    id === "previous" ? words.previous[language] : code(id),
  );
  return [
    `### ${text(check.id)} (${weightOf(check, language)})`,
    checkInWords(check, names)[language],
    ...(check.message === undefined
      ? []
      : [text(templateInWords(check.message[language], dataset, language))]),
    ...(needed.length === 0 ? [] : [`${words.needs[language]}: ${needed.join(", ")}.`]),
    ...(conditions.length === 0
      ? []
      : [`${words.condition[language]}:`, block(conditions.map(celLines).join("\n\n"), "cel")]),
  ];
}

/** What the rows of the dataset refer to, as a table. */
export function referencesSection({ references = {} }: Dataset, language: Printed): readonly string[] {
  const rows = Object.values(references).map(({ id, dataset, fields, to, severity = "error" }) => [
    text(id ?? ""),
    fields.map((name) => code(name, { inTable: true })).join(", "),
    code(dataset, { inTable: true }),
    to.map((name) => code(name, { inTable: true })).join(", "),
    words[severity][language],
  ]);
  if (rows.length === 0) return [];
  const headings = [words.id, words.from, words.to, words.as, words.severity].map((word) => word[language]);
  return [`## ${words.references[language]}`, words.referencesText[language], table(headings, rows)];
}
