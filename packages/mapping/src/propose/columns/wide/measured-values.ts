import { isTotal } from "@samapne/tabular/reading";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { isGeneric, isMeasured } from "../../seen/wide-columns.ts";
import { repeatsIn } from "../../times/telling-apart.ts";
import { isEnergyUnit, unitOf } from "../../words/units.ts";
import { isNoSeries } from "../../seen/other-figures.ts";
import type { FoundTime } from "../../times/found-time.ts";
import { idOf } from "../ids/id-of.ts";
import { type Doubt, doubtOf, otherTimes } from "./doubtful-measures.ts";

/** The columns that may hold the values of a series, and what there is to say of them. */
export interface MeasuredValues {
  /** Those that may be taken. */
  readonly values: readonly SurveyedColumn[];
  /** Those of sums beside them. */
  readonly sums: readonly SurveyedColumn[];
  /** Why some may be something else. */
  readonly doubts: ReadonlyMap<SurveyedColumn, Doubt>;
  /** What the key lacks besides the time: a row holds one value where it lacks nothing. */
  readonly open: readonly string[];
}

/** Finds the values of a series among the columns nothing is read from. */
export function measuredValues(
  free: readonly SurveyedColumn[],
  time: FoundTime | undefined,
  { survey, dataset }: ProposalSetting,
  { fields, roles }: Draft,
): MeasuredValues {
  const { all, sums } = valuesAndSums(free, time, survey.sample.length);
  const open = dataset.key.filter((key) => dataset.fields[key]?.kind !== "instant" && !fields.has(key));
  const id = idOf(dataset);
  const ids = [...roles].find(([, { field }]) => field === id)?.[0];
  const others = otherTimes(time?.columns[0], survey);
  const doubts = new Map(
    (time?.hours ? [] : all).flatMap((column) => {
      const doubt = column.index > others ? "times" : doubtOf(column, dataset, survey, ids);
      return doubt ? [[column, doubt] as const] : [];
    }),
  );
  // Rows that have their key hold one value each, and what a meter has counted is none.
  const isValue = (one: SurveyedColumn) => (open.length === 0 ? !doubts.has(one) : !isNoSeries(one));
  const taken = all.filter(isValue);
  const some = taken.some((one) => !doubts.has(one)) ? taken : open.length === 0 ? [] : all;
  const ofEnergy = some.filter((one) => isEnergyUnit(unitOf(one) ?? ""));
  const [energy] = ofEnergy.filter(({ heading }) => isGeneric(heading) && !/str(?:øm|aum)/i.test(heading));
  const isOfMany = open.length > 0 && ofEnergy.length === 1 && !time?.hours && !time?.choices;
  // «Energi (kWh)» names no meter: where a column of words says whose the rows are, what stands beside it are other figures.
  const { telling = [] } =
    (energy && isOfMany && time && repeatsIn(survey.sample, time.columns, free, { most: 2, isOpen: true })) ||
    {};
  const values = energy && telling.length > 0 ? [energy] : some;
  return { values, sums, doubts, open };
}

/** The columns of the hours, or of numbers, and those of sums apart; sums are all there is where nothing else is. */
function valuesAndSums(
  free: readonly SurveyedColumn[],
  time: FoundTime | undefined,
  rows: number,
): { readonly all: readonly SurveyedColumn[]; readonly sums: readonly SurveyedColumn[] } {
  const isTaken = ({ index }: SurveyedColumn) => time?.hours?.includes(index) === true;
  const measured = free.filter((one) => (time?.hours ? isTaken(one) : isMeasured(one, rows)));
  const ofHours = time?.hours !== undefined && !time.choices;
  const sums = ofHours ? [] : (time?.choices ? free : measured).filter(({ heading }) => isTotal(heading));
  const areAll = sums.length === measured.length && !time?.choices;
  return { all: areAll ? measured : measured.filter((one) => !sums.includes(one)), sums };
}
