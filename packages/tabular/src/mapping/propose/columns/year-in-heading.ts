import type { Dataset } from "@samapne/core";
import { headingIndex, namedField } from "../../../headings/heading-index.ts";
import type { Draft } from "../draft/draft.ts";
import { timeFieldsOf } from "../times/propose-time.ts";
import type { SurveyedColumn } from "../seen/survey.ts";

/** A heading with its year behind: `Utlån 2024`, `Besøk (2024)`. */
const shape = /^(.*\p{L}\D*?)[\s,]+\(?((?:19|20)\d\d)\)?$/u;

/** The figures whose headings have one year behind what they are called, the same in all; none where headings name several years. */
export function figuresOfYear(
  free: readonly SurveyedColumn[],
  all: readonly SurveyedColumn[],
  dataset: Dataset,
): readonly { readonly column: SurveyedColumn; readonly field: string }[] {
  if (timeFieldsOf(dataset) || yearIn(all) === undefined) return [];
  const index = headingIndex(dataset);
  const named = free.flatMap((column) => {
    const { field = "" } = namedField(shape.exec(column.heading.trim())?.[1] ?? "", index) ?? {};
    const kind = dataset.fields[field]?.kind;
    return kind === "integer" || kind === "decimal" ? [{ column, field }] : [];
  });
  return named.filter(({ field }) => named.filter((one) => one.field === field).length === 1);
}

/** Takes the year that stands in the headings of figures for that of all rows, where the dataset has one year and no column says it. */
export function takeYearOfHeadings(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  { fields, roles, say }: Draft,
): void {
  const year = yearIn(columns);
  const years = Object.keys(dataset.fields).filter(
    (name) => dataset.fields[name]?.kind === "integer" && /(?:^|_)year$/.test(name),
  );
  const [name, other] = years;
  const isRead = columns.some(({ index, heading }) => roles.has(index) && shape.test(heading.trim()));
  if (year === undefined || name === undefined || other !== undefined || fields.has(name) || !isRead) return;
  fields.set(name, { value: Number(year) });
  say(["fields", name], {
    nb: "Året står i overskriftene. Det som står her, gjelder bare denne fila: bytt det for neste års fil",
    nn: "Året står i overskriftene. Det som står her, gjeld berre denne fila: byt det for fila neste år",
    en: "The year stands in the headings. What stands here holds for this file only: change it for next year's",
  });
}

/** The one year in headings. */
function yearIn(columns: readonly SurveyedColumn[]): string | undefined {
  const years = new Set(
    columns.flatMap(({ heading }) => heading.match(/(?<![\d.])(?:19|20)\d\d(?!\d)/g) ?? []),
  );
  return years.size === 1 ? [...years][0] : undefined;
}
