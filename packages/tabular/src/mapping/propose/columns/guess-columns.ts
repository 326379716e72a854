import type { Dataset, Field } from "@samapne/core";
import { suggestedHeading } from "../../../headings/match.ts";
import type { FieldReading } from "../../file/mapping.ts";
import { columnOfIds } from "../seen/columns-by-values.ts";
import type { SurveyedColumn } from "../seen/survey.ts";

/** A shorter heading is near to too much: «Nr» to «Knr». */
const fewestLetters = 4;

/** Fields no column holds, and the column each may be: its heading is nearly the field's name, or it is the one column of numbers that all lie in the field's declared range, or of ids of its shape. By the column's place. */
export function guessColumns(
  unused: readonly SurveyedColumn[],
  known: ReadonlyMap<string, FieldReading>,
  dataset: Dataset,
): ReadonlyMap<number, string> {
  const telling = unused.filter(({ heading }) => heading.length >= fewestLetters);
  const guesses = new Map<number, string>();
  for (const [name, field] of Object.entries(dataset.fields)) {
    const reading = known.get(name);
    if (reading !== undefined && reading.value !== "?") continue;
    const near = suggestedHeading(name, dataset, telling);
    const named = unused.find(({ heading }) => near !== undefined && heading === near);
    const column =
      named && mayHold(named, field)
        ? named
        : reading && (columnWithin(field, unused) ?? columnOfIds(unused, field));
    if (column && !guesses.has(column.index)) guesses.set(column.index, name);
  }
  return guesses;
}

/** Figures are no codes that are words, and words are no codes that are numbers. */
function mayHold({ texts }: SurveyedColumn, field: Field): boolean {
  if (field.kind !== "code") return true;
  const isNumbers = field.list.codes.some(({ code }) => /^\d+$/.test(code));
  return texts.some((text) => (isNumbers ? /^\d+$/ : /\p{L}/u).test(text));
}

/** The one column whose cells all lie in a number's declared range. */
function columnWithin(field: Field, unused: readonly SurveyedColumn[]): SurveyedColumn | undefined {
  // From 0 to 100 is nearly anything; a latitude of Norway is not.
  if (field.kind !== "decimal" || !field.min || field.max === undefined) return undefined;
  const [min, max] = [field.min, field.max];
  const isWithin = (text: string) =>
    Number(text.replace(",", ".")) >= min && Number(text.replace(",", ".")) <= max;
  const fitting = unused.filter(({ texts, filled, numbers }) => numbers === filled && texts.every(isWithin));
  return fitting.length === 1 ? fitting[0] : undefined;
}
