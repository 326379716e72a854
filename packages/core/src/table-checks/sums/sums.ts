import { referenceFields } from "../../reference-fields.ts";
import { numberReader } from "../../registers/expressions.ts";
import { KeyIndex } from "../../registers/key-index.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import type { SumsCheck, SumSide } from "../../table-check.ts";
import { type Group, groupBy, rowCondition } from "../running/condition.ts";
import { measuresOf } from "../running/measures.ts";
import type { RowCounter } from "../running/even-rows.ts";
import { mustBeKnown } from "../running/must-be-known.ts";
import { fieldsIn } from "../running/fields-in.ts";
import { GroupNames, GroupSums } from "./group-sums.ts";
import { fits, fitsWith, type Measured, type Misfit } from "./misfits.ts";
import { possibleParts } from "./possible-parts.ts";
import { RepeatedRows } from "./repeated-rows.ts";
import { type StartCheck, watching } from "../running/running-check.ts";
import { ContradictedRows } from "./contradicted-rows.ts";
import { referencesWith, strayReference } from "../running/stray-reference.ts";
import { stretchesOf } from "../running/stretches.ts";
import { suspectCells } from "../running/suspect-cells.ts";
import { SuspectRows } from "./suspect-rows.ts";
import { sumsOf } from "./sums-of-table.ts";
import { UnplacedParts } from "./unplaced-parts.ts";
import { wrongPlaceOf } from "./wrong-place.ts";

/**
 * Compares the sum of parts with their total, group by group. A group with a missing value is not judged; a sum that
 * lacks just what stands in rows of no known group is explained by them.
 */
export const startSums: StartCheck<SumsCheck> = (check, context) => {
  const { dataset, datasets, cursor, cursors } = context;
  const place = (name: string) => `${dataset.id}.checks.${check.id}.${name}`;
  const partsDataset = check.parts.dataset === undefined ? dataset : datasets.get(check.parts.dataset);
  const partsCursor = partsDataset && cursors.get(partsDataset.id);
  const total = side(check.total, cursor, place("total"));
  const parts = partsCursor && side(check.parts, partsCursor, place("parts"));
  const quick = total.grouping.isQuick && (parts?.grouping.isQuick ?? true);
  sumsOf(context).open();
  const groups = new KeyIndex();
  const names = new GroupNames();
  const sums = new GroupSums(measuresOf(check.total).length);
  const numberOf = (group: Group): number => {
    const number = groups.number(group.hash);
    if (number === names.length) names.add(group.short());
    return number;
  };
  const texts = new Map<number, string>();
  /** Measures of groups that hold a number told as wrong. */
  const doubted = new Set<string>();
  const doubt = (group: number, measures: readonly string[], told: readonly string[]) => {
    for (const [index, name] of measures.entries()) if (told.includes(name)) doubted.add(`${group} ${index}`);
  };
  const contradicted = new ContradictedRows();
  const suspects = new SuspectRows();
  const repeated = new RepeatedRows();
  const totalPlacedBy = fieldsIn([check.total.where, ...check.total.by]);
  const placedBy = fieldsIn([check.parts.where, ...check.parts.by]);
  const grouped = [...placedBy, ...(parts?.referring ?? [])];
  /** Of a row that repeats a key it is not known which part of its key is wrong. */
  const isChosenByKey = fieldsIn([check.parts.where]).some((name) => dataset.key.includes(name));
  const isStray = strayReference(
    partsDataset && partsCursor
      ? referencesWith(placedBy, { dataset: partsDataset, cursor: partsCursor })
      : [],
  );
  const totalGroup = total.grouping.group(quick, texts);
  const possible = quick && parts ? possibleParts(total.grouped, parts.grouped, context) : undefined;
  const onTotal = () => {
    if (total.chosen() !== 1 || possible?.may() === false || !totalGroup.read()) return;
    const number = numberOf(totalGroup);
    sums.addTotal(number, total.measures(), cursor.place);
    if (cursor.told.length > 0) doubt(number, measuresOf(check.total), cursor.told);
    if (cursor.broken.length > 0 || cursor.told.length > 0) {
      contradicted.keep(number, { cursor, measures: measuresOf(check.total), isTotal: true });
      if (suspectCells(cursor, totalPlacedBy, check.severity).length > 0) suspects.addTotal(number);
    }
  };
  const partGroup = parts?.grouping.group(quick, texts);
  const unplaced = new UnplacedParts();
  const onPart = () => {
    const chosen = parts?.chosen() ?? 0;
    if (!parts || !partGroup || chosen === 0) return;
    const { told } = partsCursor;
    if (chosen === 1 && partGroup.read()) {
      const number = numberOf(partGroup);
      const measures = parts.measures();
      sums.addPart(number, measures);
      if (partsDataset === dataset) repeated.keep(cursor.place, { group: number, measures });
      if (told.length > 0) doubt(number, measuresOf(check.parts), told);
      if (partsCursor.broken.length > 0 || told.length > 0)
        contradicted.keep(number, { cursor: partsCursor, measures: measuresOf(check.parts), isTotal: false });
      if (isStray() || suspectCells(partsCursor, grouped, check.severity).length > 0) {
        unplaced.add(parts.measures);
        suspects.addPart(number, measures);
      }
    } else if (parts.mustBePlaced) unplaced.add(parts.measures);
  };
  /** What a part of its group must know of the row it refers to; without it there is none. */
  const borrowed = (parts?.grouping.expressions ?? []).flatMap((expression) =>
    expression.reads.row.length === 0 && partsCursor ? (numberReader(expression, partsCursor) ?? []) : [],
  );
  /** Rows that are neither a total with parts nor a part of any total change nothing. */
  const counter: RowCounter | undefined =
    possible?.knownBy === undefined || parts?.mustBePlaced !== false || partsDataset !== dataset
      ? undefined
      : {
          same: [...possible.knownBy, ...parts.referring],
          moving: [],
          mayCount: () => !possible.may() && borrowed.some((read) => Number.isNaN(read(cursor.base))),
          count: () => {},
        };
  function* misfits(): Generator<Misfit> {
    const measured = measuresOf(check.total);
    const isRight = (group: number, index: number): boolean => {
      const { whole, sum } = sums.measured(group, index);
      return fits(check, whole, sum);
    };
    for (let group = 0; group < names.length; group++) {
      const { place: at, count } = sums.of(group);
      if (at === undefined || count === 0) continue;
      if (check.complete !== undefined && count !== check.complete) continue;
      // There may be as many groups as rows, and nearly all of them add up.
      if (measured.every((_, index) => isRight(group, index))) continue;
      const found = measured.map((name, index): Measured => {
        const { whole, sum } = sums.measured(group, index);
        return { name, whole, sum, isBroken: !fits(check, whole, sum), isExplained: false };
      });
      const byRows = contradicted.explained(group, check, found);
      const isBySuspects = suspects.explain(group, count, (less) =>
        fitsWith(check, { measures: found }, (_, index) => -(less[index] ?? 0)),
      );
      const measures = found.map((one, index): Measured => {
        const { whole, sum, isBroken } = one;
        const isExplained =
          isBroken &&
          (isBySuspects ||
            byRows.has(index) ||
            doubted.has(`${group} ${index}`) ||
            unplaced.explain(index, (more) => fits(check, whole, sum + more)) ||
            repeated.explain({ group, index, whole, sum }, (one, other) => fits(check, one, other)));
        return { ...one, isExplained };
      });
      yield {
        place: at,
        values: totalGroup.values(names.at(group)),
        measures,
        wrongPlace: () => wrongPlaceOf(at, measures, repeated.partsOf(group)),
      };
    }
  }
  return {
    watches: watching([dataset.id, onTotal], ...(partsDataset ? [[partsDataset.id, onPart] as const] : [])),
    passOver: (at, first) => {
      if (!at) return;
      if (total.chosen() === 1 && totalGroup.read())
        repeated.addTotal(numberOf(totalGroup), total.measures());
      if (!parts || !partGroup || partsDataset !== dataset) return;
      const chosen = parts.chosen();
      if (isChosenByKey || chosen !== 0) unplaced.add(parts.measures);
      const counted = first === undefined ? undefined : repeated.part(first);
      if (!counted) return;
      // The first may be a part of another group.
      unplaced.add(() => counted.measures);
      if (chosen === 1 && partGroup.read()) repeated.addPart(numberOf(partGroup), parts.measures(), counted);
    },
    counter,
    // Sums of decimals depend on the order of adding, so only what has not been added yet can be divided.
    stretches: stretchesOf<readonly (readonly number[])[]>({
      release: () => (names.length === 0 ? unplaced.release() : undefined),
      follows: () => true,
      append: (later) => unplaced.append(later),
    }),
    end: () =>
      sumsOf(context).end({
        check,
        context,
        unplaced,
        misfits: misfits(),
        partAt: (at) => repeated.part(at)?.measures,
      }),
  };
};

function side({ where, by, value }: SumSide, cursor: TableCursor, place: string) {
  const registers = measuresOf({ value }).map((name) => cursor.registerOf(name));
  const { numbers } = cursor.registers;
  const grouping = groupBy(by, cursor, place);
  const { test, expressions } = rowCondition(where, cursor, place);
  return {
    chosen: () => test(cursor.base),
    grouping,
    grouped: { expressions: grouping.expressions, cursor },
    /** The fields by which rows refer to those that tell their group. */
    referring: referenceFields(
      grouping.expressions.flatMap(({ reads }) => reads.ref),
      cursor.dataset,
    ),
    mustBePlaced: mustBeKnown([...expressions, ...grouping.expressions], cursor.dataset),
    measures: () => registers.map((register) => numbers[cursor.base + register] as number),
  };
}
