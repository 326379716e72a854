import type { Level } from "@samapne/core";
import { badge, dateInWords, figure, html, type Html, link, type Piece, table } from "@samapne/page";
import type { DatasetVersion, Publication, Publisher } from "../model/model.ts";
import type { Frame } from "../site/site-page.ts";

/** A publication with who published it. */
export interface Published {
  readonly publisher: Publisher;
  readonly publication: Publication;
}

/** What has been published of a version. */
export function publicationsOf(
  publishers: readonly Publisher[],
  { dataset }: Pick<DatasetVersion, "dataset">,
): readonly Published[] {
  return publishers.flatMap((publisher) =>
    publisher.publications
      .filter((publication) => publication.dataset === `${dataset.id}@${dataset.version}`)
      .map((publication) => ({ publisher, publication })),
  );
}

const levels = {
  0: { nb: "Ikke etter kontrakten", nn: "Ikkje etter kontrakten", en: "Not after the contract" },
  1: { nb: "Nivå 1: filer", nn: "Nivå 1: filer", en: "Level 1: files" },
  2: { nb: "Nivå 2: API", nn: "Nivå 2: API", en: "Level 2: API" },
  3: { nb: "Nivå 3: fullt API", nn: "Nivå 3: fullt API", en: "Level 3: full API" },
} as const satisfies Readonly<Record<Level | 0, unknown>>;

/** Publications as a table: who, what, where, how far, what the last check found. */
export function publicationsTable(all: readonly Published[], caption: Piece, frame: Frame): Html {
  const { language, say } = frame;
  const ofMany = new Set(all.map(({ publication }) => publication.dataset)).size > 1;
  return table({
    caption,
    columns: [
      { heading: say({ nb: "Kommune", nn: "Kommune", en: "Municipality" }), names: true },
      ...(ofMany ? [{ heading: say({ nb: "Datasett", nn: "Datasett", en: "Dataset" }) }] : []),
      { heading: say({ nb: "Publisert", nn: "Publisert", en: "Published" }) },
      { heading: say({ nb: "Nivå", nn: "Nivå", en: "Level" }) },
      { heading: say({ nb: "Siste kontroll", nn: "Siste kontroll", en: "Last check" }) },
      { heading: say({ nb: "Hva kontrollen fant", nn: "Kva kontrollen fann", en: "What the check found" }) },
    ],
    rows: all.map(({ publisher, publication }) => [
      publisher.name,
      ...(ofMany ? [datasetLink(publication, frame)] : []),
      link(publication.address, publication.published),
      say(levels[publication.level]),
      publication.check &&
        html`${dateInWords(publication.check.date, language)} ${verdictBadge(publication.check.verdict, frame)}`,
      findings(publication, frame),
    ]),
  });
}

function datasetLink({ dataset }: Publication, { to }: Frame): Html {
  const [id = dataset, version = ""] = dataset.split("@");
  return link(to(`datasets/${id}/${version}/`), html`<code>${id}</code>`);
}

function verdictBadge(verdict: "conformant" | "not_conformant", { say }: Frame): Html {
  return verdict === "conformant"
    ? badge(say({ nb: "Godkjent", nn: "Godkjend", en: "Approved" }), "success")
    : badge(say({ nb: "Ikke godkjent", nn: "Ikkje godkjend", en: "Not approved" }), "error");
}

function findings({ check }: Publication, { language, say }: Frame): Piece {
  if (check === undefined) return undefined;
  if (check.findings.length === 0) return say({ nb: "Ingen feil", nn: "Ingen feil", en: "No faults" });
  return html`<ul>${check.findings.map(({ text, count }) => html`<li>${text[language]}: ${figure(count, language)}</li>`)}</ul>`;
}
