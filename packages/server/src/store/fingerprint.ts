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

/** Are the rows of an entry laid out as the declaration would? Then only how they are judged may be another. */
export function isLaidOut(dataset: Dataset, fingerprint: string): boolean {
  return fingerprint.startsWith(`${layoutOf(dataset)}.`);
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
