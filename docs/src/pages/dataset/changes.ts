import { html, link } from "@samapne/page";
import { words } from "@samapne/generators/in-words";
import type { DatasetEntry, DatasetVersion } from "../../model/model.ts";
import type { PageSection } from "../../parts/section.ts";
import type { Frame } from "../../site/site-page.ts";

/** What changed from one version to the next. */
export function changesSection(
  { versions }: DatasetEntry,
  version: DatasetVersion,
  { say, to }: Frame,
): PageSection {
  const older = versions[versions.indexOf(version) + 1];
  return {
    id: "changes",
    title: words.changes,
    content: older === undefined ? html`<p>${say(only)} ${link(to("changes/"), say(howMade))}.</p>` : html``,
  };
}

const only = {
  nb: "Dette er den eneste versjonen som finnes, så det er ingenting å sammenligne med.",
  nn: "Dette er den einaste versjonen som finst, så det er ingenting å samanlikne med.",
  en: "This is the only version there is, so there is nothing to compare with.",
} as const;

const howMade = {
  nb: "Slik regnes endringer ut",
  nn: "Slik blir endringar rekna ut",
  en: "How changes are worked out",
} as const;
