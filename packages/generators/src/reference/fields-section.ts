import type { Dataset, Field, Source } from "@samapne/core";
import { allowedValues, codeListOf, exampleText, kindName, unitOf } from "../in-words/field-words.ts";
import { code, link, table, text } from "./markdown.ts";
import { type Printed, words } from "./words.ts";

/** The fields as a table, and below it what each of them means. */
export function fieldsSection({ fields }: Dataset, language: Printed): readonly string[] {
  const say = (key: keyof typeof words) => words[key][language];
  const headings = ["name", "label", "type", "unit", "required", "example", "allowed", "source"] as const;
  return [
    `## ${say("fields")}`,
    table(
      headings.map(say),
      Object.entries(fields).map(([name, field]) => fieldRow(name, field, language)),
    ),
    `### ${say("meaning")}`,
    Object.entries(fields)
      .map(([name, field]) => meaning(name, field, language))
      .join("\n"),
  ];
}

function fieldRow(name: string, field: Field, language: Printed): readonly string[] {
  return [
    code(name, { inTable: true }),
    text(field.label[language]),
    text(kindName(field, language)),
    code(unitOf(field) ?? "", { inTable: true }),
    words[field.required === true ? "yes" : "no"][language],
    code(exampleText(field), { inTable: true }),
    text(allowedValues(field, language)),
    sourceOf(field),
  ];
}

/** The source of the definition; else of the codes or of the identifier. */
function sourceOf(field: Field): string {
  const described = field.kind === "list" ? field.items : field;
  const scheme = described.kind === "identifier" ? described.scheme.source : undefined;
  const source = field.source ?? codeListOf(field)?.source ?? scheme;
  return source === undefined ? "" : sourceLink(source);
}

/** A source as a link when it has an address. */
export function sourceLink({ name, uri }: Source): string {
  return uri === undefined ? text(name) : link(name, uri);
}

function meaning(name: string, field: Field, language: Printed): string {
  const remarks = [
    text(field.description[language]),
    ...(field.privacy === undefined || field.privacy === "open" ? [] : [words[field.privacy][language]]),
    ...namesInWords(words.sameAs[language], field.matches),
    ...namesInWords(words.headings[language], field.aliases),
  ];
  return `- ${code(name)} – ${text(field.label[language])}. ${remarks.join(" ")}`;
}

function namesInWords(said: string, names: readonly string[] = []): readonly string[] {
  return names.length === 0 ? [] : [`${said}: ${names.map((name) => code(name)).join(", ")}.`];
}
