import type { Dataset, Field } from "@samapne/core";
import type { FieldReading } from "../mapping.ts";
import type { Draft, ProposalSetting } from "./draft.ts";
import { proposeField } from "./propose-field.ts";
import { timeFieldsOf } from "./propose-time.ts";
import type { SurveyedColumn } from "./survey.ts";
import { energyFactor, moneyFactor, unitsBeside, unitsInCells } from "./units.ts";

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
  const factor = isEnergy(field, dataset)
    ? energyFactor([column])
    : isMoney(dataset.fields[field])
      ? moneyFactor(column)
      : undefined;
  const reading = proposeField(column, field, dataset, table, survey, suggestions);
  const units = isEnergy(field, dataset) ? unitsInCells([column]) : undefined;
  if (units) return { reading: withUnits(reading, units), factor: undefined };
  const beside = isEnergy(field, dataset) ? unitColumn(survey.columns, dataset) : undefined;
  if (beside)
    return {
      reading: { ...withUnits(reading, beside.units), unit_column: beside.heading },
      factor: undefined,
    };
  return { reading: typeof factor === "number" ? { ...reading, factor } : reading, factor };
}

/** The column of units beside the values of a series, where some are no kWh. A dataset that has a field for it reads it there. */
export function unitColumn(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
): { readonly heading: string; readonly units: NonNullable<FieldReading["units"]> } | undefined {
  if (timeFieldsOf(dataset) === undefined) return undefined;
  const found = columns.flatMap(({ heading, texts }) => {
    const units = heading === "" ? undefined : unitsBeside(texts);
    return units ? [{ heading, units }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** A reading that takes the unit of each number from its cell. */
export function withUnits(
  { replace, ...reading }: FieldReading,
  units: NonNullable<FieldReading["units"]>,
): FieldReading {
  // Units are no longer letters to be taken away.
  const others = Object.entries(replace ?? {}).filter(([part]) => !/^\s*[kmg]?wh$/i.test(part));
  return { ...reading, ...(others.length > 0 ? { replace: Object.fromEntries(others) } : {}), units };
}

function isMoney(field: Field | undefined): boolean {
  return (field?.kind === "integer" || field?.kind === "decimal") && field.unit === "NOK";
}

/** Is a field energy in kWh, or the value of a series, where energy is kWh? */
export function isEnergy(name: string, dataset: Dataset): boolean {
  const field = dataset.fields[name];
  return field?.kind === "decimal" && (field.unit === "kWh" || timeFieldsOf(dataset) !== undefined);
}
