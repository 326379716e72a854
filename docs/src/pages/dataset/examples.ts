import { csvText, type Dataset } from "@samapne/core";
import { legislationRoles, privacies, words } from "@samapne/generators/in-words";
import { codeBlock, facts, html, link, notice } from "@samapne/page";
import type { DatasetVersion } from "../../model/model.ts";
import type { PageSection } from "../../parts/section.ts";
import { code, joined } from "../../parts/small.ts";
import type { Frame } from "../../site/site-page.ts";

const mostRows = 5;

/** The first rows of the example, as CSV and as JSON. */
export function examplesSection(
  { dataset, samples, folder }: DatasetVersion,
  frame: Frame,
): PageSection | undefined {
  const { file, say } = frame;
  const rows = samples?.valid.slice(0, mostRows) ?? [];
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    id: "examples",
    title: words.examples,
    content: html`<p>${say({
      nb: "Tallene er oppdiktet.",
      nn: "Tala er oppdikta.",
      en: "The figures are made up.",
    })} ${link(file(`specs/${folder}/example.csv`), say({ nb: "Hele eksempelet som CSV", nn: "Heile dømet som CSV", en: "The whole example as CSV" }))}.</p>
${codeBlock(csvText(dataset, rows), { said: "CSV", syntax: "csv", copied: true })}
${codeBlock(JSON.stringify(first, null, 2), { said: say({ nb: "Første rad som JSON", nn: "Første rad som JSON", en: "The first row as JSON" }), syntax: "json", copied: true })}`,
  };
}

/** How open the dataset is: what is withheld, why, and which fields need care. */
export function privacySection({ dataset }: DatasetVersion, frame: Frame): PageSection {
  const { language, say, to } = frame;
  const { privacy, privacyNote, legislation = [] } = dataset;
  const careful = fieldsThat(dataset, "review");
  const sensitive = fieldsThat(dataset, "sensitive");
  return {
    id: "privacy",
    title: { nb: "Personvern", nn: "Personvern", en: "Privacy" },
    content: html`<p>${say({ nb: "Datasettet er", nn: "Datasettet er", en: "The dataset is" })} ${privacies[privacy][language]}.</p>
${privacyNote && notice(html`<p>${privacyNote[language]}</p>`, language, "warning", say({ nb: "Hva som holdes tilbake, og hvorfor", nn: "Kva som blir halde tilbake, og kvifor", en: "What is withheld, and why" }))}${facts(
      [
        [
          say({
            nb: "Se gjennom før publisering",
            nn: "Sjå gjennom før publisering",
            en: "Review before publishing",
          }),
          joined(careful, ", "),
        ],
        [
          say({
            nb: "Vises aldri i meldinger",
            nn: "Blir aldri vist i meldingar",
            en: "Never shown in messages",
          }),
          joined(sensitive, ", "),
        ],
        ...legislation.map(
          ({ name, uri, role, about }) =>
            [
              say(legislationRoles[role]),
              html`${link(uri, say(name))}${about && html`: ${say(about)}`}`,
            ] as const,
        ),
      ],
    )}<p>${say({
      nb: "Ingen datasett her har felt for fødselsnummer, e-post, telefon eller kontonummer.",
      nn: "Ingen datasett her har felt for fødselsnummer, e-post, telefon eller kontonummer.",
      en: "No dataset here has a field for national identity numbers, e-mail, telephone or account numbers.",
    })} ${link(to("guides/hr-and-privacy/"), say({ nb: "Mer om personvern", nn: "Meir om personvern", en: "More about privacy" }))}.</p>`,
  };
}

function fieldsThat({ fields }: Dataset, privacy: "review" | "sensitive") {
  return Object.entries(fields)
    .filter(([, field]) => field.privacy === privacy)
    .map(([name]) => link(`#${name}`, code(name)));
}

/** What the coordinator has yet to confirm. */
export function notesSection({ dataset }: DatasetVersion, { language }: Frame): PageSection | undefined {
  const { notes = [] } = dataset;
  if (notes.length === 0) return undefined;
  return {
    id: "notes",
    title: words.notes,
    content: html`<ul>
${notes.map((note) => html`<li>${note[language]}</li>\n`)}</ul>`,
  };
}
