import { type ColumnChoice, type PartReading, unanswered } from "../../../file/mapping.ts";
import { idOf } from "./id-of.ts";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import type { FoundTime } from "../../times/found-time.ts";
import { idPart } from "./id-words.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { repeatsIn } from "../../times/telling-apart.ts";
import { isGeneric } from "../../seen/wide-columns.ts";
import { slug } from "../../../plan/slug.ts";

/**
 * The id of values whose time comes again in rows of other buildings, with a column for each kind of energy: the words
 * of the rows and the heading of the column together. Without them two buildings would be one meter. Gives the columns
 * without an id of their own, and the columns the words stand in; undefined where rows are told apart by their times.
 */
export function idsOfRowsAndColumns(
  columns: readonly ColumnChoice[],
  free: readonly SurveyedColumn[],
  time: FoundTime | undefined,
  { survey, dataset, table }: ProposalSetting,
  { fields, suggestions }: Draft,
): { readonly columns: readonly ColumnChoice[]; readonly telling: readonly SurveyedColumn[] } | undefined {
  const name = idOf(dataset);
  const read = columns.filter(({ leave_out: out }) => out === undefined);
  const isOpen = read.length > 0 && read.every(({ values }) => values?.[name ?? ""] === unanswered);
  // «Energi (kWh)» is no kind of energy: the row alone says whose it is, and other columns are other figures.
  const saysOnlyMeasured = (heading: string) => isGeneric(heading) && !/str(?:øm|aum)/i.test(heading);
  if (read.some(({ heading }) => saysOnlyMeasured(headingOf(heading)))) return undefined;
  if (name === undefined || !isOpen || !time || read.some(({ letter }) => letter !== undefined))
    return undefined;
  const { telling = [] } = repeatsIn(survey.sample, time.columns, free, { most: 2, isOpen: true }) ?? {};
  if (telling.length === 0) return undefined;
  const parts = telling.map((column, part) => idPart(column, name, part, { dataset, table, suggestions }));
  fields.set(name, {
    parts: [...parts, headingPart(read, `fields.${name}.parts.${parts.length}`, suggestions)],
  });
  return {
    telling,
    columns: columns.map(({ values = {}, ...rest }) => {
      const others = Object.entries(values).filter(([one]) => one !== name);
      return { ...rest, ...(others.length > 0 ? { values: Object.fromEntries(others) } : {}) };
    }),
  };
}

/** The heading of the column as a part of an id, with a question for each. */
function headingPart(
  columns: readonly ColumnChoice[],
  path: string,
  suggestions: Map<string, string>,
): PartReading {
  for (const { heading } of columns) {
    const word = slug(headingOf(heading));
    if (word !== "") suggestions.set(`${path}.codes.${heading}`, word);
  }
  return { heading: true, codes: Object.fromEntries(columns.map(({ heading }) => [heading, unanswered])) };
}

/** The heading that a pattern was made of. */
function headingOf(pattern: string): string {
  return pattern.replace(/\\(.)/g, "$1");
}
