import { type Field, valueCheck } from "@samapne/core";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import { quarterIn } from "../../words/quarter-word.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { mostCodes } from "./most-codes.ts";

/** What is no period is asked about. Six digits are a month or a quarter: what the field takes is suggested for `202501` where it can hardly be anything else. */
export function periodsFor(
  field: Extract<Field, { readonly kind: "period" }>,
  name: string,
  values: readonly unknown[],
  suggestions: Map<string, string>,
): Partial<FieldReading> {
  const { granularities } = field;
  const check = valueCheck(field);
  const isNone = (value: unknown): value is string =>
    typeof value === "string" && check(value, { row: {}, classificationDate: undefined }) !== undefined;
  const unknown = [...new Set(values.filter(isNone))];
  const isSix = (value: unknown): value is string =>
    typeof value === "string" && /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/.test(value);
  const asked = unknown.filter(isSix);
  if (unknown.length === 0 || unknown.length > mostCodes) return {};
  // Four first months of one year look the same; those of several years end with the fourth.
  const years = new Set(asked.map((text) => text.slice(0, 4)));
  const isOfQuarters =
    granularities.includes("quarter") &&
    years.size > 1 &&
    asked.every((text) => text.slice(4) <= "04") &&
    asked.some((text) => text.endsWith("04"));
  const isOfMonths = granularities.includes("month");
  for (const text of asked) {
    const [year, part] = [text.slice(0, 4), text.slice(4)];
    if (isOfQuarters !== isOfMonths)
      suggestions.set(
        `fields.${name}.codes.${text}`,
        isOfMonths ? `${year}-${part}` : `${year}-Q${Number(part)}`,
      );
  }
  const quarters = new Map(
    granularities.includes("quarter") ? unknown.map((text) => [text, quarterIn(text)] as const) : [],
  );
  for (const [text, quarter] of quarters)
    if (quarter?.isSure === false) suggestions.set(`fields.${name}.codes.${asPattern(text)}`, quarter.period);
  const meaning = (text: string) => {
    const quarter = quarters.get(text);
    return quarter?.isSure === true ? quarter.period : unanswered;
  };
  return { codes: Object.fromEntries(unknown.map((text) => [asPattern(text), meaning(text)])) };
}
