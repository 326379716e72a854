import type { AnyRow, CoversCheck, UniqueCheck } from "@samapne/core";
import { conditionGoal, type Goal, type Targets } from "../solve/goal.ts";
import type { NamedReference } from "./plan.ts";
import { randomFor } from "../values/random.ts";
import { makeRow, type Workshop } from "./workshop.ts";

/** How many rows back a row of the same table may refer to; so memory does not grow with the number of rows. */
const remembered = 64;
const shareWithParent = 0.3;
const shareWithout = 0.08;

/** Rows that stand each for itself: one thing, told apart by counted ids, in turn for the rows referred to. */
export function* registerRows(shop: Workshop, rows: number): Generator<AnyRow> {
  const recent: AnyRow[] = [];
  const promises = promisesOf(shop);
  for (let index = 0; index < rows; index++) {
    const parents = parentsOf(shop, index, recent);
    const goals = promises.flatMap((promise) => promise(index, parents));
    const row = makeRow(shop, { index, parents, goals });
    yield row;
    if (isTop(shop, row)) recent.push(row);
    if (recent.length > remembered) recent.shift();
  }
}

/** The rows a row refers to: those given in turn, now and then none when the field may be empty; earlier rows of its own table. */
export function parentsOf(shop: Workshop, index: number, recent: readonly AnyRow[]): Targets {
  const { plan, dataset, related, seed } = shop;
  const parents: Record<string, AnyRow | undefined> = {};
  for (const { name, fields, dataset: other } of plan.outward) {
    const given = related[other] ?? [];
    const mayMiss = fields.some((field) => dataset.fields[field]?.required !== true);
    const isMissing = mayMiss && randomFor(seed, "without", name, index)() < shareWithout;
    parents[name] = isMissing ? undefined : given[index % given.length];
  }
  for (const { name } of plan.inward) {
    const random = randomFor(seed, "parent", name, index);
    const fitting = recent.filter((row) => fits(row, parents, plan.outward));
    const has = fitting.length > 0 && random() < shareWithParent;
    parents[name] = has ? fitting[Math.floor(random() * fitting.length)] : undefined;
  }
  return parents;
}

/** A row of the same table refers to the same things. */
function fits(row: AnyRow, parents: Targets, outward: readonly NamedReference[]): boolean {
  return outward.every(({ name, fields, to }) =>
    fields.every((field, index) => row[field] === parents[name]?.[to[index] as string]),
  );
}

function isTop({ plan }: Workshop, row: AnyRow): boolean {
  return plan.inward.every(({ fields }) => fields.some((name) => row[name] === undefined));
}

type PromiseOf = (index: number, parents: Targets) => readonly Goal[];

/**
 * What `covers` and `unique` ask of a row: the first row for each thing referred to counts for `covers`, or the first
 * of all where they refer to nothing; where `unique` has no counted field, the later ones must stand outside its condition.
 */
function promisesOf(shop: Workshop): readonly PromiseOf[] {
  const { dataset, plan, related } = shop;
  return (dataset.checks ?? []).flatMap((check): readonly PromiseOf[] => {
    if (check.kind !== "covers" && check.kind !== "unique") return [];
    if (check.where === undefined) return [];
    const reference = plan.outward.find(({ fields }) => fields.some((name) => check.fields.includes(name)));
    const given = reference ? (related[reference.dataset]?.length ?? Infinity) : 1;
    return [check.kind === "covers" ? covers(shop, check, given) : unique(shop, check, given)];
  });
}

function covers({ dataset }: Workshop, check: CoversCheck, given: number): PromiseOf {
  const goal = conditionGoal(dataset, check.id, check.where as string, true);
  return (index) => (index < given ? [goal] : []);
}

function unique({ dataset, plan }: Workshop, check: UniqueCheck, given: number): PromiseOf {
  if (check.fields.some((name) => plan.counted.has(name))) return () => [];
  const goal = conditionGoal(dataset, check.id, check.where as string, false);
  return (index) => (index < given ? [] : [goal]);
}
