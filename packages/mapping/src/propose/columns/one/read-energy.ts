import type { Dataset } from "@samapne/core";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import type { ProposalSetting } from "../../draft/draft.ts";
import { timeFieldsOf } from "../../times/propose-time.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import {
  energyFactor,
  namesLargeUnit,
  unitOf,
  unitsBeside,
  unitsInCells,
  unitsInHeadings,
} from "../../words/units.ts";

/** How energy in columns is read as kWh, and the unit of each column where only their headings tell them apart. */
interface EnergyReading {
  readonly how: FieldReading;
  readonly factor: ReturnType<typeof energyFactor>;
  readonly units: readonly (string | undefined)[];
}

/**
 * Numbers have the unit their cells say, or else a column beside them, or else their headings, unless these are hours;
 * where all say one, it is a factor.
 */
export function energyIn(
  columns: readonly SurveyedColumn[],
  dress: FieldReading,
  {
    survey,
    dataset,
    isOfHours = false,
  }: Pick<ProposalSetting, "survey" | "dataset"> & { readonly isOfHours?: boolean },
): EnergyReading {
  const read = (how: FieldReading, units: EnergyReading["units"] = []) => ({ how, factor: undefined, units });
  const inCells = unitsInCells(columns);
  if (inCells) return read(withUnits(dress, inCells));
  const beside = unitColumn(survey.columns, dataset);
  if (beside) return read({ ...withUnits(dress, beside.units), unit_column: beside.heading });
  const inHeadings = isOfHours ? undefined : unitsInHeadings(columns);
  if (inHeadings) return read(withUnits(dress, inHeadings.units), inHeadings.of);
  const factor = energyFactor(columns);
  // A title such as «Alle tall i MWh» is about these numbers or about others: whoever knows says it.
  const isOpen = factor === undefined && columns.every((column) => unitOf(column) === undefined);
  if (isOpen && survey.titles.some(namesLargeUnit)) return read(withUnits(dress, { none: unanswered }));
  return { how: typeof factor === "number" ? { ...dress, factor } : dress, factor, units: [] };
}

/** Suggests that figures whose unit only a title tells are in the large one. */
export function suggestUnit({ units }: FieldReading, name: string, suggestions: Map<string, string>): void {
  if (units?.["none"] === unanswered) suggestions.set(`fields.${name}.units.none`, "1000");
}

/** The column of units beside the values of a series, where some are no kWh. A dataset that has a field for it reads it there. */
function unitColumn(
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
function withUnits(
  { replace, ...reading }: FieldReading,
  units: NonNullable<FieldReading["units"]>,
): FieldReading {
  // Units are no longer letters to be taken away.
  const others = Object.entries(replace ?? {}).filter(([part]) => !/^\s*[kmg]?wh$/i.test(part));
  return { ...reading, ...(others.length > 0 ? { replace: Object.fromEntries(others) } : {}), units };
}
