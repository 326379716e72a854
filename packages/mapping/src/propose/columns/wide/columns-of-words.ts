import { type ColumnChoice, type Constant, unanswered } from "../../../file/mapping.ts";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import { sayMeasures } from "../../draft/notes.ts";
import { asOne } from "../../seen/columns-by-values.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { type CategoryColumns, categoryColumns } from "./category-columns.ts";
import { codeColumns } from "./code-columns.ts";
import type { CodeColumns } from "./code-in-heading.ts";
import { headingsOf } from "./headings-of-columns.ts";
import { dressOf } from "../one/dress-of.ts";
import { isEnergy, readingOf } from "../one/read-column.ts";
import { energyIn, suggestUnit } from "../one/read-energy.ts";

/** The columns of figures of a table that is no series, where their headings are the codes of a field. */
export function columnsOfWords(
  free: readonly SurveyedColumn[],
  setting: ProposalSetting,
  draft: Draft,
): readonly ColumnChoice[] {
  const { survey, dataset } = setting;
  const isRead = (field: string) => draft.fields.has(field);
  const codes = codeColumns(free, dataset, survey.sample.length, isRead);
  if (codes) return columnsOfCodes(codes, setting, draft);
  const categories = categoryColumns(free, dataset, survey, isRead);
  if (categories === "in_other_order") {
    draft.say(["fields"], inOtherOrder, "warning");
    return [];
  }
  if (!categories || isOfTimeBetween(categories, setting, draft)) return [];
  return columnsOfCategories(categories, setting, draft);
}

/** Are columns counts of two days, beside figures of the time between? `Ansatte 01.12.2023`, `Ansatte 01.12.2024`, `Sluttet`: rows of each day would lose those. */
function isOfTimeBetween(
  { columns }: CategoryColumns,
  { dataset }: Pick<ProposalSetting, "dataset">,
  { fields }: Pick<Draft, "fields">,
): boolean {
  const ends = dataset.key.filter((name) => /(?:^|_)start$/.test(name));
  const areDays = columns.every(({ codes }) =>
    codes.some(({ field }) => ends.includes(field) && dataset.fields[field]?.kind === "date"),
  );
  const isFigure = (name: string) => /^(?:integer|decimal)$/.test(dataset.fields[name]?.kind ?? "");
  return areDays && [...fields].some(([name, { column }]) => column !== undefined && isFigure(name));
}

const inOtherOrder = {
  nb: "De samme tallene står flere ganger i hver rad, som for hvert år eller kjønn, men i ulik rekkefølge. Da leses ingen av dem: gi dem samme rekkefølge i fila",
  nn: "Dei same tala står fleire gonger i kvar rad, som for kvart år eller kjønn, men i ulik rekkjefølgje. Då blir ingen av dei lesne: gi dei same rekkjefølgje i fila",
  en: "The same figures stand several times in each row, as for each year or sex, but in different orders. None of them is read then: give them the same order in the file",
};

/** Columns whose headings are codes, each a row of its own. */
function columnsOfCodes(
  { measure, columns }: CodeColumns,
  { survey, table, dataset }: Pick<ProposalSetting, "survey" | "table" | "dataset">,
  { fields, roles, suggestions, say }: Draft,
): readonly ColumnChoice[] {
  const values = columns.map(({ column }) => column);
  const dress = dressOf(values, dataset.fields[measure], table, dataset);
  const { how, factor, units } = isEnergy(measure, dataset)
    ? energyIn(values, dress, { survey, dataset })
    : { how: dress, factor: undefined, units: [] };
  suggestUnit(how, measure, suggestions);
  fields.set(measure, { cell: true, ...how });
  for (const { index } of values) roles.set(index, { field: measure, each: true });
  const [first] = values;
  if (first) sayMeasures(how, first, factor, measure, say);
  return columns.map(({ column, values: of }, index) => {
    const unit = units[index];
    return {
      heading: asPattern(column.heading),
      ...(unit === undefined ? {} : { unit }),
      values: of,
    };
  });
}

/** Columns for each code of a field, with the other figures of the code behind them. */
function columnsOfCategories(
  { columns, measures }: CategoryColumns,
  setting: Pick<ProposalSetting, "survey" | "table" | "dataset">,
  { fields, roles, suggestions }: Pick<Draft, "fields" | "roles" | "suggestions">,
): readonly ColumnChoice[] {
  for (const { measure, after, columns: own } of measures) {
    const { reading } = readingOf(asOne(own), measure, { ...setting, suggestions });
    const { column: _, letter: __, ...how } = reading;
    fields.set(
      measure,
      after === 0 ? { cell: true, ...how } : { cell_after: after, ...headingsOf(own), ...how },
    );
    for (const { index } of own) roles.set(index, { field: measure, each: true });
  }
  return columns.map(({ column, codes }, index) => {
    const values = codes.map(({ field, code, isSure }): [string, Constant] => {
      if (!isSure) suggestions.set(`columns.${index}.values.${field}`, String(code));
      return [field, isSure ? code : unanswered];
    });
    return { heading: asPattern(column.heading), values: Object.fromEntries(values) };
  });
}
