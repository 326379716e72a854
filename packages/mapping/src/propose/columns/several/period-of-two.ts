import type { Dataset } from "@samapne/core";
import type { Draft } from "../../draft/draft.ts";
import { isYear, saysMonth } from "../../words/period-in-text.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { yearColumn } from "../../times/year-of-file.ts";

/** Puts a period together of its year and its quarter or month, where these stand in two columns: `2025` and `1`. */
export function periodOfTwo(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  { fields, roles }: Pick<Draft, "fields" | "roles">,
): void {
  const name = Object.keys(dataset.fields).find((one) => dataset.fields[one]?.kind === "period");
  const field = dataset.fields[name ?? ""];
  const year = yearColumn(columns.filter(({ index }) => !roles.has(index)));
  if (name === undefined || field?.kind !== "period" || !year) return;
  const reading = fields.get(name);
  const isFree = (column: SurveyedColumn) =>
    column !== year && (roles.get(column.index)?.field ?? name) === name && column.heading !== "";
  for (const column of columns.filter(isFree)) {
    if (reading && reading.column !== column.heading) continue;
    const codes = codesOf(column, field.granularities);
    if (!codes) continue;
    fields.set(name, { parts: [{ column: year.heading }, { column: column.heading, codes }] });
    roles.set(year.index, { field: name });
    roles.set(column.index, { field: name });
    return;
  }
}

/** What each word of a column of quarters or months is in a period; undefined where it is no such column. */
function codesOf(
  { heading, texts }: SurveyedColumn,
  granularities: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const words = [...new Set(texts)];
  if (words.length === 0 || words.length > 12 || words.some(isYear)) return undefined;
  const isOfQuarters =
    granularities.includes("quarter") && /^(?:kvartal|kv\.?|quarter)(?:snr|nr)?\.?$/i.test(heading.trim());
  const isOfMonths = granularities.includes("month") && saysMonth(heading);
  const shape = isOfQuarters
    ? /^(?:[kq]|kv\.? ?)?([1-4])(?:\.? ?(?:kv|kvartal)\.?)?$/i
    : /^0?([1-9]|1[0-2])$/;
  if (!isOfQuarters && !isOfMonths) return undefined;
  const numbers = words.map((word) => shape.exec(word)?.[1]);
  if (numbers.includes(undefined)) return undefined;
  const write = (number = "") => (isOfQuarters ? `Q${number}` : number.padStart(2, "0"));
  return Object.fromEntries(words.map((word, at) => [asPattern(word), write(numbers[at])]));
}
