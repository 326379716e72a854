import { type Dataset, type Field, placeholders } from "@samapne/core";
import { type Cell, columnLetter, columnReader, emptySymbolsOf, type Table } from "@samapne/tabular/reading";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import { idsFor } from "../ids/id-words.ts";
import { isWordOfCodes } from "../../words/total-words.ts";
import { looksLikeHtml } from "../../../plan/plain-text.ts";
import type { Survey, SurveyedColumn } from "../../seen/survey.ts";
import { takesWeeklyHours } from "../../../times/weekly-hours.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { onlyItem } from "../../../plan/only-item.ts";
import { dressOf } from "./dress-of.ts";
import { withAbout } from "./may-be-about.ts";
import { datesFor, instantsFor, localTimesIn, takesLocalTimes } from "./times-of-field.ts";
import { signsFor } from "./signs-for.ts";
import { itemsFor, signFor, weeksFor } from "./items-for.ts";
import { periodsFor } from "./periods-for.ts";
import { codesFor } from "./codes-for.ts";
import { codesOfText } from "./codes-of-text.ts";
import { isYear, takeYear } from "./take-year.ts";
import { leaveOutLevels } from "./leave-out-levels.ts";
import { leaveOutUnknown } from "./leave-out-unknown.ts";

/** How a column that names a field is to be read: what its cells need besides the repairs every file gets. */
export function proposeField(
  column: SurveyedColumn,
  name: string,
  dataset: Dataset,
  table: Table,
  { columns, sample, totals }: Survey,
  suggestions: Map<string, string>,
): FieldReading {
  const field = dataset.fields[name] as Field;
  const isAlone =
    column.heading !== "" && columns.filter(({ heading }) => heading === column.heading).length === 1;
  const place: FieldReading = isAlone ? { column: column.heading } : { letter: columnLetter(column.index) };
  const read = columnReader(field, table.typing, {
    delimiter: table.text?.delimiter,
    momentOf: table.momentOf,
    emptySymbols: emptySymbolsOf(dataset),
  });
  const nothing = wordsForNothing(field, column.texts, dataset);
  const isSomething = (cell: Cell) => typeof cell !== "string" || !nothing.has(cell.trim());
  // Rows of totals are none of the sample, but those of a code are read.
  const words = totals.flatMap(({ index, isFull, pattern, texts }) =>
    index === column.index && isFull && isWordOfCodes(field, pattern) ? texts : [],
  );
  if (field.kind === "code") leaveOutLevels(column, field, name, { columns, sample }, suggestions);
  const cells = [...column.cells.filter(isSomething), ...words];
  const values = cells.map((cell) => read(onlyItem(cell, field)).value);
  return {
    ...place,
    ...(nothing.size > 0 ? { empty: [...nothing].map(asPattern) } : {}),
    ...withNothingAsked(withAbout(dressOf([column], field, table, dataset), column, name, dataset), field),
    ...extras(
      field,
      name,
      {
        ...column,
        cells,
        texts: [...column.texts.filter(isSomething), ...words],
        hasEmpty: column.cells.length < sample.length,
      },
      values,
      suggestions,
    ),
  };
}

/** A row must have the number: what a word for none means there is asked, as `-` for an amount that was refused. */
function withNothingAsked(
  { empty = [], ...dress }: Partial<FieldReading>,
  field: Field,
): Partial<FieldReading> {
  const isNeeded = (field.kind === "integer" || field.kind === "decimal") && field.required === true;
  if (empty.length === 0) return dress;
  if (!isNeeded) return { ...dress, empty };
  return { ...dress, codes: Object.fromEntries(empty.map((word) => [word, unanswered])) };
}

/** What spreadsheets and scripts write where there is no value, in a column of a field that takes no such word. Of numbers `numberDress` tells. */
function wordsForNothing(field: Field, texts: readonly string[], dataset: Dataset): ReadonlySet<string> {
  if (field.kind === "decimal" || field.kind === "integer") return new Set();
  const item = field.kind === "list" ? field.items : field;
  const codes = item.kind === "code" ? item.list.codes.map(({ code }) => code) : [];
  const meant = new Set([...emptySymbolsOf(dataset), ...codes]);
  return new Set(texts.filter((text) => placeholders.includes(text) && !meant.has(text)));
}

/** What the cells of a field need by its kind. */
function extras(
  field: Field,
  name: string,
  { heading, texts, hasEmpty }: SurveyedColumn & { readonly hasEmpty: boolean },
  values: readonly unknown[],
  suggestions: Map<string, string>,
): Partial<FieldReading> {
  if (field.kind === "code") return codesFor(field, name, { heading, values, hasEmpty }, suggestions);
  if (takesWeeklyHours(field)) return weeksFor(field, name, texts, suggestions);
  if (field.kind === "list" && field.items.kind === "text") return signFor(field, name, texts, suggestions);
  if (field.kind === "list") return itemsFor(field, name, { texts, values }, suggestions);
  if (field.kind === "boolean") return signsFor(field, name, { values, hasEmpty }, suggestions);
  if (field.kind === "identifier") {
    const ids = idsFor(field, `fields.${name}`, values, suggestions);
    if (field.required !== true) leaveOutUnknown(name, Object.keys(ids.codes ?? {}), suggestions);
    return ids;
  }
  if (field.kind === "period") return periodsFor(field, name, values, suggestions);
  if (field.kind === "integer" && isYear(name)) return takeYear(texts, name);
  if (field.kind === "text" && takesLocalTimes(field)) return localTimesIn(field, texts);
  if (field.kind === "text")
    return {
      ...(texts.some(looksLikeHtml) ? { html: true as const } : {}),
      ...codesOfText(field, name, { heading, texts }, suggestions),
    };
  if (field.kind === "date") return datesFor(name, texts, values);
  if (field.kind === "instant") return instantsFor(name, texts, values, suggestions);
  return {};
}
