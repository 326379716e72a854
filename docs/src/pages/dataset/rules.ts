import { type Dataset, fieldsRead, fixerNames, type Rule, type Severity } from "@samapne/core";
import {
  type Broken,
  brokenRules,
  celLines,
  checkInWords,
  expressionsOf,
  tablesNeeded,
  templateInWords,
  valueText,
  words,
} from "@samapne/generators/in-words";
import { badge, codeBlock, details, facts, html, type Html, link, type Piece, table } from "@samapne/page";
import type { DatasetVersion } from "../../model/model.ts";
import type { PageSection } from "../../parts/section.ts";
import { capitalised, code, joined } from "../../parts/small.ts";
import type { Frame } from "../../site/site-page.ts";

/** The rules across fields: in words, in CEL, with a row that breaks each and the message it gets. */
export function rulesSection({ dataset, samples }: DatasetVersion, frame: Frame): PageSection | undefined {
  const { rules = [] } = dataset;
  if (rules.length === 0) return undefined;
  const broken = brokenRules(dataset, samples);
  return {
    id: "rules",
    title: words.rules,
    content: html`<p>${frame.say(rulesText)}</p>
${rules.map((rule) => ruleCard(rule, dataset, broken.get(rule.id), frame))}`,
  };
}

const rulesText = {
  nb: "En regel er brutt bare når den er usann. Mangler en verdi den trenger, blir den ikke kontrollert, og rapporten sier det.",
  nn: "Ein regel er broten berre når han er usann. Manglar ein verdi han treng, blir han ikkje kontrollert, og rapporten seier det.",
  en: "A rule is broken only when it is false. When a value it needs is missing, it is not checked, and the report says so.",
} as const;

const asWritten = {
  nb: "Regelen slik maskiner leser den (CEL)",
  nn: "Regelen slik maskiner les han (CEL)",
  en: "The rule as machines read it (CEL)",
} as const;

function ruleCard(rule: Rule, dataset: Dataset, broken: Broken | undefined, frame: Frame): Html {
  const { language, say } = frame;
  return html`<article class="rule" id="${rule.id}"><h3><a href="#${rule.id}">${rule.id}</a> ${severityBadge(rule.severity, frame)}</h3>
<p>${templateInWords(rule.message[language], dataset, language)}</p>
${facts([
  ...(broken === undefined ? [] : brokenFacts(rule, dataset, broken, frame)),
  [capitalised(say(words.fixedBy)), rule.fixer && fixerNames[rule.fixer][language]],
])}${details(say(asWritten), codeBlock(celLines(rule.expression), { syntax: "cel" }))}</article>
`;
}

function brokenFacts(
  rule: Rule,
  dataset: Dataset,
  { row, issue }: Broken,
  { language, say }: Frame,
): readonly (readonly [Piece, Piece])[] {
  const values = fieldsRead(rule, dataset)
    .filter((name) => dataset.fields[name]?.privacy !== "sensitive")
    .map((name) => html`${code(name)} = ${valueText(row[name]) === "" ? "–" : code(valueText(row[name]))}`);
  return [
    [say(words.brokenBy), values.length > 0 && joined(values, ", ")],
    [say(words.message), issue.text[language]],
  ];
}

/** Error or warning. */
export function severityBadge(severity: Severity = "error", { say }: Frame): Html {
  return badge(say(words[severity]), severity);
}

/** The checks of the whole table, in words. */
export function checksSection({ dataset }: DatasetVersion, frame: Frame): PageSection | undefined {
  const { checks = [], references = {} } = dataset;
  if (checks.length === 0 && Object.keys(references).length === 0) return undefined;
  return {
    id: "checks",
    title: words.checks,
    content: html`${referencesTable(dataset, frame)}${checks.map((check) => checkCard(check, dataset, frame))}`,
  };
}

function checkCard(check: NonNullable<Dataset["checks"]>[number], dataset: Dataset, frame: Frame): Html {
  const { language, to, say } = frame;
  const names = (all: readonly string[]) => all.join(" + ");
  const conditions = expressionsOf(check);
  const needed = tablesNeeded(check, dataset).map((id) =>
    id === "previous" ? say(words.previous) : link(to(`datasets/${id}/`), code(id)),
  );
  return html`<article class="rule" id="${check.id}"><h3><a href="#${check.id}">${check.id}</a> ${severityBadge(check.severity, frame)}</h3>
<p>${checkInWords(check, names)[language]}</p>
${check.message && html`<p>${templateInWords(check.message[language], dataset, language)}</p>\n`}${facts([
    [say(words.needs), needed.length > 0 && joined(needed, ", ")],
    [capitalised(say(words.fixedBy)), check.fixer && fixerNames[check.fixer][language]],
  ])}${conditions.length > 0 && details(say(words.condition), codeBlock(conditions.map(celLines).join("\n\n"), { syntax: "cel" }))}</article>
`;
}

function referencesTable({ references = {} }: Dataset, frame: Frame): Piece {
  const { say, to } = frame;
  const all = Object.values(references);
  if (all.length === 0) return undefined;
  return html`<h3 id="references">${say(words.references)}</h3>
<p>${say(words.referencesText)}</p>
${table({
  caption: say(words.references),
  captionHidden: true,
  columns: [
    { heading: say(words.from), names: true },
    { heading: say(words.to) },
    { heading: say(words.as) },
    { heading: say(words.severity) },
  ],
  rows: all.map((reference) => [
    joined(reference.fields.map(code), " + "),
    link(to(`datasets/${reference.dataset}/`), code(reference.dataset)),
    joined(reference.to.map(code), " + "),
    severityBadge(reference.severity, frame),
  ]),
})}`;
}
