import type { Dataset, Field } from "@samapne/core";
import { cellAsText } from "@samapne/tabular/reading";
import { unanswered } from "../../file/mapping.ts";
import { likePattern } from "../../file/like.ts";
import { isInList } from "../../table/unfolded.ts";
import { idOf } from "../columns/ids/id-of.ts";
import { calledId } from "../columns/ids/suggest-id.ts";
import { isWholeKey } from "../columns/ids/is-whole-key.ts";
import type { Draft, ProposalSetting } from "../draft/draft.ts";
import { columnsAsAnswer } from "../draft/questions.ts";
import type { SurveyedColumn } from "../seen/survey.ts";

/** The day a time is of, and the hour where that does not tell two apart, as ids may have them; seconds and milliseconds since 1970 whole. */
const daysOfTimes = [
  "{####-##-##}*",
  "{####-##-##T##}:*",
  "{##.##.####}*",
  "{##########}",
  "{#############}",
];

/**
 * The id of rows that are made of a list in a row: that of the object in the list where it has one, and the id of the row
 * with the day of the object otherwise. The id of the row alone would be the same in all of them.
 */
export function takeIdOfItems(setting: ProposalSetting, draft: Draft): void {
  const { survey, dataset, table } = setting;
  const { list } = table;
  const name = idOf(dataset);
  const field = dataset.fields[name ?? ""];
  if (list === undefined || name === undefined || field?.kind !== "identifier" || !isWholeKey(dataset, name))
    return;
  const { columns, sample } = survey;
  const isAlone = (one: SurveyedColumn) =>
    one.filled === sample.length && new Set(one.texts).size === one.filled;
  const own = calledId(columns.filter((one) => isInList(one.heading, list)).map(withoutList), field).find(
    isAlone,
  );
  const read = columns.find(({ index }) => draft.roles.get(index)?.field === name);
  if (own && (!read || !isAlone(read))) return askFor(name, columns[own.index] as SurveyedColumn, draft);
  const around = columns.filter((one) => !isInList(one.heading, list));
  const [outer] = [...(read && around.includes(read) ? [read] : []), ...calledId(around, field)];
  if (outer && !isAlone(outer)) takeWithDay(name, outer, list, setting, draft);
}

function askFor(
  name: string,
  { heading, index }: SurveyedColumn,
  { fields, roles, suggestions }: Draft,
): void {
  roles.delete(index);
  fields.set(name, { value: unanswered });
  suggestions.set(`fields.${name}.value`, columnsAsAnswer([heading]));
}

function takeWithDay(
  name: string,
  outer: SurveyedColumn,
  list: string,
  { survey, dataset }: ProposalSetting,
  { fields, roles, say }: Draft,
): void {
  const [time] = survey.columns.filter(
    ({ index, heading }) => isInList(heading, list) && isTime(dataset, roles.get(index)?.field),
  );
  const take = time && daysOfTimes.find((one) => tellsApart(one, outer, time, survey.sample));
  if (!time || take === undefined) return;
  fields.set(name, { parts: [{ column: outer.heading }, { column: time.heading, take }] });
  roles.set(outer.index, { field: name });
  say(["fields", name], {
    nb: "Id-en er den samme for alle i lista, og er satt sammen med tida. Har hver av dem en egen id, bruk heller den",
    nn: "Id-en er den same for alle i lista, og er sett saman med tida. Har kvar av dei ein eigen id, bruk heller den",
    en: "The id is the same for all in the list, and is put together with the time. If each has an id of its own, use that",
  });
}

/** Do an id and a part of a time make another text in each row? */
function tellsApart(
  take: string,
  outer: SurveyedColumn,
  time: SurveyedColumn,
  sample: ProposalSetting["survey"]["sample"],
): boolean {
  const day = likePattern(take);
  const ids = sample.map((cells) => {
    const taken = day.take(cellAsText(cells[time.index]).trim());
    return taken === undefined ? "" : `${cellAsText(cells[outer.index])} ${taken}`;
  });
  return !ids.includes("") && new Set(ids).size === ids.length;
}

function isTime({ fields }: Dataset, name: string | undefined): boolean {
  const kind: Field["kind"] | undefined = fields[name ?? ""]?.kind;
  return kind === "instant" || kind === "date";
}

function withoutList(column: SurveyedColumn): SurveyedColumn {
  return { ...column, heading: column.heading.split(".").at(-1) ?? "" };
}
