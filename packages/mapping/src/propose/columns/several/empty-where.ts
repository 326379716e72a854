import { type Dataset, eachLanguage, found, inLanguage } from "@samapne/core";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { codeWords } from "../../words/code-words.ts";

/** A rule that says which fields are empty where another has a code: who got a grant, where that is a person. */
const emptyWhere = /^row\.(\w+) != "(\w+)" \|\| \(?(!has\(row\.\w+\)(?: && !has\(row\.\w+\))*)\)?$/;

/**
 * Reads what a dataset wants empty where a column has a code only from the other rows, and says so: names of persons are
 * not taken with those of organisations, and the row of the person is no loss.
 */
export function readOnlyWhere({ survey, dataset }: ProposalSetting, { fields, roles, say }: Draft): void {
  for (const { expression } of dataset.rules ?? []) {
    const [, name = "", code = "", all = ""] = emptyWhere.exec(expression) ?? [];
    const column = survey.columns.find(({ index }) => roles.get(index)?.field === name);
    if (!column || column.heading === "" || fields.get(name)?.column !== column.heading) continue;
    const meaning = meaningOf(name, dataset, fields.get(name)?.codes);
    const words = [...new Set(column.texts)];
    const [hidden] = words.filter((word) => meaning(word) === code);
    const like = words.filter((word) => meaning(word) !== code).map(asPattern);
    if (hidden === undefined || like.length === 0 || like.length > mostWords) continue;
    for (const [, field = ""] of all.matchAll(/has\(row\.(\w+)\)/g)) {
      const reading = fields.get(field);
      if (reading?.column === undefined || reading.when) continue;
      fields.set(field, { ...reading, when: { column: column.heading, like } });
      say(
        ["fields", field],
        eachLanguage((language) => {
          const shown = inLanguage(found(hidden.slice(0, 40)), language);
          const of = inLanguage(found(column.heading.slice(0, 40)), language);
          return {
            nb: `Leses ikke der ${of} er ${shown}: datasettet vil ha feltet tomt der`,
            nn: `Blir ikkje lesen der ${of} er ${shown}: datasettet vil ha feltet tomt der`,
            en: `Not read where ${of} is ${shown}: the dataset wants the field empty there`,
          }[language];
        }),
        "warning",
      );
    }
  }
}

const mostWords = 20;

/** What a word of a column is read as: as the mapping says, or by the names of codes. */
function meaningOf(
  name: string,
  { fields }: Dataset,
  codes: Readonly<Record<string, unknown>> = {},
): (word: string) => unknown {
  const field = fields[name];
  const words = field?.kind === "code" ? codeWords(field.list) : new Map<string, string>();
  return (word) => codes[asPattern(word)] ?? words.get(word.toLowerCase());
}
