import type { Text } from "@samapne/core";
import { html, link, table } from "@samapne/page";
import { privacies, words as shared } from "@samapne/generators/in-words";
import type { DatasetEntry, SiteModel } from "../model/model.ts";
import { joinDiagram } from "../parts/join-diagram.ts";
import { code, statusBadge } from "../parts/small.ts";
import type { Frame, SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";

/** What the domains are called; one that is not here is shown by its id. */
export const domainNames: Readonly<Record<string, Text>> = {
  hr: { nb: "Ansatte (HR)", nn: "Tilsette (HR)", en: "Employees (HR)" },
  energy: { nb: "Energi", nn: "Energi", en: "Energy" },
  culture: { nb: "Kultur", nn: "Kultur", en: "Culture" },
};

/** The list of all datasets, domain by domain, with how they join. */
export function datasetsPage({ datasets }: SiteModel): SitePage {
  const alive = datasets.filter(({ newest }) => newest.lifecycle.status !== "superseded");
  const older = datasets.filter((entry) => !alive.includes(entry));
  const domains = [...new Set(alive.map(({ domain }) => domain))];
  return {
    path: "datasets/",
    section: "datasets",
    title: words.datasets,
    description: {
      nb: "Alle samordnede datasett, med felt, regler og maler.",
      nn: "Alle samordna datasett, med felt, reglar og malar.",
      en: "All coordinated datasets, with fields, rules and templates.",
    },
    content: (frame) => html`<h1>${frame.say(words.datasets)}</h1>
<p class="lead">${frame.say({
      nb: "Hvert datasett er beskrevet én gang. Alle kommuner bruker de samme feltene, kodene og reglene.",
      nn: "Kvart datasett er skildra éin gong. Alle kommunar bruker dei same felta, kodane og reglane.",
      en: "Each dataset is described once. All municipalities use the same fields, codes and rules.",
    })}</p>
${domains.map((domain) =>
  domainSection(
    domain,
    alive.filter((entry) => entry.domain === domain),
    frame,
  ),
)}
${
  older.length > 0 &&
  html`<h2 id="older">${frame.say({ nb: "Eldre datasett", nn: "Eldre datasett", en: "Older datasets" })}</h2>
<p>${frame.say({
    nb: "SamÅpnes tabeller fra 2022 er beholdt slik de ble dokumentert, så det som er publisert, kan leses og kontrolleres.",
    nn: "Tabellane til SamÅpne frå 2022 er tekne vare på slik dei vart dokumenterte, så det som er publisert, kan lesast og kontrollerast.",
    en: "SamÅpne's tables of 2022 are kept as they were documented, so that what was published can be read and checked.",
  })} ${link(frame.to("story/"), frame.say(words.story))}.</p>
${datasetTable(older, frame)}`
}`,
  };
}

function domainSection(domain: string, entries: readonly DatasetEntry[], frame: Frame) {
  const name = domainNames[domain];
  return html`<h2 id="${domain}">${name === undefined ? domain : frame.say(name)}</h2>
${datasetTable(entries, frame)}
${joinDiagram(
  entries.map(({ newest }) => newest.dataset),
  frame,
)}`;
}

/** Datasets as a table: title, what for, status, how open. */
function datasetTable(entries: readonly DatasetEntry[], frame: Frame) {
  const { language, say, to } = frame;
  return table({
    caption: say(words.datasets),
    captionHidden: true,
    columns: [
      { heading: say(words.datasets), names: true },
      { heading: say({ nb: "Hva det er til", nn: "Kva det er til", en: "What it is for" }) },
      { heading: say({ nb: "Status", nn: "Status", en: "Status" }) },
      { heading: say(shared.privacy) },
    ],
    rows: entries.map(({ id, newest }) => [
      html`${link(to(`datasets/${id}/`), newest.dataset.title[language])}<br>${code(id)}`,
      newest.dataset.purpose[language],
      statusBadge(newest.lifecycle, frame),
      privacies[newest.dataset.privacy][language],
    ]),
  });
}
