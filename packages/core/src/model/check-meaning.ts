import { isZone } from "../calendar/zone.ts";
import type { DatasetDefinition } from "../dataset.ts";
import { ModelError } from "../errors.ts";
import type { Field } from "../field.ts";
import { compileValue } from "../rule.ts";
import { environmentOf } from "../rules/index.ts";
import type { ContiguousIntervals, CoversCheck, SumSide, TableCheck } from "../table-check.ts";
import { measuresOf } from "../table-checks/running/measures.ts";
import { requireCondition, requireFields, requireKind } from "./require-fields.ts";
import { checkSuppression } from "./suppression-meaning.ts";

/** Throws a `ModelError` when a table check names fields that do not exist, of the wrong kind, or a wrong expression. */
export function checkTableCheck(check: TableCheck, dataset: DatasetDefinition): void {
  const place = `${dataset.id}.checks.${check.id}`;
  (checkers[check.kind] as Checker<TableCheck>)(check, dataset, place);
  if ("where" in check && check.where !== undefined) requireCondition(check.where, dataset, `${place}.where`);
}

type Checker<C> = (check: C, dataset: DatasetDefinition, place: string) => void;

const checkers: { readonly [K in TableCheck["kind"]]: Checker<Extract<TableCheck, { readonly kind: K }>> } = {
  unique: ({ fields }, dataset, place) => requireFields(fields, dataset.fields, place),
  contiguous: (check, dataset, place) => {
    requireFields(check.series, dataset.fields, place);
    if (check.measure === "period") requireKind([check.period], ["period", "integer"], dataset, place);
    else checkIntervals(check, dataset, place);
  },
  sums: ({ total, parts }, dataset, place) => {
    if (total.by.length !== parts.by.length)
      throw new ModelError(place, `both sides must have equally many "by"`);
    if (measuresOf(total).length !== measuresOf(parts).length)
      throw new ModelError(place, `both sides must have equally many values`);
    checkSide(total, dataset, `${place}.total`);
    checkSide(parts, dataset, `${place}.parts`);
  },
  constant_within: ({ by, fields, value }, dataset, place) => {
    requireFields([...by, ...fields], dataset.fields, place);
    if (value !== undefined) compileValue(value, environmentOf(dataset.fields), `${place}.value`);
  },
  covers: (check, dataset, place) => {
    requireFields(check.fields, dataset.fields, place);
    if (check.fields.length !== check.of.fields.length)
      throw new ModelError(place, `"fields" and "of.fields" must name equally many`);
    if (check.of.dataset === "previous" || check.of.dataset === dataset.id)
      checkOtherTable(check, dataset, place);
  },
  plausible: ({ series, start, value }, dataset, place) => {
    requireFields(series, dataset.fields, place);
    requireKind([start], ["instant", "date"], dataset, place);
    requireKind([value], ["decimal", "integer"], dataset, place);
  },
  suppression: checkSuppression,
};

function checkIntervals(check: ContiguousIntervals, dataset: DatasetDefinition, place: string): void {
  const { measure, start, end, zone } = check;
  requireKind([start], measure === "gap" ? ["instant", "date"] : ["instant"], dataset, place);
  const { kind } = dataset.fields[start] as Field;
  requireKind([end], [kind], dataset, place);
  if (zone === undefined ? kind === "instant" : !isZone(zone))
    throw new ModelError(place, zone === undefined ? "instants need a zone" : `unknown time zone "${zone}"`);
}

/** A side that sums another dataset's rows is checked when the datasets are put together. */
function checkSide(side: SumSide, dataset: DatasetDefinition, place: string): void {
  if (side.dataset !== undefined && side.dataset !== dataset.id) return;
  checkSumSide(side, dataset, place);
}

/** Throws a `ModelError` when a side of a sum does not fit the dataset whose rows it sums. */
export function checkSumSide(side: SumSide, dataset: DatasetDefinition, place: string): void {
  requireKind(measuresOf(side), ["decimal", "integer"], dataset, place);
  const environment = environmentOf(dataset.fields, dataset.references);
  for (const [index, by] of side.by.entries()) compileValue(by, environment, `${place}.by[${index}]`);
  if (side.where !== undefined) requireCondition(side.where, dataset, `${place}.where`);
}

/** Throws a `ModelError` when the table a check wants covered lacks a field, or the condition does not fit it. */
export function checkOtherTable({ of }: CoversCheck, other: DatasetDefinition, place: string): void {
  requireFields(of.fields, other.fields, `${place}.of`);
  if (of.where !== undefined) requireCondition(of.where, other, `${place}.of.where`);
}
