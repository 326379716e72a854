import type { Dataset } from "@samapne/core";
import { isMoney } from "../../../plan/is-money.ts";
import { pricesIn } from "../../../plan/prices-in.ts";
import { unanswered } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";

/** Prices that name a lowest and a highest, as `150-250 kr`, where a dataset has a field for each. What names one is the lowest. */
export function priceRanges(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  { fields, roles }: Pick<Draft, "fields" | "roles">,
): void {
  for (const column of columns) {
    const low = roles.get(column.index)?.field ?? "";
    const high = low.replace(/(?<=^|_)from$/, "to");
    const reading = fields.get(low);
    if (high === low || !isMoney(dataset.fields[low]) || !isMoney(dataset.fields[high])) continue;
    if (reading?.column !== column.heading || reading.units || !column.texts.some(needsReading)) continue;
    const { thousands_sign: _, decimal_sign: __, replace: ___, ...rest } = reading;
    fields.set(low, { ...rest, of_range: "start" });
    if (fields.has(high) && fields.get(high)?.value !== unanswered) continue;
    fields.set(high, { ...rest, of_range: "end" });
  }
}

/** Does a text name two prices, the one something begins at, or one that some need not pay? */
function needsReading(text: string): boolean {
  const found = pricesIn(text);
  return (
    found?.high !== undefined || (found !== undefined && /^(?:fra|frå|from)\s|gratis|fri|free/i.test(text))
  );
}
