import { createHash } from "node:crypto";
import type { Dataset, Field } from "@samapne/core";

/** How tables are laid out: another number whenever an older one would be read wrongly. */
const layout = 3;

/**
 * Another text for every declaration that lays its table out otherwise or judges its rows otherwise. What a declaration
 * only says to people, and in which order it says it, makes no difference: the rows of an earlier one are the same. The
 * part before the point is of the layout alone.
 */
export function fingerprintOf(dataset: Dataset): string {
  const { fields, rules = [], checks = [] } = dataset;
  const kept = {
    ...without(dataset, said.dataset),
    fields: Object.entries(fields).map(([name, field]) => [name, fieldWithoutWords(field)]),
    rules: rules.map((rule) => without(rule, said.fault)),
    checks: checks.map((check) => without(check, said.fault)),
  };
  return `${layoutOf(dataset)}.${sha256(JSON.stringify(kept, inOneOrder))}`;
}

/** Most fields that a declaration may have more than an earlier one whose rows can still be read. */
const mostAdded = 3;

/**
 * The declaration as it laid out the rows of an entry: itself, or itself without fields that it has now and had not then.
 * The fingerprint tells which these are, as no other layout has the same; undefined when it is none of them.
 */
export function laidOutBy(dataset: Dataset, fingerprint: string): Dataset | undefined {
  const isIt = (one: Dataset) => fingerprint.startsWith(`${layoutOf(one)}.`);
  if (isIt(dataset)) return dataset;
  const names = Object.keys(dataset.fields).filter((name) => !dataset.key.includes(name));
  for (let count = 1; count <= mostAdded; count += 1)
    for (const added of chosen(names, count)) {
      const earlier = { ...dataset, fields: omitted(dataset.fields, added) };
      if (isIt(earlier)) return earlier;
    }
  return undefined;
}

/** All choices of so many names. */
function* chosen(names: readonly string[], count: number): Generator<readonly string[]> {
  if (count === 0) return yield [];
  for (const [index, name] of names.entries())
    for (const more of chosen(names.slice(index + 1), count - 1)) yield [name, ...more];
}

function omitted(fields: Dataset["fields"], names: readonly string[]): Dataset["fields"] {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

function layoutOf(dataset: Dataset): string {
  const kept = {
    ...without(dataset, `${said.dataset} ${judged.dataset}`),
    fields: Object.entries(dataset.fields).map(([name, field]) => [name, fieldLayout(field)]),
  };
  return sha256(JSON.stringify([layout, kept], inOneOrder));
}

function fieldLayout(field: Field): Readonly<Record<string, unknown>> {
  const rest = without(field, `${said.field} ${judged.field}`);
  return field.kind === "list" ? { ...rest, items: fieldLayout(field.items as Field) } : rest;
}

/** What rows are judged by, and leaves no trace in how they are kept. */
const judged = {
  dataset: "rules checks references privacy",
  field:
    "required min max exclusiveMin unit minLength maxLength pattern list at scheme minItems maxItems unique zone granularities",
} as const;

const declarations = new WeakMap<Dataset, string>();

/** Another text for every other declaration, words and all: what is written of it may be other bytes. */
export function declarationDigest(dataset: Dataset): string {
  const known = declarations.get(dataset) ?? sha256(JSON.stringify(dataset));
  declarations.set(dataset, known);
  return known;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What is said to people, or used for reading files only. All that is not named here counts. */
const said = {
  dataset:
    "version domain title purpose rowMeaning privacyNote frequency themes los legislation lifecycle notes",
  field: "label description example aliases source basis matches note patternName",
  list: "version title description source",
  code: "label description aliases matches note successors",
  scheme: "label description example strip lookalikes source",
  fault: "message note fixer explains",
} as const;

function without(declared: object, names: string): Readonly<Record<string, unknown>> {
  const left = new Set(names.split(" "));
  return Object.fromEntries(Object.entries(declared).filter(([name]) => !left.has(name)));
}

function fieldWithoutWords(field: Field): Readonly<Record<string, unknown>> {
  const rest = without(field, said.field);
  if (field.kind === "list") return { ...rest, items: fieldWithoutWords(field.items as Field) };
  if (field.kind === "identifier") return { ...rest, scheme: without(field.scheme, said.scheme) };
  if (field.kind !== "code") return rest;
  const codes = field.list.codes.map((code) => without(code, said.code));
  return { ...rest, list: { ...without(field.list, said.list), codes } };
}

/** Members of objects by name. The order of fields stands in a list, and stays. */
function inOneOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
