import type { Dataset } from "@samapne/core";
import type { PartReading } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { dayNamed, hoursOfDay, takesWeeklyHours } from "../../../times/weekly-hours.ts";

const fewest = 5;

/**
 * A column of hours for each day of the week, as one field that takes the hours of a week: the first such that nothing is
 * read as. A day without hours is left out of them. Nothing is read where a cell is not understood.
 */
export function hoursOfWeekdays(
  columns: readonly SurveyedColumn[],
  { fields: declared }: Dataset,
  { fields, roles }: Pick<Draft, "fields" | "roles">,
): void {
  const name = Object.keys(declared).find((one) => takesWeeklyHours(declared[one]) && !fields.has(one));
  const named = columns.flatMap((column) => {
    const day = dayNamed(
      column.heading.replace(/^(?:åpent|åpen|opent|open|(?:åpnings|opnings)tide?[rn]?|kl\.?)[\s:]+/i, ""),
    );
    return day === undefined || column.filled === 0 ? [] : [{ column, day }];
  });
  if (name === undefined || named.length < fewest) return;
  if (new Set(named.map(({ day }) => day)).size < named.length) return;
  const parts: PartReading[] = [];
  for (const { column, day } of named.sort((a, b) => a.day - b.day)) {
    const codes = new Map<string, string | null>([["", null]]);
    for (const text of new Set(column.texts)) {
      const hours = /^[-\u2013]$/.test(text) ? [] : hoursOfDay(text, day);
      if (!hours) return;
      codes.set(asPattern(text), hours.length === 0 ? null : hours.join("|"));
    }
    parts.push({ column: column.heading, codes: Object.fromEntries(codes) });
  }
  fields.set(name, { parts, between: "|" });
  for (const { column } of named) roles.set(column.index, { field: name });
}
