import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { dayStretchesIn } from "../../words/day-stretches.ts";
import { readingOf } from "../one/read-column.ts";

/**
 * Takes the first day of a stretch that rows are of from the one column of such, where no column has it alone: «Periode» with
 * `01.12.2023 - 01.12.2024`. The last day is that of the same column then.
 */
export function takeStretch(
  free: readonly SurveyedColumn[],
  { survey, table, dataset }: ProposalSetting,
  { fields, roles, suggestions }: Draft,
): void {
  const first = Object.keys(dataset.fields).find((name) => {
    const field = dataset.fields[name];
    return field?.kind === "date" && field.required === true && /(?:^|_)(?:start|from)$/.test(name);
  });
  const [stretches, other] = free.filter(
    ({ texts }) => texts.length > 0 && dayStretchesIn(texts) !== undefined,
  );
  if (first === undefined || fields.has(first) || !stretches || other) return;
  fields.set(first, readingOf(stretches, first, { survey, table, dataset, suggestions }).reading);
  roles.set(stretches.index, { field: first });
}
