import type { Dataset } from "@samapne/core";
import { isMoney } from "../../../plan/is-money.ts";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import { proposeField } from "./propose-field.ts";
import { timeFieldsOf } from "../../times/propose-time.ts";
import { energyIn, suggestUnit } from "./read-energy.ts";
import { asked, scaleOf, withSign } from "./scale-of.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { currencyBeside } from "../../words/currency-beside.ts";
import { moneyFactor, moneyFactorInTitle } from "../../words/units.ts";

/** How a column is read as a field, MWh as kWh and thousands of kroner as kroner. */
export function readingOf(
  column: SurveyedColumn,
  field: string,
  {
    survey,
    table,
    dataset,
    suggestions,
  }: Pick<ProposalSetting, "survey" | "table" | "dataset"> & Pick<Draft, "suggestions">,
): { readonly reading: FieldReading; readonly factor: number | "mixed" | undefined } {
  const proposed = proposeField(column, field, dataset, table, survey, suggestions);
  const reading = isMoney(dataset.fields[field])
    ? { ...proposed, ...currencyBeside(column, survey) }
    : proposed;
  if (reading.unit_column !== undefined && reading.unit_column !== proposed.unit_column)
    return { reading, factor: undefined };
  if (isEnergy(field, dataset)) {
    const { how, factor } = energyIn([column], reading, { survey, dataset });
    suggestUnit(how, field, suggestions);
    return { reading: how, factor };
  }
  const signed = withSign(reading, dataset.fields[field], column.texts);
  if (signed) return { reading: signed, factor: undefined };
  const scale = scaleOf(dataset.fields[field], column.texts);
  if (scale !== undefined) {
    suggestions.set(`fields.${field}.units.none`, String(scale));
    return { reading: asked(reading), factor: undefined };
  }
  const factor = isMoney(dataset.fields[field]) ? moneyFactor(column) : undefined;
  // A title such as «Beløp i 1000 kr» is about this column or about others: whoever knows says it.
  const [titled] = survey.titles.flatMap((title) => moneyFactorInTitle(title) ?? []);
  if (isMoney(dataset.fields[field]) && factor === undefined && titled !== undefined) {
    suggestions.set(`fields.${field}.units.none`, String(titled));
    return { reading: { ...reading, units: { none: unanswered } }, factor };
  }
  return { reading: typeof factor === "number" ? { ...reading, factor } : reading, factor };
}

/** Is a field energy in kWh, or the value of a series, where energy is kWh? */
export function isEnergy(name: string, dataset: Dataset): boolean {
  const field = dataset.fields[name];
  return field?.kind === "decimal" && (field.unit === "kWh" || timeFieldsOf(dataset) !== undefined);
}
