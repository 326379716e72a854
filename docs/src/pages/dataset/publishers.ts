import { html, link } from "@samapne/page";
import type { DatasetVersion, Publisher, SiteModel } from "../../model/model.ts";
import { publicationsOf, publicationsTable } from "../../parts/publications.ts";
import type { PageSection } from "../../parts/section.ts";
import { code, joined } from "../../parts/small.ts";
import type { Frame } from "../../site/site-page.ts";
import { adoptionMap } from "../../parts/adoption-map.ts";

/** Who publishes the dataset: a map and a table, or honestly nobody yet. */
export function publishersSection(version: DatasetVersion, model: SiteModel, frame: Frame): PageSection {
  const { say, to } = frame;
  const published = publicationsOf(model.publishers, version);
  return {
    id: "publishers",
    title: { nb: "Hvem publiserer", nn: "Kven publiserer", en: "Who publishes" },
    content:
      published.length === 0
        ? html`<p>${say(nobody)} ${forerunners(version, model, frame)}</p>
<p>${link(to("adoption/"), say({ nb: "Slik kommer kommunen på lista", nn: "Slik kjem kommunen på lista", en: "How a municipality gets on the list" }))}</p>`
        : html`${adoptionMap(new Set(published.map(({ publisher }) => publisher.municipality)), frame)}
${publicationsTable(published, say({ nb: "Kommuner som har publisert", nn: "Kommunar som har publisert", en: "Municipalities that have published" }), frame)}`,
  };
}

const nobody = {
  nb: "Ingen kommune har publisert datasettet etter denne spesifikasjonen ennå.",
  nn: "Ingen kommune har publisert datasettet etter denne spesifikasjonen enno.",
  en: "No municipality has published the dataset after this specification yet.",
} as const;

/** The older datasets this one replaces, and who published those. */
function forerunners({ dataset }: DatasetVersion, { datasets, publishers }: SiteModel, { say, to }: Frame) {
  const older = datasets.filter(({ newest }) =>
    newest.lifecycle.successors?.some((id) => id.split("@")[0] === dataset.id),
  );
  const names = namesOf(
    older.flatMap(({ newest }) => publicationsOf(publishers, newest).map(({ publisher }) => publisher)),
  );
  if (older.length === 0 || names.length === 0) return undefined;
  const links = older.map(({ id }) => link(to(`datasets/${id}/`), code(id)));
  return html`${say({ nb: "Forløperen fra 2022", nn: "Forløparen frå 2022", en: "Its forerunner of 2022" })} (${joined(links, ", ")}) ${say({ nb: "ble publisert av", nn: "vart publisert av", en: "was published by" })} ${names.join(", ")}.`;
}

function namesOf(publishers: readonly Publisher[]): readonly string[] {
  return [...new Set(publishers.map(({ name }) => name))].toSorted();
}
