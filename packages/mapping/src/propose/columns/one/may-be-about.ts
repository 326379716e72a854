import type { Dataset } from "@samapne/core";
import { emptySymbolsOf } from "@samapne/tabular/reading";
import type { FieldReading } from "../../../file/mapping.ts";
import { isMoney } from "../../../plan/is-money.ts";
import { timeFieldsOf } from "../../times/propose-time.ts";
import { aboutNumbers } from "../../words/about-numbers.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { isYear } from "./take-year.ts";

/** How numbers are dressed, with those that are not said to the last. */
export function withAbout(
  dress: Partial<FieldReading>,
  { texts }: SurveyedColumn,
  name: string,
  dataset: Dataset,
): Partial<FieldReading> {
  if (!mayBeAbout(name, dataset)) return dress;
  const { take, empty } = aboutNumbers(texts);
  const nothing = new Set([...(dress.empty ?? []), ...(empty ?? [])]);
  return { ...dress, ...(take ? { take } : {}), ...(nothing.size > 0 ? { empty: [...nothing] } : {}) };
}

/** Is a field a number that rows may lack and nobody measures: how many a hall has room for? */
export function mayBeAbout(name: string, dataset: Dataset): boolean {
  const field = dataset.fields[name];
  if (field?.kind !== "integer" && field?.kind !== "decimal") return false;
  const isMeasured =
    timeFieldsOf(dataset) !== undefined || field.unit === "kWh" || emptySymbolsOf(dataset).size > 0;
  const isOther = field.unit === "a" || isMoney(field) || isYear(name);
  return field.required !== true && !isOther && !isMeasured;
}
