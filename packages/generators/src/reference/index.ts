import { csvText, type Dataset, type Samples } from "@samapne/core";
import type { Generator } from "../generator.ts";
import { aboutSection, closingSection } from "./about-section.ts";
import { checksSection, referencesSection } from "./checks-section.ts";
import { codeListsSection } from "./code-lists-section.ts";
import { fieldsSection } from "./fields-section.ts";
import type { Form } from "./limit.ts";
import { limitsSection } from "./limits-section.ts";
import { block, text } from "./markdown.ts";
import { rulesSection } from "./rules-section.ts";
import { type Printed, words } from "./words.ts";

const files: Readonly<Record<Printed, string>> = { nb: "README.md", en: "README.en.md" };
const mostExamples = 5;

/** The Markdown reference of a dataset in one language; `forms` say what the other files cannot. */
export function reference(language: Printed, forms: readonly Form[]): Generator {
  return {
    id: language === "nb" ? "reference" : `reference-${language}`,
    path: files[language],
    mediaType: "text/markdown; charset=utf-8; variant=GFM",
    print: (dataset, { samples }) =>
      `${[
        ...aboutSection(dataset, language),
        ...fieldsSection(dataset, language),
        ...rulesSection(dataset, samples, language),
        ...checksSection(dataset, language),
        ...referencesSection(dataset, language),
        ...codeListsSection(dataset, language),
        ...exampleSection(dataset, samples, language),
        ...limitsSection(dataset, forms, language),
        ...notesSection(dataset, language),
        ...closingSection(dataset, language),
      ].join("\n\n")}\n`,
  };
}

function exampleSection(
  dataset: Dataset,
  samples: Samples | undefined,
  language: Printed,
): readonly string[] {
  if (samples === undefined || samples.valid.length === 0) return [];
  const rows = samples.valid.slice(0, mostExamples);
  return [
    `## ${words.examples[language]}`,
    words.examplesText[language],
    block(csvText(dataset, rows), "csv"),
  ];
}

function notesSection({ notes = [] }: Dataset, language: Printed): readonly string[] {
  if (notes.length === 0) return [];
  return [`## ${words.notes[language]}`, notes.map((note) => `- ${text(note[language])}`).join("\n")];
}
