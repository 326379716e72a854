import { unanswered } from "../../file/mapping.ts";
import type { Draft } from "../draft/draft.ts";
import type { Survey } from "../seen/survey.ts";
import { isShortDate, spellingsOf } from "../words/time-spellings.ts";

/** Asks for the order of dates such as `12-04-23`, where nothing in their column tells the day from the year. The one that is usual in Norway is suggested. */
export function askOrderOfDates({ columns }: Survey, { fields, suggestions }: Draft): void {
  for (const [name, reading] of fields) {
    const { spelling } = reading;
    if (typeof spelling !== "string" || !isShortDate.test(spelling)) continue;
    const texts = columns.find(({ heading }) => heading !== "" && heading === reading.column)?.texts ?? [];
    const dates = texts.map((text) => /\d{1,2}-\d{1,2}-\d{2}(?!\d)/.exec(text)?.[0] ?? text);
    if (spellingsOf(dates, ["DD-MM-YY", "YY-MM-DD"]).length < 2) continue;
    suggestions.set(`fields.${name}.spelling`, spelling);
    fields.set(name, { ...reading, spelling: unanswered });
  }
}
