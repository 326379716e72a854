import type { DatasetDefinition } from "../dataset.ts";
import { ModelError } from "../errors.ts";
import type { SuppressionCheck, SuppressionDimension } from "../suppression-check.ts";
import { requireCondition, requireFields, requireKind } from "./require-fields.ts";

/** Throws a `ModelError` when a suppression check names fields or codes that do not fit it. */
export function checkSuppression(check: SuppressionCheck, dataset: DatasetDefinition, place: string): void {
  const others = dataset.checks?.filter(({ kind }) => kind === "suppression") ?? [];
  if (others.length > 1) throw new ModelError(place, "a dataset has one suppression check");
  checkMeasures(check, dataset, place);
  checkStatus(check, dataset, `${place}.status`);
  checkCounts(check, dataset, place);
  const fields = check.dimensions.map(({ field }) => field);
  if (new Set(fields).size < fields.length) throw new ModelError(place, "a dimension is named twice");
  for (const rule of Object.values(check.rules ?? {}).flat())
    if (!dataset.rules?.some(({ id }) => id === rule))
      throw new ModelError(`${place}.rules`, `there is no rule "${rule}"`);
  for (const dimension of check.dimensions)
    checkDimension(dimension, check, dataset, `${place}.dimensions.${dimension.field}`);
}

function checkMeasures({ measures }: SuppressionCheck, dataset: DatasetDefinition, place: string): void {
  requireKind(measures, ["integer", "decimal"], dataset, `${place}.measures`);
  for (const name of measures)
    if (dataset.fields[name]?.required)
      throw new ModelError(`${place}.measures`, `"${name}" is required, so it cannot be withheld`);
}

function checkStatus({ status }: SuppressionCheck, dataset: DatasetDefinition, place: string): void {
  const { field, ...codes } = status;
  requireKind([field], ["code"], dataset, place);
  if (!dataset.fields[field]?.required) throw new ModelError(place, `"${field}" must be required`);
  for (const code of Object.values(codes)) requireCode(code, field, dataset, place);
  if (new Set(Object.values(codes)).size < Object.values(codes).length)
    throw new ModelError(place, "two codes are the same");
}

function checkCounts(check: SuppressionCheck, dataset: DatasetDefinition, place: string): void {
  const { counts, measures, comparisons = [], means = [] } = check;
  const names = counts.map(({ field }) => field);
  requireKind(names, ["integer"], dataset, `${place}.counts`);
  requireAmong(names, measures, "measure", `${place}.counts`);
  if (counts.every(({ where, alone }) => where !== undefined || alone))
    throw new ModelError(`${place}.counts`, "no count says how many persons a row rests on");
  for (const { field, where } of counts)
    if (where !== undefined) requireCondition(where, dataset, `${place}.counts.${field}.where`);
  for (const { fields, counts: compared } of comparisons) {
    requireAmong(fields, measures, "measure", `${place}.comparisons`);
    requireAmong(compared, names, "count", `${place}.comparisons`);
  }
  for (const { field, count } of means) {
    requireAmong([field], measures, "measure", `${place}.means`);
    requireAmong([count], names, "count", `${place}.means`);
  }
}

function checkDimension(
  { field, total, groups, adds, same = [] }: SuppressionDimension,
  { measures }: SuppressionCheck,
  dataset: DatasetDefinition,
  place: string,
): void {
  requireFields([field], dataset.fields, place);
  if (!dataset.key.includes(field)) throw new ModelError(place, `"${field}" is not a field of the key`);
  requireKind([field], groups === "calendar" ? ["period"] : ["code", "text", "identifier"], dataset, place);
  requireAmong([...adds, ...same], measures, "measure", place);
  const both = adds.find((name) => same.includes(name));
  if (both !== undefined) throw new ModelError(place, `"${both}" cannot both add up and be the same`);
  if (adds.length > 0 && total === undefined && groups === undefined)
    throw new ModelError(place, `"adds" needs a "total" or "groups"`);
  if (total !== undefined) requireCode(total, field, dataset, place);
  if (groups === undefined || groups === "calendar") return;
  for (const group of groups) {
    for (const code of [group.total, ...group.parts]) requireCode(code, field, dataset, place);
    if (group.parts.includes(group.total) || new Set(group.parts).size < group.parts.length)
      throw new ModelError(place, `the parts of "${group.total}" must be other codes, each named once`);
  }
}

function requireAmong(names: readonly string[], known: readonly string[], what: string, place: string): void {
  for (const name of names)
    if (!known.includes(name)) throw new ModelError(place, `"${name}" is not a ${what} of the check`);
}

/** A field without a code list has any code. */
function requireCode(code: string, field: string, { fields }: DatasetDefinition, place: string): void {
  const declared = fields[field];
  if (declared?.kind === "code" && !declared.list.codes.some((each) => each.code === code))
    throw new ModelError(place, `"${code}" is not a code of "${field}"`);
}
