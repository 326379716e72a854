import { type AnyRow, type Dataset, type Now, type Scope, valueCheck, type ValueCheck } from "@samapne/core";
import { type Assignment, assigned } from "./assignment.ts";
import { candidates, placesOf } from "./candidates.ts";
import type { Goal, Targets } from "./goal.ts";
import { lastNumberOf } from "../values/identifiers.ts";
import type { Random } from "../values/random.ts";

const mostRounds = 12;
const mostTries = 600;

/** Makes rows of one dataset meet its rules. */
export interface Repair {
  /** True when the row meets every goal. Field constraints are not asked. */
  meets(row: AnyRow, targets: Targets, goals?: readonly Goal[]): boolean;
  /** The goals the row misses. */
  missed(row: AnyRow, targets: Targets, goals?: readonly Goal[]): readonly Goal[];
  /** The row changed as little as the rules ask for, fields in `fixed` untouched; undefined when it could not be done. */
  repaired(request: RepairRequest): AnyRow | undefined;
}

/** A row to repair. */
export interface RepairRequest {
  readonly row: AnyRow;
  readonly targets: Targets;
  readonly goals: readonly Goal[];
  readonly fixed: ReadonlySet<string>;
  /** Of the fixed fields, those that may change before their last number. */
  readonly counted?: ReadonlySet<string>;
  readonly random: Random;
}

/** Starts repairing rows of a dataset at a moment. */
export function repairer(dataset: Dataset, now: Now, rules: readonly Goal[]): Repair {
  const checks = new Map(Object.entries(dataset.fields).map(([name, field]) => [name, valueCheck(field)]));
  const order = new Map(Object.keys(dataset.fields).map((name, index) => [name, index]));
  const missed = (row: AnyRow, targets: Targets, goals: readonly Goal[] = rules) => {
    const scope: Scope = { row, ref: targets, now };
    return goals.filter((goal) => !goal.isMet(scope));
  };
  return {
    missed,
    meets: (row, targets, goals = rules) => {
      const scope: Scope = { row, ref: targets, now };
      return goals.every((goal) => goal.isMet(scope));
    },
    repaired: ({ row, targets, goals, fixed, counted = new Set(), random }) => {
      let scope: Scope = { row, ref: targets, now };
      const touched = new Map<string, number>();
      for (let round = 0; round < mostRounds; round++) {
        const broken = goals.filter((goal) => !goal.isMet(scope));
        if (broken.length === 0) return faultless(scope.row, checks) ? scope.row : undefined;
        const step = bestStep({
          dataset,
          scope,
          broken,
          goals,
          fixed,
          counted,
          checks,
          order,
          touched,
          random,
        });
        if (!step) return undefined;
        touched.set(step.field, (touched.get(step.field) ?? 0) + 1);
        scope = assigned(scope, step);
      }
      return undefined;
    },
  };
}

interface Search {
  readonly dataset: Dataset;
  readonly scope: Scope;
  readonly broken: readonly Goal[];
  readonly goals: readonly Goal[];
  readonly fixed: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly checks: ReadonlyMap<string, ValueCheck>;
  readonly order: ReadonlyMap<string, number>;
  /** How often each field has been changed: two rules that pull at one field are settled by changing another. */
  readonly touched: ReadonlyMap<string, number>;
  readonly random: Random;
}

/** The first change that meets a goal and breaks no other; else the one after which fewest goals are missed. */
function bestStep(search: Search): Assignment | undefined {
  const { broken, scope, goals } = search;
  let best: { readonly step: Assignment; readonly left: number } | undefined;
  for (const goal of broken)
    for (const step of inOrder(goal, search)) {
      if (!isAllowed(step, search)) continue;
      const next = assigned(scope, step);
      if (!goal.isMet(next)) continue;
      const left = goals.filter((each) => !each.isMet(next)).length;
      if (left < broken.length) return step;
      if (!best || left < best.left) best = { step, left };
    }
  return best?.step;
}

/**
 * The candidates for a goal: those that keep a value before those that take it away; the number a rule is about (it names
 * it first) before the others; fields not yet changed, and later ones, before others; codes in any order.
 */
function inOrder({ expression }: Goal, search: Search): readonly Assignment[] {
  const { dataset, scope, fixed, counted, order, touched, random } = search;
  const [first] = placesOf(expression);
  const found: { readonly step: Assignment; readonly rank: number }[] = [];
  const mayChange = (field: string, reference: string | undefined) =>
    reference === undefined && (!fixed.has(field) || counted.has(field));
  for (const step of candidates({ dataset, expression, scope, mayChange })) {
    if (fixed.has(step.field) && !keepsCount(step, search)) continue;
    const isGone = step.value === undefined || step.value === null;
    const isAbout = typeof step.value === "number" && first?.kind === "row" && first.field === step.field;
    const anyOrder = dataset.fields[step.field]?.kind === "code" ? random() * 0.5 : 0;
    const again = (touched.get(step.field) ?? 0) * 600;
    const rank = (isGone ? 1000 : 0) - (isAbout ? 500 : 0) + again - (order.get(step.field) ?? 0) + anyOrder;
    found.push({ step, rank: rank + found.length * 1e-6 });
    if (found.length >= mostTries) break;
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ step }) => step);
}

/** Texts are told apart by their last number, so what stands before it may change. */
function keepsCount({ field, value }: Assignment, { counted, scope: { row } }: Search): boolean {
  if (!counted.has(field) || typeof value !== "string") return false;
  const number = lastNumberOf(value);
  return number !== undefined && number === lastNumberOf(String(row[field]));
}

function isAllowed({ field, value }: Assignment, { dataset, scope: { row }, checks }: Search): boolean {
  const isGone = value === undefined || value === null;
  if (isGone)
    return dataset.fields[field]?.required !== true && row[field] !== undefined && row[field] !== null;
  return checks.get(field)?.(value, { row, classificationDate: undefined }) === undefined;
}

function faultless(row: AnyRow, checks: ReadonlyMap<string, ValueCheck>): boolean {
  for (const [name, check] of checks) {
    const value = row[name];
    if (value !== undefined && value !== null && check(value, { row, classificationDate: undefined }))
      return false;
  }
  return true;
}
