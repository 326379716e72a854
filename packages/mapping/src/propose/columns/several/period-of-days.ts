import type { Dataset } from "@samapne/core";
import { fold } from "@samapne/tabular/reading";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";

const first = new Set(["fra", "frå", "fom", "fradato", "frådato", "startdato", "start", "from"]);
const last = new Set(["til", "tom", "tildato", "sluttdato", "slutt", "to"]);

/** How days are written, and where the year and the month of one are. */
const spellings = [
  { day: /^(\d\d)\.(\d\d)\.(\d{4})$/, year: "##.##.{####}", month: "##.{##}.####", order: [3, 2, 1] },
  { day: /^(\d{4})-(\d\d)-(\d\d)$/, year: "{####}-##-##", month: "####-{##}-##", order: [1, 2, 3] },
] as const;

/** The first month of each quarter, and its last day, which never changes. */
const quarters = [
  ["01", "Q1", "0331"],
  ["04", "Q2", "0630"],
  ["07", "Q3", "0930"],
  ["10", "Q4", "1231"],
] as const;

/** Takes the quarter that rows are of from their first day, where a first and a last day stand in two columns and all of them are whole quarters. */
export function periodOfDays(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  { fields, roles, say }: Pick<Draft, "fields" | "roles" | "say">,
): void {
  const name = Object.keys(dataset.fields).find((one) => dataset.fields[one]?.kind === "period");
  const field = dataset.fields[name ?? ""];
  if (name === undefined || field?.kind !== "period" || fields.has(name)) return;
  if (!field.granularities.includes("quarter")) return;
  const [from, ...otherFrom] = columns.filter(({ heading }) => first.has(fold(heading)));
  const [to, ...otherTo] = columns.filter(({ heading }) => last.has(fold(heading)));
  if (!from || !to || otherFrom.length + otherTo.length > 0) return;
  const spelling = spellings.find(({ day }) => [...from.texts, ...to.texts].every((text) => day.test(text)));
  if (!spelling || from.texts.length !== to.texts.length || from.texts.length === 0) return;
  const parts = ({ texts }: SurveyedColumn) =>
    texts.map((text) => {
      const found = spelling.day.exec(text) ?? [];
      return spelling.order.map((at) => found[at] ?? "");
    });
  const ends = parts(to);
  const areQuarters = parts(from).every(([year, month = "", day], at) =>
    quarters.some(
      ([begins, , end]) =>
        `${begins}01` === `${month}${day}` && `${year}${end}` === (ends[at] ?? []).join(""),
    ),
  );
  if (!areQuarters) return;
  fields.set(name, {
    parts: [
      { column: from.heading, take: spelling.year },
      {
        column: from.heading,
        take: spelling.month,
        codes: Object.fromEntries(quarters.map(([month, code]) => [month, code])),
      },
    ],
  });
  say(["fields", name], {
    nb: "Kvartalet er tatt av den første dagen. Radene som ble sett på, er hele kvartaler; en fil med andre tidsrom må ikke leses slik",
    nn: "Kvartalet er teke av den første dagen. Radene som vart sett på, er heile kvartal; ei fil med andre tidsrom må ikkje lesast slik",
    en: "The quarter is taken from the first day. The rows that were looked at are whole quarters; a file with other stretches must not be read so",
  });
  for (const { index } of [from, to]) roles.set(index, { field: name });
}
