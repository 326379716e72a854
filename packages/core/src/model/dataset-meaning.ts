import type { DatasetDefinition, Reference, Rule } from "../dataset.ts";
import { ModelError } from "../errors.ts";
import type { Field } from "../field.ts";
import { valueCheck } from "../fields/index.ts";
import { compileRule } from "../rule.ts";
import { checkTableCheck } from "./check-meaning.ts";
import { requireFields } from "./require-fields.ts";

const fieldName = /^[a-z][a-z0-9_]{0,39}$/;

/** Names the API keeps for itself; no field may have one. */
export const reservedNames: readonly string[] = [
  "limit",
  "cursor",
  "sort",
  "fields",
  "format",
  "lang",
  "dialect",
  "changed_since",
  "bbox",
];

/** Throws a `ModelError` when the parts of a declaration do not fit together: names, key, references, rules, checks. */
export function checkMeaning(dataset: DatasetDefinition): void {
  const names = Object.keys(dataset.fields);
  if (names.length === 0) throw new ModelError(dataset.id, "the dataset has no fields");
  for (const [name, field] of Object.entries(dataset.fields)) checkField(name, field, dataset);
  checkKey(dataset);
  checkUniqueIds(dataset);
  for (const [name, reference] of Object.entries(dataset.references ?? {}))
    checkReference(name, reference, dataset);
  for (const rule of dataset.rules ?? []) checkRule(rule, dataset);
  for (const check of dataset.checks ?? []) checkTableCheck(check, dataset);
}

function checkField(name: string, field: Field, dataset: DatasetDefinition): void {
  const place = `${dataset.id}.fields.${name}`;
  if (!fieldName.test(name))
    throw new ModelError(place, "a field name is English snake_case, at most 40 characters");
  if (reservedNames.includes(name))
    throw new ModelError(place, `"${name}" is a reserved parameter of the API`);
  if (field.kind === "code" && field.at !== undefined) checkReferenceDate(field.at, dataset, place);
  if (field.kind === "identifier")
    checkExample(field.scheme.example, { ...field, required: false }, `${place}.scheme`);
  if (field.example !== undefined) checkExample(field.example, field, place);
  checkBounds(field, place);
}

function checkReferenceDate(at: string, { fields }: DatasetDefinition, place: string): void {
  const kind = fields[at]?.kind;
  if (kind === undefined) throw new ModelError(place, `"at" names the field "${at}", which does not exist`);
  if (!["date", "instant", "period", "integer"].includes(kind))
    throw new ModelError(place, `"at" must name a date, instant, period or year, and "${at}" is ${kind}`);
}

function checkExample(example: unknown, field: Field, place: string): void {
  const wrong = valueCheck(field)(example, { row: {}, classificationDate: undefined });
  if (wrong && wrong.code !== "code.expired")
    throw new ModelError(
      place,
      `the example ${JSON.stringify(example)} breaks the field itself: ${wrong.code}`,
    );
}

function checkBounds(field: Field, place: string): void {
  const { min, max } = field as { min?: number | string; max?: number | string };
  if (min !== undefined && max !== undefined && min > max)
    throw new ModelError(place, "min is larger than max");
}

function checkKey({ id, key, fields }: DatasetDefinition): void {
  for (const name of key) {
    requireFields([name], fields, `${id}.key`);
    if (fields[name]?.required !== true) throw new ModelError(`${id}.key`, `"${name}" must be required`);
  }
}

function checkUniqueIds({ id, rules = [], checks = [] }: DatasetDefinition): void {
  const seen = new Set<string>();
  for (const { id: own } of [...rules, ...checks]) {
    if (seen.has(own)) throw new ModelError(id, `the id ${own} is used twice`);
    seen.add(own);
  }
}

function checkReference(name: string, reference: Reference, dataset: DatasetDefinition): void {
  const place = `${dataset.id}.references.${name}`;
  if (!fieldName.test(name)) throw new ModelError(place, "a reference's name is English snake_case");
  requireFields(reference.fields, dataset.fields, place);
  if (reference.fields.length !== reference.to.length || reference.fields.length === 0)
    throw new ModelError(place, `"fields" and "to" must name equally many fields, at least one`);
  if (reference.dataset === dataset.id) requireFields(reference.to, dataset.fields, place);
  else if (reference.acyclic)
    throw new ModelError(place, `"acyclic" is only for references to the same dataset`);
}

function checkRule(rule: Rule, dataset: DatasetDefinition): void {
  const place = `${dataset.id}.rules.${rule.id}`;
  const { reads } = compileRule(rule, dataset);
  requireFields(rule.explains ?? [], dataset.fields, place);
  if (rule.explains && rule.severity === "warning")
    throw new ModelError(place, "a warning cannot stand in for the range faults it explains");
  if (reads.row.length + reads.ref.length === 0) throw new ModelError(place, "the rule reads no field");
  for (const [language, template] of Object.entries(rule.message))
    for (const [, name = ""] of template.matchAll(/\{([\w.]+)\}/g))
      if (!name.startsWith("ref.") && !reads.row.includes(name))
        throw new ModelError(`${place}.message.${language}`, `{${name}} is not a field the rule reads`);
}
