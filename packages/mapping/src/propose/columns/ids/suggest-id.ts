import type { Dataset, Field, Text } from "@samapne/core";
import { unanswered } from "../../../file/mapping.ts";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import { columnsAsAnswer } from "../../draft/questions.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import type { FoundTime } from "../../times/found-time.ts";
import { timeFieldsOf } from "../../times/propose-time.ts";
import { idOf } from "./id-of.ts";
import { isWholeKey } from "./is-whole-key.ts";

const isId =
  /^(?:[@_]?id|uuid|guid|objectid|globalid|fid|gid|nr|nummer|no|løpenr|løpenummer|ref|referanse|sak|saksnr|nøkkel|key)\.?$/i;
const endsInId =
  /(?:[\s_.-](?:[uU][uU]|[gG][uU])?[iI][dD]|[\s_.-][nN][oO]|\p{Ll}I[dD]|[nN][rR]|[nN]ummer|[nN]umber)\.?$/u;
/** Who applied comes again with the next application. */
const isOrganization = /(?<!\p{L})org/iu;

/** Where something is, is not which one it is. */
const isPostal =
  /^(?:post(?:al)?[\s_-]?(?:nr|no|nummer|number|code)|zip(?:[\s_-]?code)?|municipality[\s_-]?(?:no|number)|kommune(?:nr|nummer))\.?$/i;

/**
 * Suggests the column that says which one a row is, where the id of a record is asked for: another value in each row, and
 * a heading that says it is a number or an id, also where another field is read from it; else what each is called. Of rows
 * of meters with a column for each month, the one column of words that differ.
 */
export function suggestId(
  time: FoundTime | undefined,
  { survey, dataset }: Pick<ProposalSetting, "survey" | "dataset">,
  { fields, roles, suggestions, say }: Draft,
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
    const both = words.length === 0 ? pairThatTells(survey, roles) : [];
    if (time?.choices && only && !other) suggestions.set(place, columnsAsAnswer([only.heading]));
    else if (time?.choices && both.length > 0) suggestions.set(place, columnsAsAnswer(both));
    return;
  }
  if (!isWholeKey(dataset, name)) return;
  const ids = calledId(telling, field).filter(({ index }) => !isOtherNumber(roles.get(index)?.field));
  const names = telling.filter(({ index }) => isName(roles.get(index)?.field));
  const [best] = [...ids.filter(({ index }) => !roles.has(index)), ...ids, ...names];
  if (best) suggestions.set(place, columnsAsAnswer([best.heading]));
  else {
    const both = titleAndTime(survey, dataset, roles);
    if (both.length === 0) return;
    suggestions.set(place, columnsAsAnswer(both));
    say(["fields", name], changesWhenMoved, "warning");
  }
}

/** What somebody must know who takes an id that is made of what is on and when. */
const changesWhenMoved: Text = {
  nb: "Fila har ingen id-er. Det som er foreslått, lages av tittel og tid: et arrangement som flyttes eller får nytt navn, får en ny id, og de som har hentet det før, ser det som et nytt. Har systemet et nummer, ta det med i uttrekket",
  nn: "Fila har ingen id-ar. Det som er foreslått, blir laga av tittel og tid: eit arrangement som blir flytta eller får nytt namn, får ein ny id, og dei som har henta det før, ser det som eit nytt. Har systemet eit nummer, ta det med i uttrekket",
  en: "The file has no ids. What is suggested is made of the title and the time: an event that is moved or renamed gets a new id, and who fetched it before sees it as another. Where the system has a number, take it along in the export",
};

/** The headings of what something is called and of its first time, where they tell the rows apart together: a programme has no numbers. */
function titleAndTime(
  { columns, sample }: ProposalSetting["survey"],
  { fields }: Dataset,
  roles: Draft["roles"],
): readonly string[] {
  const readAs = (isMeant: (name: string) => boolean) =>
    columns.filter(
      ({ index, heading, filled }) =>
        heading !== "" && filled === sample.length && isMeant(roles.get(index)?.field ?? ""),
    );
  const [title] = readAs((name) => name === "title");
  const times = readAs((name) => fields[name]?.kind === "instant" && name.startsWith("start_"));
  const both = [title, ...times].flatMap((column) => column ?? []);
  if (!title || times.length === 0 || sample.length < 2) return [];
  const told = new Set(sample.map((_, row) => both.map(({ texts }) => texts[row]).join("\u0000")));
  return told.size === sample.length ? both.map(({ heading }) => heading) : [];
}

/** The headings of the two columns of words that tell the rows apart together, where no other two do: the building, and what kind of energy. */
function pairThatTells(
  { columns, sample }: ProposalSetting["survey"],
  roles: Draft["roles"],
): readonly string[] {
  const words = columns.filter(
    ({ index, heading, texts, filled }) =>
      heading !== "" &&
      !roles.has(index) &&
      filled === sample.length &&
      texts.every((text) => /\p{L}/u.test(text)) &&
      new Set(texts).size > 1,
  );
  const pairs = words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other] as const));
  const [found, another] = pairs.filter(
    ([one, other]) =>
      new Set(one.texts.map((text, row) => `${text}\u0000${other.texts[row]}`)).size === sample.length,
  );
  return found && !another && sample.length > 1 ? found.map(({ heading }) => heading) : [];
}

/** The number of a place that comes again with the next thing there is no id of this one. */
function isOtherNumber(field: string | undefined): boolean {
  return field !== undefined && /^postal_|_year$|^year_/.test(field);
}

/** Events of one title come again; what has a name is one thing. */
function isName(field: string | undefined): boolean {
  return field === "name";
}

/** Does a heading say that a column is a number or an id of what rows are of? */
export function saysId(heading: string): boolean {
  const name = heading.trim();
  return (isId.test(name) || endsInId.test(name)) && !isOrganization.test(heading) && !isPostal.test(name);
}

/** The columns whose heading says that they are a number or an id, with values of a field's shape. */
export function calledId(
  columns: readonly SurveyedColumn[],
  field: Extract<Field, { readonly kind: "identifier" }>,
): readonly SurveyedColumn[] {
  const shape = new RegExp(field.scheme.pattern, "u");
  return columns.filter(({ heading, texts }) => saysId(heading) && texts.every((text) => shape.test(text)));
}

/** Has a column another text in each row? */
function tellsApart({ heading, texts, filled }: SurveyedColumn, rows: number): boolean {
  return heading !== "" && rows > 1 && filled === rows && new Set(texts).size === rows;
}
