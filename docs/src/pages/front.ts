import { cards, html, type Html, link } from "@samapne/page";
import type { DatasetEntry, Publisher, SiteModel } from "../model/model.ts";
import { adoptionMap } from "../parts/adoption-map.ts";
import { flowSteps } from "../parts/flow.ts";
import { verdictPicture } from "../parts/verdict-picture.ts";
import type { Frame, SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";
import { domainNames } from "./datasets.ts";

/** The front page: what this is, and the way on for each of three readers. */
export function frontPage({ datasets, publishers }: SiteModel): SitePage {
  const alive = datasets.filter(({ newest }) => newest.lifecycle.status !== "superseded");
  const meters = datasets.find(({ id }) => id === "energy-meters");
  const domains = [...new Set(alive.map(({ domain }) => domain))];
  return {
    path: "",
    title: {
      nb: "felles datasett for norske kommuner",
      nn: "felles datasett for norske kommunar",
      en: "shared datasets for Norwegian municipalities",
    },
    description: {
      nb: "Kontroller fila di mot felles datasett for norske kommuner. Fila blir på maskinen din.",
      nn: "Kontroller fila di mot felles datasett for norske kommunar. Fila blir på maskina di.",
      en: "Check your file against shared datasets for Norwegian municipalities. The file stays on your machine.",
    },
    content: (frame) => {
      const { say, to } = frame;
      return html`<div class="hero"><div><h1>${say({
        nb: "Like data fra alle kommuner",
        nn: "Like data frå alle kommunar",
        en: "The same data from every municipality",
      })}</h1>
<p class="lead">${say({
        nb: "Kommunene har de samme tallene, men hver i sin form. Her står det hvordan et datasett skal se ut, og du kan kontrollere din egen fil på et minutt.",
        nn: "Kommunane har dei same tala, men kvar i si form. Her står det korleis eit datasett skal sjå ut, og du kan kontrollere di eiga fil på eit minutt.",
        en: "Municipalities hold the same figures, each in its own form. Here you find what a dataset should look like, and you can check a file of your own in a minute.",
      })}</p>
<p class="action">${link(to("validator/"), say(words.validator), { className: "button" })} <span>${say({
        nb: "Fila blir på maskinen din. Ingenting lastes opp.",
        nn: "Fila blir på maskina di. Ingenting blir lasta opp.",
        en: "The file stays on your machine. Nothing is uploaded.",
      })}</span></p></div>
${meters && verdictPicture(meters.newest, "EM1", ["name"], frame)}</div>
<h2 id="readers">${say({ nb: "Hva skal du gjøre?", nn: "Kva skal du gjere?", en: "What brings you here?" })}</h2>
${cards([
  {
    address: to("guides/publish/"),
    title: say({
      nb: "Jeg jobber i en kommune",
      nn: "Eg jobbar i ein kommune",
      en: "I work in a municipality",
    }),
    text: say({
      nb: "Finn ut hva som er galt i fila, på norsk, og hvem som må rette det. Publiser når den er godkjent.",
      nn: "Finn ut kva som er gale i fila, på norsk, og kven som må rette det. Publiser når ho er godkjend.",
      en: "Learn what is wrong with the file, in plain words, and who must correct it. Publish once it is approved.",
    }),
  },
  {
    address: to("guides/fagsystem/"),
    title: say({
      nb: "Jeg leverer fagsystem",
      nn: "Eg leverer fagsystem",
      en: "I supply systems to municipalities",
    }),
    text: say({
      nb: "Sett inn en validator på fem linjer, så blir eksporten riktig for alle kundene dine.",
      nn: "Set inn ein validator på fem linjer, så blir eksporten rett for alle kundane dine.",
      en: "Put in a validator in five lines, and the export is right for all your customers.",
    }),
  },
  {
    address: to("guides/app/"),
    title: say({
      nb: "Jeg lager apper eller analyser",
      nn: "Eg lagar appar eller analysar",
      en: "I build apps or analyses",
    }),
    text: say({
      nb: "Lag det én gang, og bruk det i alle kommuner som publiserer likt.",
      nn: "Lag det éin gong, og bruk det i alle kommunar som publiserer likt.",
      en: "Build it once, and use it in every municipality that publishes alike.",
    }),
  },
])}
<h2 id="flow">${say({ nb: "Fra eksport til app", nn: "Frå eksport til app", en: "From export to app" })}</h2>
${flowSteps(frame)}
<h2 id="datasets">${say(words.datasets)}</h2>
<ul class="domains">${domains.map((domain) => domainCard(domain, alive, frame))}</ul>
<p>${link(to("datasets/"), say({ nb: "Alle datasett, og hvordan de henger sammen", nn: "Alle datasett, og korleis dei heng saman", en: "All datasets, and how they join" }))}</p>
<div class="beside"><div>
<h2 id="why">${say({ nb: "Hvorfor kontroll trengs", nn: "Kvifor kontroll trengst", en: "Why checking is needed" })}</h2>
<p>${say({
        nb: "I 2022 publiserte fire kommuner «de samme» energidataene, samordnet for hånd. I to av dem var ID og navn byttet om, datoene var skrevet på tre måter, og ingen merket det. Det fantes ikke noe program som kunne si fra.",
        nn: "I 2022 publiserte fire kommunar «dei same» energidataa, samordna for hand. I to av dei var ID og namn bytte om, datoane var skrivne på tre måtar, og ingen merka det. Det fanst ikkje noko program som kunne seie frå.",
        en: "In 2022 four municipalities published “the same” energy data, coordinated by hand. In two of them id and name were swapped, dates were written in three ways, and nobody noticed. There was no program to say so.",
      })} ${link(to("story/"), say({ nb: "Les hva som står i filene", nn: "Les kva som står i filene", en: "Read what is in the files" }))}.</p>
<h2 id="adoption">${say(words.adoption)}</h2>
<p>${adoptionText(publishers, frame)} ${link(to("adoption/"), say({ nb: "Se hvem, og hvordan din kommune kommer med", nn: "Sjå kven, og korleis kommunen din kjem med", en: "See who, and how yours can join" }))}.</p>
</div>
${adoptionMap(new Set(publishers.map(({ municipality }) => municipality)), frame)}</div>`;
    },
  };
}

/** A domain and its datasets, to go straight to one of them. */
function domainCard(domain: string, alive: readonly DatasetEntry[], { language, say, to }: Frame): Html {
  const name = domainNames[domain];
  return html`<li><h3 id="${domain}">${name === undefined ? domain : say(name)}</h3><ul>${alive
    .filter((entry) => entry.domain === domain)
    .map(
      ({ id, newest }) => html`<li>${link(to(`datasets/${id}/`), newest.dataset.title[language])}</li>\n`,
    )}</ul></li>
`;
}

function adoptionText(publishers: readonly Publisher[], { say }: Frame): string {
  const after = publishers.filter(({ publications }) => publications.some(({ level }) => level > 0)).length;
  return say(
    after === 0
      ? {
          nb: "Ingen har publisert etter disse spesifikasjonene ennå. Kartet viser kommunene som publiserte forløperen i 2022.",
          nn: "Ingen har publisert etter desse spesifikasjonane enno. Kartet viser kommunane som publiserte forløparen i 2022.",
          en: "Nobody has published after these specifications yet. The map shows the municipalities that published the forerunner in 2022.",
        }
      : {
          nb: "Kartet viser kommunene som har publisert.",
          nn: "Kartet viser kommunane som har publisert.",
          en: "The map shows the municipalities that have published.",
        },
  );
}
