import type { Dataset, Text } from "@samapne/core";
import { concernsDataset, type Form, type Limit } from "./limit.ts";
import { code, table, text } from "./markdown.ts";
import { inNorwegian, type Printed, words } from "./words.ts";

/** What each other form cannot say of this dataset, and why. Lines about what the dataset has not are left out. */
export function limitsSection(
  dataset: Dataset,
  forms: readonly Form[],
  language: Printed,
): readonly string[] {
  const parts = forms
    .map((form) => ({ form, limits: form.limits.filter((limit) => concernsDataset(limit, dataset)) }))
    .filter(({ limits }) => limits.length > 0);
  if (parts.length === 0) return [];
  return [
    `## ${words.limits[language]}`,
    words.limitsText[language],
    ...parts.flatMap(({ form, limits }) => [
      `### ${text(inWords(form.title, language))} (${code(form.path)})`,
      limitsTable(limits, language),
    ]),
  ];
}

function limitsTable(limits: readonly Limit[], language: Printed): string {
  const isCarried = limits.some(({ carriedBy }) => carriedBy !== undefined);
  const headings = [words.what, words.reason, ...(isCarried ? [words.carriedBy] : [])].map(
    (word) => word[language],
  );
  const rows = limits.map(({ what, reason, carriedBy = "" }) => [
    text(inWords(what, language)),
    text(inWords(reason, language)),
    ...(isCarried ? [code(carriedBy, { inTable: true })] : []),
  ]);
  return table(headings, rows);
}

function inWords(said: Text | string, language: Printed): string {
  if (typeof said !== "string") return said[language];
  return language === "nb" && Object.hasOwn(inNorwegian, said) ? (inNorwegian[said] as string) : said;
}
