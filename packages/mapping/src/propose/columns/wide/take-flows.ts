import { unanswered } from "../../../file/mapping.ts";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { idOf } from "../ids/id-of.ts";
import { bothFlows } from "./flow-columns.ts";

/** Makes the id of each flow of a meter: that of production has a word behind it, which is a question. */
export function takeFlows(
  values: readonly SurveyedColumn[],
  { survey, dataset }: Pick<ProposalSetting, "survey" | "dataset">,
  { fields, suggestions }: Pick<Draft, "fields" | "suggestions">,
): boolean {
  const [consumption, production] = bothFlows(values, survey.sample.length) ?? [];
  const id = idOf(dataset);
  const { column, ...how } = fields.get(id ?? "") ?? {};
  const isPlain = column !== undefined && Object.keys(how).length === 0;
  if (!consumption || !production || id === undefined || !isPlain) return false;
  const word = asPattern(production.heading);
  fields.set(id, {
    parts: [
      { column },
      { heading: true, codes: { [asPattern(consumption.heading)]: null, [word]: unanswered } },
    ],
  });
  suggestions.set(`fields.${id}.parts.1.codes.${word}`, "produksjon");
  return true;
}
