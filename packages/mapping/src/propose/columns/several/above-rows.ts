import type { Dataset, Field } from "@samapne/core";
import { columnLetter } from "@samapne/tabular/reading";
import { unanswered } from "../../../file/mapping.ts";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import { column, type SurveyedColumn } from "../../seen/survey.ts";
import { codeWords } from "../../words/code-words.ts";
import { nearestCode } from "../../words/nearest-code.ts";
import { isWholeKey } from "../ids/is-whole-key.ts";
import { proposeField } from "../one/propose-field.ts";

const mostly = 0.5;

/**
 * Takes what stands alone in rows above groups of others as the field that is read from their column, where no other row has
 * it, and as the one that is asked for and may be it: a code, where most are called as its codes, or the id of a thing that
 * several rows are of. Is it any?
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
  const own = draft.roles.get(at.index)?.field;
  // A column that has something in these rows alone is of the rows below.
  const isOwn = own !== undefined && fields.has(own) && at.filled === 0;
  const open = Object.keys(dataset.fields).filter(
    (name) =>
      fields.get(name)?.value === unanswered && !suggestions.get(`fields.${name}.value`)?.startsWith("@"),
  );
  const coded = open.filter((name) => areCodes(names, dataset.fields[name] as Field));
  const things = isOwn ? [] : open.filter((name) => isOfThings(name, dataset));
  const among = coded.length > 0 ? coded : things;
  const taken = [...(isOwn ? [own] : []), ...(among.length === 1 ? among : [])];
  const shown = at.heading === "" ? columnLetter(at.index) : at.heading.slice(0, 40);
  for (const name of taken) {
    suggestions.delete(`fields.${name}.value`);
    fields.set(name, { ...proposeField(names, name, dataset, table, survey, suggestions), above: true });
    draft.say(["fields", name], {
      nb: `Overskriftene som står alene i «${shown}», sier hva radene under er av`,
      nn: `Overskriftene som står åleine i «${shown}», seier kva radene under er av`,
      en: `The headings that stand alone in “${shown}” say what the rows below are of`,
    });
  }
  return taken.length > 0;
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
