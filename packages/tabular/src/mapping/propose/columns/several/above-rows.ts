import type { Dataset, Field } from "@samapne/core";
import { columnLetter } from "../../../../report/column-letter.ts";
import { unanswered } from "../../../file/mapping.ts";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import { column, type SurveyedColumn } from "../../seen/survey.ts";
import { codeWords } from "../../words/code-words.ts";
import { nearestCode } from "../../words/nearest-code.ts";
import { isWholeKey } from "../ids/suggest-id.ts";
import { proposeField } from "../one/propose-field.ts";

const mostly = 0.5;

/**
 * Takes what stands alone in rows above groups of others as the one field that is asked for and may be it: a code, where
 * most are called as its codes, or the id of a thing that several rows are of. Is it one?
 */
export function takeAboveRows({ survey, dataset, table }: ProposalSetting, draft: Draft): boolean {
  const { groups, columns } = survey;
  const { fields, suggestions } = draft;
  const at = columns[groups?.index ?? -1];
  if (!groups || !at) return false;
  const names = column(
    at.index,
    at.heading,
    groups.texts.map((text) => Array.from({ length: at.index + 1 }, () => text)),
  );
  const open = Object.keys(dataset.fields).filter(
    (name) =>
      fields.get(name)?.value === unanswered && !suggestions.get(`fields.${name}.value`)?.startsWith("@"),
  );
  const coded = open.filter((name) => areCodes(names, dataset.fields[name] as Field));
  const things = open.filter((name) => isOfThings(name, dataset));
  const [name, other] = coded.length > 0 ? coded : things;
  if (name === undefined || other !== undefined) return false;
  suggestions.delete(`fields.${name}.value`);
  fields.set(name, { ...proposeField(names, name, dataset, table, survey, suggestions), above: true });
  const shown = at.heading === "" ? columnLetter(at.index) : at.heading.slice(0, 40);
  draft.say(["fields", name], {
    nb: `Overskriftene som står alene i «${shown}», sier hva radene under er av`,
    nn: `Overskriftene som står åleine i «${shown}», seier kva radene under er av`,
    en: `The headings that stand alone in “${shown}” say what the rows below are of`,
  });
  return true;
}

function areCodes({ texts }: SurveyedColumn, field: Field): boolean {
  if (field.kind !== "code") return false;
  const words = codeWords(field.list);
  const known = texts.filter(
    (text) => words.has(text.toLowerCase()) || nearestCode(text, words) !== undefined,
  );
  return known.length > texts.length * mostly;
}

/** Is a field the id of something that several rows are of? */
function isOfThings(name: string, dataset: Dataset): boolean {
  const field = dataset.fields[name];
  if (field?.kind !== "identifier" || isWholeKey(dataset, name)) return false;
  return dataset.key.includes(name) && new RegExp(field.scheme.pattern, "u").test("el-1");
}
