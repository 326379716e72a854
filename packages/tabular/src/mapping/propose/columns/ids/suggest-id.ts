import type { Dataset, Field } from "@samapne/core";
import { unanswered } from "../../../file/mapping.ts";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import { columnsAsAnswer } from "../../draft/questions.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import type { FoundTime } from "../../times/found-time.ts";
import { timeFieldsOf } from "../../times/propose-time.ts";
import { idOf } from "./ask-id.ts";

const isId = /^(?:[@_]?id|uuid|guid|nr|nummer|løpenr|løpenummer|ref|referanse|nøkkel|key)\.?$/i;
const endsInId = /(?:[\s_.-](?:[uU][uU]|[gG][uU])?[iI][dD]|\p{Ll}I[dD]|[nN][rR]|[nN]ummer|[nN]umber)\.?$/u;
/** Who applied comes again with the next application. */
const isOrganization = /(?<!\p{L})org/iu;

/**
 * Suggests the column that says which one a row is, where the id of a record is asked for: another value in each row, and
 * a heading that says it is a number or an id, also where another field is read from it; else what each is called. Of rows
 * of meters with a column for each month, the one column of words that differ.
 */
export function suggestId(
  time: FoundTime | undefined,
  { survey, dataset }: Pick<ProposalSetting, "survey" | "dataset">,
  { fields, roles, suggestions }: Draft,
): void {
  const name = idOf(dataset);
  const place = `fields.${name}.value`;
  if (name === undefined || fields.get(name)?.value !== unanswered || suggestions.has(place)) return;
  const field = dataset.fields[name] as Field;
  if (field.kind !== "identifier") return;
  const rows = survey.sample.length;
  const telling = survey.columns.filter((column) => tellsApart(column, rows));
  if (timeFieldsOf(dataset)) {
    const words = telling.filter(
      ({ index, texts }) => !roles.has(index) && texts.every((text) => /\p{L}{2}/u.test(text)),
    );
    const [only, other] = words;
    if (time?.choices && only && !other) suggestions.set(place, columnsAsAnswer([only.heading]));
    return;
  }
  if (!isWholeKey(dataset, name)) return;
  const ids = calledId(telling, field).filter(({ index }) => !isOtherNumber(roles.get(index)?.field));
  const names = telling.filter(({ index }) => isName(roles.get(index)?.field));
  const [best] = [...ids.filter(({ index }) => !roles.has(index)), ...ids, ...names];
  if (best) suggestions.set(place, columnsAsAnswer([best.heading]));
}

/** The number of a place that comes again with the next thing there is no id of this one. */
function isOtherNumber(field: string | undefined): boolean {
  return field !== undefined && /^postal_|_year$|^year_/.test(field);
}

/** Events of one title come again; what has a name is one thing. */
function isName(field: string | undefined): boolean {
  return field === "name";
}

/** The columns whose heading says that they are a number or an id, with values of a field's shape. */
export function calledId(
  columns: readonly SurveyedColumn[],
  field: Extract<Field, { readonly kind: "identifier" }>,
): readonly SurveyedColumn[] {
  const shape = new RegExp(field.scheme.pattern, "u");
  return columns.filter(
    ({ heading, texts }) =>
      (isId.test(heading.trim()) || endsInId.test(heading.trim())) &&
      !isOrganization.test(heading) &&
      texts.every((text) => shape.test(text)),
  );
}

/** Is a field the whole key? Each row has another value of it then. */
export function isWholeKey({ key }: Dataset, name: string): boolean {
  return key.length === 1 && key[0] === name;
}

/** Has a column another text in each row? */
function tellsApart({ heading, texts, filled }: SurveyedColumn, rows: number): boolean {
  return heading !== "" && rows > 1 && filled === rows && new Set(texts).size === rows;
}
