import {
  type AnyRow,
  type Dataset,
  fixerNames,
  type Issue,
  type Rule,
  type Samples,
  type Validator,
  validator,
} from "@samapne/core";
import { exampleText } from "./field-words.ts";
import { celLines } from "./cel-lines.ts";
import { block, code, text } from "./markdown.ts";
import type { Printed } from "./check-words.ts";
import { templateInWords } from "./template-in-words.ts";
import { words } from "./words.ts";

/** The rules across fields: in words, in CEL, and a row of the samples that breaks each with the message it gets. */
export function rulesSection(
  dataset: Dataset,
  samples: Samples | undefined,
  language: Printed,
): readonly string[] {
  const { rules = [] } = dataset;
  if (rules.length === 0) return [];
  const broken = brokenRules(dataset, samples);
  return [
    `## ${words.rules[language]}`,
    words.rulesText[language],
    ...rules.flatMap((rule) => ruleLines(rule, dataset, broken.get(rule.id), language)),
  ];
}

/** A row and the issue it gives. */
interface Broken {
  readonly row: AnyRow;
  readonly issue: Issue;
}

function ruleLines(
  rule: Rule,
  dataset: Dataset,
  broken: Broken | undefined,
  language: Printed,
): readonly string[] {
  return [
    `### ${text(rule.id)} (${weightOf(rule, language)})`,
    text(templateInWords(rule.message[language], dataset, language)),
    block(celLines(rule.expression), "cel"),
    ...(broken === undefined ? [] : exampleLines(rule, dataset, broken, language)),
  ];
}

/** Severity, and who must fix it, in words. */
export function weightOf(
  { severity = "error", fixer }: Pick<Rule, "severity" | "fixer">,
  language: Printed,
): string {
  const weight = words[severity][language];
  return fixer === undefined
    ? weight
    : `${weight}; ${words.fixedBy[language]} ${fixerNames[fixer][language]}`;
}

function exampleLines(
  rule: Rule,
  dataset: Dataset,
  { row, issue }: Broken,
  language: Printed,
): readonly string[] {
  const values = fieldsRead(rule, dataset)
    .filter((name) => dataset.fields[name]?.privacy !== "sensitive")
    .map((name) => `${code(name)} = ${code(valueOf(row[name])) || "–"}`);
  return [
    [
      ...(values.length === 0 ? [] : [`- ${words.brokenBy[language]}: ${values.join(", ")}`]),
      `- ${words.message[language]}: ${text(issue.text[language])}`,
    ].join("\n"),
  ];
}

function valueOf(value: unknown): string {
  return value === null || value === undefined ? "" : exampleText({ example: value } as never);
}

function fieldsRead({ expression }: Rule, { fields }: Dataset): readonly string[] {
  const named = [...expression.matchAll(/\brow\.([a-z][a-z0-9_]*)/g)].map(([, name = ""]) => name);
  return [...new Set(named)].filter((name) => Object.hasOwn(fields, name));
}

/** By rule, the first sample that breaks it, with the issue the validator gives: a single row, else a row of a table. */
function brokenRules(dataset: Dataset, samples: Samples | undefined): ReadonlyMap<string, Broken> {
  if (samples === undefined) return new Map();
  const { now, invalid, tables, related = {} } = samples;
  const found = [
    ...brokenIn(
      invalid.map(({ row }) => row),
      validator(dataset, { now, related }),
    ),
    ...tables.flatMap((table) => {
      const known = { [dataset.id]: table.rows, ...(table.related ?? related) };
      return brokenIn(table.rows, validator(dataset, { now, related: known }));
    }),
  ];
  return new Map(found.toReversed().map((broken) => [broken.issue.code, broken]));
}

function brokenIn(rows: readonly AnyRow[], validate: Validator<unknown>): readonly Broken[] {
  return rows.flatMap((row) => {
    const verdict = validate(row);
    return (verdict.ok ? verdict.warnings : verdict.issues).map((issue) => ({ row, issue }));
  });
}
