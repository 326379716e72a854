import {
  type AnyRow,
  type Dataset,
  type Now,
  type Rule,
  type Scope,
  type TypedExpression,
  valueCheck,
} from "@samapne/core";
import { type Assignment, assigned } from "../solve/assignment.ts";
import { candidates } from "../solve/candidates.ts";
import { typed } from "../solve/goal.ts";
import { healed } from "./heal.ts";
import type { Base, Judge, Mutation, Unbroken } from "./mutation.ts";
import { relatedOf } from "./row-targets.ts";

/** How many rows are carried on from as one value after another is changed: all, then fewer, and then no further. */
const widest = [Infinity, 120, 40] as const;
const mostJudged = 400;
const mostHealed = 12;

/** Changes as few values as it takes to turn a rule false, so that as little else as possible is wrong. */
export function breakRule(
  dataset: Dataset,
  rule: Rule,
  bases: readonly Base[],
  judge: Judge,
  now: Now,
): Mutation | Unbroken {
  const { expression, value } = typed(dataset, rule.expression);
  let best: Mutation | undefined;
  for (const base of bases) {
    const found = search({ dataset, rule, base, judge, now, expression, value });
    if (found && (best === undefined || found.expect.length < best.expect.length)) best = found;
    if (best?.expect.length === 1) break;
  }
  return (
    best ?? {
      id: rule.id,
      reason: `no change of up to ${widest.length} values of a right row makes it false`,
    }
  );
}

interface Search extends ReturnType<typeof typed> {
  readonly dataset: Dataset;
  readonly rule: Rule;
  readonly base: Base;
  readonly judge: Judge;
  readonly now: Now;
}

interface Reached {
  readonly scope: Scope;
  readonly steps: readonly Assignment[];
}

function search({ dataset, rule, base, judge, now, expression, value }: Search): Mutation | undefined {
  let reached: readonly Reached[] = [{ scope: { row: base.row, ref: base.targets, now }, steps: [] }];
  let best: Mutation | undefined;
  for (const width of widest) {
    const next = reached.slice(0, width).flatMap((from) => [...stepsFrom(from, dataset, expression)]);
    const found: Mutation[] = [];
    for (const changed of next) {
      if (value(changed.scope) !== false || found.length >= mostJudged) continue;
      const mutation = mutated(dataset, rule, changed, judge);
      if (mutation.expect.some(({ code }) => code === rule.id)) found.push(mutation);
      if (mutation.expect.length === 1) return mutation;
    }
    const nearest = found.sort((a, b) => a.expect.length - b.expect.length).slice(0, mostHealed);
    for (const each of nearest.map((mutation) => healed(mutation, { dataset, judge, now, code: rule.id })))
      if (best === undefined || each.expect.length < best.expect.length) best = each;
    if (best) return best;
    reached = next;
  }
  return best;
}

function* stepsFrom(
  { scope, steps }: Reached,
  dataset: Dataset,
  expression: TypedExpression,
): Generator<Reached> {
  for (const step of candidates({ dataset, expression, scope }))
    if (isRight(step, scope.row, dataset)) yield { scope: assigned(scope, step), steps: [...steps, step] };
}

/** Values the field refuses are no way to break a rule, and the ids of rows referred to stay. */
function isRight({ reference, field, value }: Assignment, row: AnyRow, dataset: Dataset): boolean {
  const references = Object.entries(dataset.references ?? {});
  if (reference !== undefined) {
    const to = dataset.references?.[reference]?.to ?? [];
    return !to.includes(field);
  }
  const declared = dataset.fields[field];
  if (!declared) return false;
  if (value === undefined || value === null) return declared.required !== true;
  if (references.some(([, { fields, dataset: other }]) => fields.includes(field) && other !== dataset.id))
    return false;
  const wrong = valueCheck(declared)(value, { row, classificationDate: undefined });
  return wrong === undefined || wrong.usable;
}

function mutated(dataset: Dataset, { id }: Rule, { scope, steps }: Reached, judge: Judge): Mutation {
  const related = relatedOf(dataset, scope.ref);
  const name = `${id}: ${steps.map(stepName).join(", ")}`;
  return { breaks: id, name, row: scope.row, related, expect: judge(scope.row, related) };
}

function stepName({ reference, field, value }: Assignment): string {
  const place = reference === undefined ? field : `${reference}.${field}`;
  return value === undefined ? `no ${place}` : `${place} = ${JSON.stringify(value)}`;
}
