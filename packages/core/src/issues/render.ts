import type { Dataset } from "../dataset.ts";
import type { Fixer } from "../severity.ts";
import { type Language, languages, type Text } from "../text.ts";
import { catalogue } from "./catalogue.ts";
import type { Catalogue, IssueEntry } from "./entry.ts";
import type { Finding, Params } from "./issue.ts";
import { filled, type Template, templateOf } from "./template.ts";

/**
 * A template with `{name}` replaced by the parameters, and `{name|rad|rader}` by the word that goes with a number: the
 * first with one, the other with any other. An unknown name stays as it is.
 */
export function fill(template: string, params: Params, language: Language): string {
  const valueOf = (name: string) => (Object.hasOwn(params, name) ? params[name] : undefined);
  return filled(knownTemplate(template), valueOf, language);
}

const mostKnown = 2000;
const known = new Map<string, Template>();

/** A template in pieces; those met before are remembered, for a file may break the same rule in every row. */
function knownTemplate(text: string): Template {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const template = templateOf(text);
  known.set(text, template);
  return template;
}

/** A text in every language, made by one function. */
export function eachLanguage(write: (language: Language) => string): Text {
  return Object.fromEntries(languages.map((language) => [language, write(language)])) as unknown as Text;
}

/** What the catalogue and the dataset together say about a finding: the rule's own message (which says what to do), fixer
 * and basis come first. */
export function entryOf(finding: Finding, dataset: Dataset, entries: Catalogue = catalogue): IssueEntry {
  const entry = entries[finding.kind] as IssueEntry;
  const own =
    dataset.rules?.find(({ id }) => id === finding.code) ??
    dataset.checks?.find(({ id }) => id === finding.code);
  const { severity } = finding;
  if (own) {
    const { advice, ...about } = entry;
    const { message, fixer = entry.fixer } = own;
    const isSaid = message !== undefined && !saysMore.has(finding.kind);
    const says = isSaid ? { message } : advice === undefined ? {} : { advice };
    return { ...about, ...says, severity, fixer, basis: finding.code };
  }
  const basis = basisOf(finding, dataset, entry);
  return basis === undefined ? { ...entry, severity } : { ...entry, severity, basis };
}

/** Kinds that know more of a case than the message of the check, which is written for all of them. */
const saysMore: ReadonlySet<string> = new Set(["check.moved", "check.crossing"]);

/** A reference's own id, then the convention behind the kind of issue, then what the field says it carries out. */
function basisOf({ params, field }: Finding, dataset: Dataset, entry: IssueEntry): string | undefined {
  if (typeof params["reference"] === "string") return params["reference"];
  return entry.basis ?? (field === undefined ? undefined : dataset.fields[field]?.basis);
}

/** The parameters of a finding together with the labels of its fields. */
export function labelled(finding: Finding, dataset: Dataset): Params {
  const { code, field, fields, params } = finding;
  const labels = fields ? labelsOf(fields, dataset) : labelOf(field, dataset);
  return { label: labels, labels, rule: code, suggestion: "", ...params };
}

const noLabel: Text = eachLanguage(() => "");

function labelOf(name: string | undefined, { fields }: Dataset): Text {
  return name === undefined ? noLabel : (fields[name]?.label ?? eachLanguage(() => name));
}

function labelsOf(names: readonly string[], dataset: Dataset): Text {
  const labels = names.map((name) => labelOf(name, dataset));
  return eachLanguage((language) => labels.map((label) => label[language]).join(" + "));
}

/** Who must fix it, in words. */
export const fixerNames: Readonly<Record<Fixer, Text>> = {
  steward: { nb: "dataforvalter", nn: "dataforvaltar", en: "data steward" },
  supplier: {
    nb: "leverandør eller systemeier",
    nn: "leverandør eller systemeigar",
    en: "supplier or system owner",
  },
  publisher: { nb: "den som publiserer", nn: "den som publiserer", en: "publisher" },
  privacy: { nb: "personvernombud", nn: "personvernombod", en: "data protection officer" },
  coordinator: { nb: "samordningskoordinator", nn: "samordningskoordinator", en: "coordinator" },
};
