import type { Dataset } from "../dataset.ts";
import type { Fixer } from "../severity.ts";
import { type Language, languages, type Text } from "../text.ts";
import { catalogue } from "./catalogue.ts";
import type { Catalogue, IssueEntry } from "./entry.ts";
import type { Finding, Params } from "./issue.ts";
import { filled, templateOf } from "./template.ts";

/**
 * A template with `{name}` replaced by the parameters, and `{name|rad|rader}` by the word that goes with a number: the
 * first with one, the other with any other. An unknown name stays as it is.
 */
export function fill(template: string, params: Params, language: Language): string {
  const valueOf = (name: string) => (Object.hasOwn(params, name) ? params[name] : undefined);
  return filled(templateOf(template), valueOf, language);
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
  const { advice, ...about } = entry;
  const basis = own ? finding.code : basisOf(finding, dataset, entry);
  return {
    ...about,
    severity: finding.severity,
    fixer: own?.fixer ?? entry.fixer,
    ...(own?.message ? { message: own.message } : advice === undefined ? {} : { advice }),
    ...(basis === undefined ? {} : { basis }),
  };
}

/** A reference's own id, then the convention behind the kind of issue, then what the field says it carries out. */
function basisOf({ params, field }: Finding, dataset: Dataset, entry: IssueEntry): string | undefined {
  if (typeof params["reference"] === "string") return params["reference"];
  return entry.basis ?? (field === undefined ? undefined : dataset.fields[field]?.basis);
}

/** The parameters of a finding together with the labels of its fields. */
export function labelled(finding: Finding, dataset: Dataset): Params {
  const names = finding.fields ?? (finding.field === undefined ? [] : [finding.field]);
  const label = (name: string, language: Language) => dataset.fields[name]?.label[language] ?? name;
  const labels = eachLanguage((language) => names.map((name) => label(name, language)).join(" + "));
  return { label: labels, labels, rule: finding.code, ...finding.params };
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
