import type { Dataset } from "@samapne/core";
import { fold } from "@samapne/tabular/reading";
import { type FieldReading, type PartReading, unanswered } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";
import { notRead } from "../../draft/questions.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { codeWords } from "../../words/code-words.ts";

const yes = /^(?:[x\u00d7\u2713\u2714\u2611\u25cf\u2022]|j|ja|y|yes|true|sann|1|har|finnes|finst)$/i;
const no = /^(?:n|nei|no|false|usann|0|ingen|mangler|manglar|[-\u2013\u2014])$/i;
const unknown =
  /^(?:\?|ukjent|ukjend|uvisst|usikkert?|vet ikke|veit ikkje|ikke (?:oppgitt|kartlagt|vurdert)|unknown|n\/a)$/i;

/** Marks that say neither yes nor no: `delvis`. */
const mostDoubtful = 4;

/**
 * Columns called as the codes of a list, with a mark in the rows that have it: `Rullestol`, `Teleslynge`, `Heis`. Together
 * they are that list. A row without a mark says nothing. Whether «delvis» is enough is asked of each column; that it is not
 * is suggested.
 */
export function columnsOfFeatures(
  columns: readonly SurveyedColumn[],
  { fields: declared }: Dataset,
  { fields, roles, suggestions }: Pick<Draft, "fields" | "roles" | "suggestions">,
): void {
  const lists = Object.entries(declared).flatMap(([name, field]) =>
    field.kind === "list" && field.items.kind === "code" && !fields.has(name)
      ? [{ name, words: new Map([...codeWords(field.items.list)].map(([word, code]) => [fold(word), code])) }]
      : [],
  );
  const all = columns.flatMap((column) => {
    const found = lists.flatMap(({ name, words }) => {
      const code = wordsOf(column).flatMap((word) => words.get(word) ?? [])[0];
      return code === undefined ? [] : [{ column, name, code }];
    });
    // A word of two lists says neither.
    return found.length === 1 && areMarks(column) ? found : [];
  });
  for (const { name } of lists) {
    const of = all.filter((one) => one.name === name);
    if (of.length === 0) continue;
    const [first, ...others] = of.map(partOf);
    if (!first) continue;
    fields.set(name, others.length > 0 ? { parts: [first, ...others], between: "|" } : alone(first));
    for (const [at, { codes = {} }] of [first, ...others].entries())
      for (const [word, code] of Object.entries(codes))
        if (code === unanswered)
          suggestions.set(`fields.${name}.${others.length > 0 ? `parts.${at}.` : ""}codes.${word}`, notRead);
    for (const { column } of of) roles.set(column.index, { field: name });
  }
}

/** Do most cells of a column say yes or no, and the others in few words how far? */
function areMarks({ texts, filled }: SurveyedColumn): boolean {
  const isSaid = (text: string) => yes.test(text) || no.test(text) || unknown.test(text);
  const others = texts.filter((text) => !isSaid(text));
  return filled > 0 && others.length * 2 <= texts.length && new Set(others).size <= mostDoubtful;
}

/** What a column is called: its heading, the lower of two, or the last member on the way to it in JSON. */
function wordsOf({ heading, inTwo }: SurveyedColumn): readonly string[] {
  const all = [heading, inTwo?.lower ?? heading, heading.replace(/^.*\./, "")];
  return all.map((one) => fold(one.trim().replace(/\s*\?$/, "")));
}

function partOf({ column, code }: { readonly column: SurveyedColumn; readonly code: string }): PartReading {
  const meaning = (text: string) => {
    if (no.test(text) || unknown.test(text)) return null;
    return yes.test(text) ? code : unanswered;
  };
  const codes = [...new Set(column.texts)].map((text) => [asPattern(text), meaning(text)]);
  return { column: column.heading, codes: { "": null, ...Object.fromEntries(codes) } };
}

/** A part as all there is: an empty cell needs no word. */
function alone({ column, codes = {} }: PartReading): FieldReading {
  const { "": _, ...others } = codes;
  return { ...(column === undefined ? {} : { column }), codes: others };
}
