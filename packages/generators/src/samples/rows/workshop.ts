import { type AnyRow, type Dataset, type Field, ModelError, type Now } from "@samapne/core";
import { placesOf } from "../solve/candidates.ts";
import { type Goal, ruleGoals, type Targets } from "../solve/goal.ts";
import { presence, presenceByMatch } from "../values/hints.ts";
import type { Place as FieldPlace } from "../values/place-values.ts";
import { type Place, somewhere } from "../values/places.ts";
import { type NamedReference, type Plan, planOf } from "./plan.ts";
import { hash32, type Random, randomFor } from "../values/random.ts";
import { type Repair, repairer } from "../solve/repair.ts";
import { type Related, sampleMoment, type Situation } from "../values/situation.ts";
import { codeAtTheTime, makeValue, someSize } from "../values/values.ts";

/** What rows are sampled with. */
export interface SampleOptions {
  /** How many rows. */
  readonly rows: number;
  /** Any whole number; the same one gives the same rows on every machine. */
  readonly seed: number;
  /** Rows of other datasets that references point to, by dataset id. Where there are none, ids are invented. */
  readonly related?: Related | undefined;
  /** The moment the rows are right at; a fixed one when left out. */
  readonly now?: Now | undefined;
}

/** What all rows of one sampling are made with. */
export interface Workshop {
  readonly dataset: Dataset;
  readonly plan: Plan;
  readonly seed: number;
  readonly now: Now;
  readonly place: Place;
  readonly related: Related;
  readonly rules: readonly Goal[];
  readonly repair: Repair;
}

/** Opens the workshop of a dataset. Throws `ModelError` for a dataset that is wrong in itself. */
export function openWorkshop(
  dataset: Dataset,
  { seed, related = {}, now = sampleMoment }: SampleOptions,
): Workshop {
  const rules = ruleGoals(dataset);
  const place = somewhere(randomFor(seed, "place"));
  return {
    dataset,
    plan: planOf(dataset),
    seed,
    now,
    place,
    related,
    rules,
    repair: repairer(dataset, now, rules),
  };
}

/** A row to make: its number, what its references point to, values that are given, and goals besides the rules. */
export interface RowOrder {
  readonly index: number;
  readonly parents: Targets;
  readonly given?: AnyRow;
  readonly goals?: readonly Goal[];
  /** Every field that may be left out is filled in. */
  readonly isFull?: boolean;
}

const mostAttempts = 300;

/** Makes a row that breaks no constraint and no rule. `ModelError`, with the rules in the way, when none is found. */
export function makeRow(shop: Workshop, order: RowOrder): AnyRow {
  const goals = [...shop.rules, ...(order.goals ?? [])];
  const fixed = new Set([
    ...shop.dataset.key,
    ...shop.plan.counted,
    ...Object.keys(order.given ?? {}),
    ...shop.plan.outward.filter(({ name }) => order.parents[name]).flatMap(({ fields }) => fields),
  ]);
  const attempts = isHopeless(shop, order, goals) ? 1 : mostAttempts;
  let last: AnyRow = {};
  for (let attempt = 0; attempt < attempts; attempt++) {
    const random = randomFor(shop.seed, shop.dataset.id, order.index, attempt);
    last = draft(shop, order, random);
    const targets = order.parents;
    const row = shop.repair.repaired({
      row: last,
      targets,
      goals,
      fixed,
      counted: shop.plan.counted,
      random,
    });
    if (row) return row;
  }
  const missed = shop.repair.missed(last, order.parents, goals).map(({ id }) => id);
  throw new ModelError(
    shop.dataset.id,
    `found no row number ${order.index} that meets ${missed.join(", ") || "the fields"}`,
  );
}

/** True when what is given misses a goal that asks for nothing else: no other try can meet it. */
function isHopeless(
  { plan, now }: Workshop,
  { given = {}, parents }: RowOrder,
  goals: readonly Goal[],
): boolean {
  const isSettled = (place: FieldPlace) =>
    place.kind === "ref" || (Object.hasOwn(given, place.field) && !plan.counted.has(place.field));
  const scope = { row: given, ref: parents, now };
  return goals.some((goal) => placesOf(goal.expression).every(isSettled) && !goal.isMet(scope));
}

/** A first try, field by field; rules are not looked at yet. */
function draft(
  shop: Workshop,
  { index, parents, given = {}, isFull = false }: RowOrder,
  random: Random,
): AnyRow {
  const { dataset, plan, now, place, seed } = shop;
  const row: Record<string, unknown> = {};
  const start = { ...referring(shop, parents, index), ...given };
  const thing = plan.outward.flatMap(({ fields }) => fields.map((name) => start[name])).find(Boolean);
  const size = someSize(randomFor(seed, "size", String(thing ?? numberOfThing(shop, index))));
  const situation: Situation = { dataset, random, index, place, now, size, row };
  const completeness = isFull ? 0 : random();
  for (const name of draftOrder(dataset)) {
    const field = dataset.fields[name];
    if (!field) continue;
    const value = Object.hasOwn(start, name)
      ? start[name]
      : (fromParent(name, field, parents, row) ??
        optionalValue(name, alike(shop, name, situation), plan, completeness));
    if (value !== undefined && value !== null) row[name] = value;
  }
  return ordered(row, dataset);
}

/** The value of the first counted field tells what thing a row is about; other rows refer to it by the same value. */
function numberOfThing({ dataset, plan, place, now }: Workshop, index: number): unknown {
  const [name] = dataset.key.filter((name) => plan.counted.has(name));
  const field = name === undefined ? undefined : dataset.fields[name];
  const random = () => 0;
  return field ? makeValue(field, { dataset, random, index, place, now, size: 1, row: {} }, true) : index;
}

/** The key, then codes, which other values follow, then the rest as published. */
function draftOrder({ key, fields }: Dataset): readonly string[] {
  const names = Object.keys(fields).filter((name) => !key.includes(name));
  const isCode = (name: string) => {
    const field = fields[name];
    return field?.kind === "code" || (field?.kind === "list" && field.items.kind === "code");
  };
  return [...key, ...names.filter(isCode), ...names.filter((name) => !isCode(name))];
}

/** The situation in which a field that is the same wherever others are has the same value made again. */
function alike({ plan, seed }: Workshop, name: string, situation: Situation): Situation {
  const by = Object.hasOwn(plan.alike, name)
    ? plan.alike[name]?.map((other) => situation.row[other])
    : undefined;
  if (by === undefined || by.includes(undefined)) return situation;
  const about = ["alike", name, ...by.map(String)];
  return {
    ...situation,
    random: randomFor(seed, ...about),
    index: hash32(about.join("\u0000"), seed) % 1000,
  };
}

/** Rows are mostly filled in completely or hardly at all; in some, each optional field is there or not. */
function optionalValue(name: string, situation: Situation, plan: Plan, completeness: number): unknown {
  const field = situation.dataset.fields[name];
  if (!field) return undefined;
  const share = usualShare(field) ?? (completeness < 0.6 ? 1 : completeness < 0.75 ? 0 : 0.7);
  const isInward = plan.inward.some(({ fields }) => fields.includes(name));
  if (isInward || (field.required !== true && situation.random() >= share)) return undefined;
  return makeValue(field, situation, plan.counted.has(name));
}

/** How often a field of this kind, or with this meaning, is filled in; undefined when that follows the row. */
function usualShare({ kind, matches = [] }: Field): number | undefined {
  const known = matches.map((link) => presenceByMatch[link]).find((share) => share !== undefined);
  return known ?? presence[kind];
}

const shared = new Set(["code", "integer", "decimal"]);

/** A code or number of the same name in the row referred to: the building's municipality (its number at the time), its area. */
function fromParent(name: string, field: Field, parents: Targets, row: AnyRow): unknown {
  if (!shared.has(field.kind)) return undefined;
  const value = Object.values(parents).find((parent) => parent && Object.hasOwn(parent, name))?.[name];
  return field.kind === "code" && typeof value === "string" ? codeAtTheTime(field, value, row) : value;
}

/** The referring fields, from the rows referred to, or invented where there are none. */
function referring(shop: Workshop, parents: Targets, index: number): AnyRow {
  const { plan } = shop;
  const values: Record<string, unknown> = {};
  for (const reference of [...plan.outward, ...plan.inward]) {
    const parent = parents[reference.name];
    for (const [at, name] of reference.fields.entries()) {
      if (parent) values[name] = parent[reference.to[at] as string];
      else if (isOutside(shop, reference)) values[name] ??= invented(shop, name, index);
      else if (!Object.hasOwn(values, name)) values[name] = undefined;
    }
  }
  return values;
}

/** True for a reference to a table no rows were given of. */
function isOutside({ plan, related }: Workshop, { name, dataset }: NamedReference): boolean {
  return plan.outward.some((reference) => reference.name === name) && !Object.hasOwn(related, dataset);
}

function invented(shop: Workshop, name: string, index: number): unknown {
  const { dataset, place, now } = shop;
  const field = dataset.fields[name];
  const random = randomFor(shop.seed, "invented", name);
  return field && makeValue(field, { dataset, random, index, place, now, size: 1, row: {} }, true);
}

/** The row with its fields in publication order. */
export function ordered(row: AnyRow, { fields }: Dataset): AnyRow {
  const inOrder: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) if (row[name] !== undefined) inOrder[name] = row[name];
  return inOrder;
}
