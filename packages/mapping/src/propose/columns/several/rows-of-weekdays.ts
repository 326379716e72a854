import type { Dataset } from "@samapne/core";
import { type FieldReading, unanswered, type WeekReading } from "../../../file/mapping.ts";
import { itemsOfDays, namesDays } from "../../../plan/week-of-rows.ts";
import { takesWeeklyHours, weeklyHoursIn } from "../../../times/weekly-hours.ts";
import type { Draft } from "../../draft/draft.ts";
import { notRead } from "../../draft/questions.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";

const mostly = 0.8;
const mostWords = 20;

const opening = /(?:^|[^\p{L}])(?:åpn|åpen|opn|open|fra|frå|from|start)/iu;
const closing = /(?:^|[^\p{L}])(?:steng|lukk|clos|til(?!\p{L})|to(?!\p{L})|slutt|end)/iu;
const unstaffed = /mer\s?åpe?n|meirope|meråp|selvbet|sjølvbet|ubetjent|ubetent|self/i;

/**
 * The hours of a week that stand in a row for each day, or in lists of one row: `Dag`, `Åpner` and `Stenger`, or `Dag` and
 * `Tid`. Those that are called so are of hours without staff. Words that are no hours are asked about: that they say
 * nothing is suggested.
 */
export function takeRowsOfWeekdays(
  columns: readonly SurveyedColumn[],
  { fields: declared }: Dataset,
  draft: Draft,
): void {
  const open = Object.keys(declared).filter(
    (one) => takesWeeklyHours(declared[one]) && !draft.fields.has(one),
  );
  const day = columns.find(isOfDays);
  if (!day) return;
  const others = columns.filter((one) => one !== day && one.filled > 0 && isOfHours(one));
  const [staffed, self] = [false, true].map((isSelf) =>
    others.filter(({ heading }) => unstaffed.test(heading) === isSelf),
  );
  const [usual, other = usual] = open;
  if (usual !== undefined && staffed) takeWeek(usual, day, staffed, draft);
  if (other !== undefined && other !== usual && self) takeWeek(other, day, self, draft);
}

function isOfDays(column: SurveyedColumn): boolean {
  const all = itemsOf(column);
  const named = all.filter(namesDays);
  return named.length > 0 && named.length >= all.length * mostly && new Set(named).size > 1;
}

function itemsOf({ cells }: SurveyedColumn): readonly string[] {
  return cells.flatMap(itemsOfDays);
}

const clock = /^\d{1,2}(?:[:.]\d{2}){0,2}$|^\d{3,4}$/;

/** Are most words of a column hours, or one end of them? */
function isOfHours(column: SurveyedColumn): boolean {
  const all = itemsOf(column);
  const isHours = (text: string) => clock.test(text) || weeklyHoursIn(`Mo ${text}`) !== undefined;
  return all.filter((text) => isHours(text)).length >= all.length / 2;
}

function takeWeek(
  name: string,
  day: SurveyedColumn,
  hours: readonly SurveyedColumn[],
  { fields, roles, suggestions, say }: Draft,
): void {
  const week = weekOf(day, hours);
  if (!week) return;
  const read = hours.filter(({ heading }) => Object.values(week).includes(heading));
  const words = new Set(read.flatMap(itemsOf).filter(isNoHours));
  if (words.size > mostWords) return;
  const codes = Object.fromEntries([...words].map((word) => [asPattern(word), unanswered]));
  const reading: FieldReading = { week, ...(words.size > 0 ? { codes } : {}) };
  fields.set(name, reading);
  for (const word of words) suggestions.set(`fields.${name}.codes.${asPattern(word)}`, notRead);
  for (const { index } of [day, ...read]) roles.set(index, { field: name });
  if (day.cells.every((cell) => Array.isArray(cell))) return;
  say(["fields", name], {
    nb: "Radene for hver ukedag blir satt sammen til én for hver ID, når alt annet i dem er likt",
    nn: "Radene for kvar vekedag blir sette saman til éi for kvar ID, når alt anna i dei er likt",
    en: "The rows of each day of the week become one for each id, where all else in them is the same",
  });
}

function isNoHours(text: string): boolean {
  return text !== "" && !clock.test(text) && weeklyHoursIn(`Mo ${text}`) === undefined;
}

function weekOf(day: SurveyedColumn, hours: readonly SurveyedColumn[]): WeekReading | undefined {
  const both = hours.filter(({ texts }) => texts.some((text) => /\d\D+\d.*-|\d ?[-\u2013] ?\d/.test(text)));
  const [whole, another] = both;
  if (whole && !another) return { day: day.heading, hours: whole.heading };
  const says = (word: RegExp, { heading }: SurveyedColumn) => word.test(heading.replace(/^.*\./, ""));
  const [opens, otherOpens] = hours.filter((one) => says(opening, one) && !says(closing, one));
  const [closes, otherCloses] = hours.filter((one) => says(closing, one) && !says(opening, one));
  if (!opens || !closes || otherOpens || otherCloses) return undefined;
  return { day: day.heading, opens: opens.heading, closes: closes.heading };
}
