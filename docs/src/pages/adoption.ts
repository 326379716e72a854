import { codeBlock, html, link } from "@samapne/page";
import type { SiteModel } from "../model/model.ts";
import { adoptionMap } from "../parts/adoption-map.ts";
import { publicationsTable } from "../parts/publications.ts";
import type { SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";

/** Who publishes: a map, a table, and how to get on it. */
export function adoptionPage({ publishers }: SiteModel): SitePage {
  const all = publishers.flatMap((publisher) =>
    publisher.publications.map((publication) => ({ publisher, publication })),
  );
  const conforming = all.filter(({ publication }) => publication.level > 0);
  const older = all.filter(({ publication }) => publication.level === 0);
  return {
    path: "adoption/",
    section: "about",
    title: words.adoption,
    description: {
      nb: "Kommunene som har publisert datasett fra registeret, og hva siste kontroll fant.",
      nn: "Kommunane som har publisert datasett frå registeret, og kva siste kontroll fann.",
      en: "The municipalities that have published datasets of the registry, and what the last check found.",
    },
    content: (frame) => {
      const { say, to } = frame;
      return html`<h1>${say(words.adoption)}</h1>
<div class="beside"><div>
${
  conforming.length === 0
    ? html`<p class="lead">${say({
        nb: "Ingen kommune har publisert etter spesifikasjonene i registeret ennå. Fire kommuner publiserte forløperen i 2022.",
        nn: "Ingen kommune har publisert etter spesifikasjonane i registeret enno. Fire kommunar publiserte forløparen i 2022.",
        en: "No municipality has published after the registry's specifications yet. Four municipalities published the forerunner in 2022.",
      })}</p>`
    : publicationsTable(
        conforming,
        say({ nb: "Etter spesifikasjonene", nn: "Etter spesifikasjonane", en: "After the specifications" }),
        frame,
      )
}
<h2 id="levels">${say({ nb: "Tre nivåer", nn: "Tre nivå", en: "Three levels" })}</h2>
<ol>${levelTexts.map((text) => html`<li>${say(text)}</li>`)}</ol>
<p>${link("#join", say(joinTitle))}</p>
</div>
${adoptionMap(new Set(publishers.map(({ municipality }) => municipality)), frame)}</div>
${publicationsTable(older, say({ nb: "Publisert i 2022, før registeret", nn: "Publisert i 2022, før registeret", en: "Published in 2022, before the registry" }), frame)}
<p>${link(to("story/"), say({ nb: "Hva som står i filene fra 2022", nn: "Kva som står i filene frå 2022", en: "What is in the files of 2022" }))}</p>
<h2 id="join">${say(joinTitle)}</h2>
<ol>
<li>${say({ nb: "Publiser et datasett som er godkjent i kontrollen.", nn: "Publiser eit datasett som er godkjent i kontrollen.", en: "Publish a dataset that the validator approves." })} ${link(to("guides/publish/"), say({ nb: "Veilederen viser hvordan", nn: "Rettleiaren viser korleis", en: "The guide shows how" }))}.</li>
<li>${say({
        nb: "Legg inn kommunen i fila docs/registry/publishers.json, eller be noen gjøre det for deg i en sak. Det som trengs, er dette:",
        nn: "Legg inn kommunen i fila docs/registry/publishers.json, eller be nokon gjere det for deg i ei sak. Det som trengst, er dette:",
        en: "Add the municipality to the file docs/registry/publishers.json, or ask somebody to do it for you in an issue. This is what is needed:",
      })}
${codeBlock(JSON.stringify(example, null, 2), { syntax: "json", said: say({ nb: "Eksempel (oppdiktet)", nn: "Døme (oppdikta)", en: "Example (made up)" }) })}</li>
</ol>`;
    },
  };
}

const joinTitle = {
  nb: "Slik kommer kommunen på lista",
  nn: "Slik kjem kommunen på lista",
  en: "How a municipality gets on the list",
} as const;

const levelTexts = [
  { nb: "Filer på faste adresser.", nn: "Filer på faste adresser.", en: "Files at fixed addresses." },
  {
    nb: "Et API med filtre og sider.",
    nn: "Eit API med filter og sider.",
    en: "An API with filters and pages.",
  },
  {
    nb: "I tillegg NDJSON, Parquet og endringer siden sist.",
    nn: "I tillegg NDJSON, Parquet og endringar sidan sist.",
    en: "In addition NDJSON, Parquet and changes since last time.",
  },
] as const;

const example = {
  name: "Eksempel kommune",
  municipality: "9998",
  publications: [
    {
      dataset: "energy-meters@draft",
      address: "https://data.kommune.example/v1/energy-meters",
      published: "2027-01-15",
      level: 2,
    },
  ],
};
