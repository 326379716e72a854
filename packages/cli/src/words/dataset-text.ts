import {
  catalogue,
  type Dataset,
  type Field,
  type IssueCode,
  type Language,
  type TableCheck,
  type Text,
} from "@samapne/core";
import { legislationRoles, privacies } from "@samapne/generators/in-words";
import { columns, wrapped } from "./columns.ts";

const words = {
  row: { nb: "Én rad", nn: "Éi rad", en: "One row" },
  fields: { nb: "Felt (* må fylles ut)", nn: "Felt (* må fyllast ut)", en: "Fields (* required)" },
  key: { nb: "Nøkkel", nn: "Nøkkel", en: "Key" },
  references: { nb: "Viser til", nn: "Viser til", en: "Refers to" },
  rules: { nb: "Regler", nn: "Reglar", en: "Rules" },
  checks: { nb: "Kontroller av hele fila", nn: "Kontrollar av heile fila", en: "Checks of the whole file" },
  privacy: { nb: "Personvern og lov", nn: "Personvern og lov", en: "Privacy and law" },
  notes: { nb: "Merknader", nn: "Merknader", en: "Notes" },
  warning: { nb: "advarsel", nn: "åtvaring", en: "warning" },
} as const satisfies Record<string, Text>;

const kinds: Readonly<Record<Field["kind"], Text>> = {
  text: { nb: "tekst", nn: "tekst", en: "text" },
  code: { nb: "kode", nn: "kode", en: "code" },
  identifier: { nb: "identifikator", nn: "identifikator", en: "identifier" },
  integer: { nb: "heltall", nn: "heiltal", en: "integer" },
  decimal: { nb: "tall", nn: "tal", en: "decimal" },
  boolean: { nb: "ja/nei", nn: "ja/nei", en: "boolean" },
  date: { nb: "dato", nn: "dato", en: "date" },
  instant: { nb: "tidspunkt", nn: "tidspunkt", en: "instant" },
  period: { nb: "periode", nn: "periode", en: "period" },
  uri: { nb: "nettadresse", nn: "nettadresse", en: "address" },
  list: { nb: "liste", nn: "liste", en: "list" },
};

const mostCodesShown = 8;

const width = 96;

/** A dataset as text for people, in one language. */
export function datasetText(dataset: Dataset, language: Language): string {
  const { id, version, title, purpose, rowMeaning, key, fields } = dataset;
  const heading = (name: keyof typeof words) => ["", words[name][language]];
  const section = (name: keyof typeof words, lines: readonly string[]) =>
    lines.length === 0 ? [] : [...heading(name), ...lines];
  return [
    `${title[language]} (${id}@${version})`,
    ...wrapped(purpose[language], width),
    ...wrapped(`${words.row[language]}: ${rowMeaning[language]}`, width),
    ...heading("fields"),
    ...columns(Object.entries(fields).map(([name, field]) => fieldLine(name, field, language))),
    ...section("key", key.length === 0 ? [] : [`  ${key.join(", ")}`]),
    ...section("references", referenceLines(dataset)),
    ...section("rules", ruleLines(dataset, language)),
    ...section("checks", checkLines(dataset, language)),
    ...section("privacy", privacyLines(dataset, language)),
    ...section(
      "notes",
      (dataset.notes ?? []).flatMap((note) => indented("–", note[language])),
    ),
    "",
  ].join("\n");
}

function privacyLines({ privacy, privacyNote, legislation = [] }: Dataset, language: Language) {
  const laws = legislation.map(({ name, role }) => `${name[language]} (${legislationRoles[role][language]})`);
  const note = privacyNote === undefined ? "" : `. ${privacyNote[language]}`;
  return [`${privacies[privacy][language]}${note}`, ...laws].flatMap((line) => indented("–", line));
}

function referenceLines({ references = {} }: Dataset): readonly string[] {
  return Object.values(references).map(
    (reference) => `  ${reference.fields.join(", ")} → ${reference.dataset}`,
  );
}

function ruleLines({ rules = [] }: Dataset, language: Language): readonly string[] {
  return rules.flatMap(({ id, severity, message, expression }) => [
    ...indented(id, (severity === "warning" ? `(${words.warning[language]}) ` : "") + message[language]),
    ...indented("", expression),
  ]);
}

function checkLines({ checks = [] }: Dataset, language: Language): readonly string[] {
  return checks.flatMap((check) =>
    indented(check.id, check.message?.[language] ?? catalogue[checkTexts[check.kind]].title[language]),
  );
}

const checkTexts = {
  unique: "check.unique",
  contiguous: "check.gap",
  sums: "check.sums",
  constant_within: "check.constant_within",
  covers: "check.covers",
  plausible: "check.plausible",
  suppression: "suppression.small_count",
} as const satisfies Record<TableCheck["kind"], IssueCode>;

/** A mark in the margin, and a text wrapped beside it. */
function indented(mark: string, text: string): readonly string[] {
  return wrapped(text, width - 8).map((line, index) => `  ${(index === 0 ? mark : "").padEnd(6)}${line}`);
}

function fieldLine(name: string, field: Field, language: Language): readonly string[] {
  const mark = field.required ? "*" : " ";
  return [`${mark} ${name}`, field.label[language], kinds[field.kind][language], detail(field)];
}

function detail(field: Field): string {
  if (field.kind === "code")
    return codes(
      field.list.codes.map(({ code }) => code),
      field.list.id,
    );
  if (field.kind === "identifier") return field.scheme.example;
  if (field.kind === "text")
    return field.pattern ?? (field.maxLength === undefined ? "" : `≤ ${field.maxLength}`);
  if (field.kind !== "integer" && field.kind !== "decimal") return "";
  const bounds = [field.min, field.max].some((bound) => bound !== undefined)
    ? `${field.min ?? ""}–${field.max ?? ""}`
    : "";
  return [bounds, field.unit].filter(Boolean).join(" ");
}

function codes(all: readonly string[], list: string): string {
  return all.length > mostCodesShown ? `${list} (${all.length})` : all.join(" | ");
}
