import type { FieldReading } from "../../../file/mapping.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";

const mostHeadings = 8;

/** What the headings of columns are like, where they are few: next year's file must have them in the same places. */
export function headingsOf(columns: readonly SurveyedColumn[]): Pick<FieldReading, "after_heading"> {
  const [first = "", ...others] = new Set(columns.map(({ heading }) => asPattern(heading)));
  if ([first, ...others].includes("") || others.length >= mostHeadings) return {};
  return { after_heading: others.length === 0 ? first : [first, ...others] };
}
