import { html, link } from "@samapne/page";
import type { SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";

/** The search: a field and its answers, made by a script from an index of the site's own; without script, the ways to look things up. */
export const searchPage: SitePage = {
  path: "search/",
  section: "search",
  title: words.search,
  scripts: ["search.js"],
  policy: ["connect-src 'self'"],
  content: ({ say, to }) => html`<h1>${say(words.search)}</h1>
<div id="search" data-none="${say({ nb: "Ingen treff. Prøv et annet ord.", nn: "Ingen treff. Prøv eit anna ord.", en: "Nothing found. Try another word." })}" data-found="${say({ nb: "treff", nn: "treff", en: "found" })}" data-label="${say({ nb: "Søk etter felt, datasett, kode eller feilmelding", nn: "Søk etter felt, datasett, kode eller feilmelding", en: "Search for a field, dataset, code or message" })}"></div>
<noscript><p>${say({
    nb: "Søket trenger JavaScript. Alt det finner, står også på sidene nedenfor.",
    nn: "Søket treng JavaScript. Alt det finn, står òg på sidene nedanfor.",
    en: "The search needs JavaScript. All that it finds stands on the pages below too.",
  })}</p></noscript>
<h2 id="look-up">${say({ nb: "Slå opp i stedet", nn: "Slå opp i staden", en: "Or look it up" })}</h2>
<ul>
<li>${link(to("fields/"), say(words.fields))}</li>
<li>${link(to("datasets/"), say(words.datasets))}</li>
<li>${link(to("code-lists/"), say(words.codeLists))}</li>
<li>${link(to("issues/"), say(words.issues))}</li>
<li>${link(to("guides/"), say(words.guides))}</li>
</ul>`,
};
