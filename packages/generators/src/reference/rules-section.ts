import { type Dataset, fieldsRead, type Rule, type Samples } from "@samapne/core";
import { type Broken, brokenRules } from "../in-words/broken-rules.ts";
import { celLines } from "../in-words/cel-lines.ts";
import { valueText } from "../in-words/field-words.ts";
import { templateInWords } from "../in-words/template-in-words.ts";
import { weightOf } from "../in-words/weight.ts";
import { block, code, text } from "./markdown.ts";
import { type Printed, words } from "./words.ts";

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

function exampleLines(
  rule: Rule,
  dataset: Dataset,
  { row, issue }: Broken,
  language: Printed,
): readonly string[] {
  const values = fieldsRead(rule, dataset)
    .filter((name) => dataset.fields[name]?.privacy !== "sensitive")
    .map((name) => `${code(name)} = ${code(valueText(row[name])) || "–"}`);
  return [
    [
      ...(values.length === 0 ? [] : [`- ${words.brokenBy[language]}: ${values.join(", ")}`]),
      `- ${words.message[language]}: ${text(issue.text[language])}`,
    ].join("\n"),
  ];
}
