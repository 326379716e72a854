import { type AnyRow, type Dataset, type Now, type Scope, valueCheck } from "@samapne/core";
import { assigned } from "../solve/assignment.ts";
import { candidates } from "../solve/candidates.ts";
import { typed } from "../solve/goal.ts";
import type { Judge, Mutation } from "./mutation.ts";
import { targetFinder } from "./row-targets.ts";

const mostRounds = 4;
const mostJudged = 300;

/** What is needed to take side effects out of a mutation. */
export interface Healing {
  readonly dataset: Dataset;
  readonly judge: Judge;
  readonly now: Now;
  /** The issue the mutation is there for. */
  readonly code: string;
  readonly field?: string | undefined;
}

/** The mutation with other rules that fell with it set right again, as far as one change at a time can. */
export function healed(mutation: Mutation, healing: Healing): Mutation {
  let best = mutation;
  for (let round = 0; round < mostRounds && best.expect.length > 1; round++) {
    const better = oneStep(best, healing);
    if (!better) return best;
    best = better;
  }
  return best;
}

function oneStep(mutation: Mutation, healing: Healing): Mutation | undefined {
  const { dataset, judge, now, code, field } = healing;
  const scope: Scope = { row: mutation.row, ref: targetFinder(dataset, mutation.related)(mutation.row), now };
  const fallen = (dataset.rules ?? []).filter(
    ({ id }) => id !== code && mutation.expect.some((each) => each.code === id),
  );
  let judged = 0;
  for (const { expression } of fallen)
    for (const step of candidates({
      dataset,
      expression: typed(dataset, expression).expression,
      scope,
      mayChange: isOpen(healing),
    })) {
      if (!isAllowed(step.field, step.value, scope.row, dataset)) continue;
      if ((judged += 1) > mostJudged) return undefined;
      const { row } = assigned(scope, step);
      const expect = judge(row, mutation.related);
      const isStill = expect.some((each) => each.code === code && each.field === field);
      if (isStill && expect.length < mutation.expect.length) return { ...mutation, row, expect };
    }
  return undefined;
}

/** The broken field stays broken, and references stay. */
function isOpen({ dataset, field }: Healing): (name: string, reference: string | undefined) => boolean {
  const referring = new Set(Object.values(dataset.references ?? {}).flatMap(({ fields }) => fields));
  return (name, reference) => reference === undefined && name !== field && !referring.has(name);
}

function isAllowed(name: string, value: unknown, row: AnyRow, { fields }: Dataset): boolean {
  const field = fields[name];
  if (!field) return false;
  if (value === undefined || value === null) return field.required !== true;
  return valueCheck(field)(value, { row, classificationDate: undefined }) === undefined;
}
