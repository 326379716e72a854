import { type Language, languages, problems, type Text } from "@samapne/core";
import { html, type Html, languageNames, link, markupOf, page } from "@samapne/page";
import { words } from "./words.ts";

/** The pages without a language: the choice of one, the addresses problem documents point to, and the page for what is not there. */
export function rootPages(): readonly (readonly [path: string, content: string])[] {
  return [
    ["index.html", choice()],
    ["404.html", notFound()],
    ...Object.entries(problems).map(
      ([id, { title }]) => [`problems/${id}/index.html`, problem(id, title)] as const,
    ),
  ];
}

const welcome: Text = {
  nb: "Felles datasett for norske kommuner, og en kontroll for fila di.",
  nn: "Felles datasett for norske kommunar, og ein kontroll for fila di.",
  en: "Shared datasets for Norwegian municipalities, and a validator for your file.",
};

function choice(): string {
  const content = html`<h1>SamÅpne</h1>
<ul class="choices">${languages.map(
    (language) =>
      html`<li class="card" lang="${language}"><p class="card-title">${link(`${language}/`, languageNames[language])}</p><p>${welcome[language]}</p></li>`,
  )}</ul>`;
  return markupOf(
    page({
      language: "nb",
      title: "SamÅpne",
      description: welcome.nb,
      look: { address: "look.css" },
      content,
    }),
  );
}

const missing: Text = {
  nb: "Siden finnes ikke. Den kan være flyttet, eller adressen kan være skrevet feil.",
  nn: "Sida finst ikkje. Ho kan vere flytta, eller adressa kan vere skriven feil.",
  en: "There is no such page. It may have been moved, or the address may be misspelt.",
};

const ways: readonly (readonly [path: string, name: Text])[] = [
  ["", { nb: "Til forsiden", nn: "Til framsida", en: "To the front page" }],
  ["search/", words.search],
  ["datasets/", words.datasets],
  ["validator/", words.validator],
];

/** Stands at any address, so its look is inside and its ways begin at the root. */
function notFound(): string {
  const parts = languages.map(
    (language) =>
      html`<section lang="${language}"><h2>${languageNames[language]}</h2><p>${missing[language]}</p><ul>${ways.map(([path, name]) => html`<li>${link(`/${language}/${path}`, name[language])}</li>`)}</ul></section>`,
  );
  return markupOf(
    page({ language: "nb", title: "404 – SamÅpne", look: "inline", content: html`<h1>404</h1>${parts}` }),
  );
}

function problem(id: string, title: Text): string {
  const way = (language: Language): Html =>
    html`<h2 lang="${language}">${link(`../../${language}/problems/${id}/`, title[language], { language })}</h2>`;
  return markupOf(
    page({
      language: "en",
      title: `${id} – SamÅpne`,
      look: { address: "../../look.css" },
      content: html`<h1><code>${id}</code></h1>${languages.map(way)}`,
    }),
  );
}
