import { createHash } from "node:crypto";
import type { Dataset, Field } from "@samapne/core";
import type { LedgerEntry } from "./ledger.ts";

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
  return `${sha256(layoutText(dataset))}.${sha256(textOf(kept))}`;
}

/** How a declaration lays out its table, as text: kept beside its rows, so that a later declaration can read them. */
export function layoutText(dataset: Dataset): string {
  const kept = {
    ...without(dataset, `${said.dataset} ${judged.dataset}`),
    fields: Object.entries(dataset.fields).map(([name, field]) => [name, fieldLayout(field)]),
  };
  return textOf([layout, kept]);
}

/** What `layoutText` says. */
type Layout = readonly [
  number: number,
  kept: Pick<Dataset, "key"> & { readonly fields: readonly (readonly [name: string, field: Field])[] },
];

/**
 * The declaration as it laid out the rows of an entry: itself, or itself with the fields it had then. Undefined when its
 * key is another since, or rows are kept in another way: then no row can be found again.
 */
export function laidOutBy(
  dataset: Dataset,
  entry: Pick<LedgerEntry, "fingerprint" | "layout">,
): Dataset | undefined {
  const now = layoutText(dataset);
  if (entry.layout === now || entry.fingerprint.startsWith(`${sha256(now)}.`)) return dataset;
  if (entry.layout === "") return undefined;
  const [number, kept] = JSON.parse(entry.layout) as Layout;
  if (number !== layout || kept.key.join() !== dataset.key.join()) return undefined;
  const fields = Object.fromEntries(
    kept.fields.map(([name, field]) => {
      const own = dataset.fields[name];
      return [name, own !== undefined && isLaidOutAlike(own, field) ? own : field];
    }),
  );
  return dataset.key.every((name) => fields[name] === dataset.fields[name])
    ? { ...dataset, fields }
    : undefined;
}

/** True when the cells of two fields say the same where they are the same. */
function isLaidOutAlike(one: Field, other: Field): boolean {
  return textOf(fieldLayout(one)) === textOf(fieldLayout(other));
}

/** The fields of a declaration whose cells can be compared with those of an earlier one. */
export function comparableFields(earlier: Dataset, { fields }: Dataset): ReadonlySet<string> {
  const names = Object.entries(fields).filter(([name, field]) => {
    const before = earlier.fields[name];
    return before !== undefined && isLaidOutAlike(before, field);
  });
  return new Set(names.map(([name]) => name));
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

function textOf(value: unknown): string {
  return JSON.stringify(value, inOneOrder);
}

/** Members of objects by name. The order of fields stands in a list, and stays. */
function inOneOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
