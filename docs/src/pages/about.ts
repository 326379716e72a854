import { dateInWords, html, link, notice } from "@samapne/page";
import type { SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";

/** What the registry is, and what the site promises: about, privacy, accessibility. */
export function aboutPages(): readonly SitePage[] {
  return [about, privacy, accessibility];
}

const about: SitePage = {
  path: "about/",
  section: "about",
  title: words.about,
  content: ({ say, to }) => html`<h1>${say(words.about)}</h1>
<p class="lead">${say({
    nb: "SamÅpne-registeret er et felles sted for hvordan åpne data fra norske kommuner skal se ut.",
    nn: "SamÅpne-registeret er ein felles stad for korleis opne data frå norske kommunar skal sjå ut.",
    en: "The SamÅpne registry is a shared place for what open data from Norwegian municipalities should look like.",
  })}</p>
<p>${say({
    nb: "En app som virker i Trondheim, virker ikke i Bodø når hver kommune publiserer i sin egen form. Registeret beskriver hvert datasett én gang. Av den ene beskrivelsen lages alt annet: kontrollen, Excel-malen, skjemaene, API-beskrivelsen og sidene her. Derfor sier de alle det samme.",
    nn: "Ein app som verkar i Trondheim, verkar ikkje i Bodø når kvar kommune publiserer i si eiga form. Registeret skildrar kvart datasett éin gong. Av den eine skildringa blir alt anna laga: kontrollen, Excel-malen, skjemaa, API-skildringa og sidene her. Difor seier dei alle det same.",
    en: "An app that works in Trondheim does not work in Bodø when each municipality publishes in its own form. The registry describes each dataset once. From that one description everything else is made: the validator, the Excel template, the schemas, the description of the API and the pages here. That is why they all say the same.",
  })}</p>
<p>${say({
    nb: "Registeret bygger videre på prosjektet SamÅpne (Forskningsrådet 295788, 2019–2022), med Trondheim og Bodø kommune og SINTEF.",
    nn: "Registeret byggjer vidare på prosjektet SamÅpne (Forskingsrådet 295788, 2019–2022), med Trondheim og Bodø kommune og SINTEF.",
    en: "The registry builds on the SamÅpne project (Research Council of Norway 295788, 2019–2022), with the municipalities of Trondheim and Bodø and SINTEF.",
  })} ${link(to("story/"), say(words.story))}.</p>
<h2 id="licence">${say({ nb: "Lisens", nn: "Lisens", en: "Licence" })}</h2>
<p>${say(words.licence)} ${say({
    nb: "Data som følger en spesifikasjon, har den lisensen kommunen velger; NLOD 2.0 eller CC BY 4.0 er vanlig.",
    nn: "Data som følgjer ein spesifikasjon, har den lisensen kommunen vel; NLOD 2.0 eller CC BY 4.0 er vanleg.",
    en: "Data that follow a specification have the licence the municipality chooses; NLOD 2.0 or CC BY 4.0 are usual.",
  })}</p>
<ul>
<li>${link(to("adoption/"), say(words.adoption))}</li>
<li>${link(to("changes/"), say(words.changes))}</li>
<li>${link(to("guides/propose/"), say({ nb: "Foreslå eller endre et datasett", nn: "Foreslå eller endre eit datasett", en: "Propose or change a dataset" }))}</li>
<li>${link(to("privacy/"), say(words.privacy))}</li>
<li>${link(to("accessibility/"), say(words.accessibility))}</li>
</ul>`,
};

const privacy: SitePage = {
  path: "privacy/",
  section: "about",
  title: words.privacy,
  content: ({ say, to }) => html`<h1>${say(words.privacy)}</h1>
<p class="lead">${say({
    nb: "Nettstedet samler ingenting om deg, og fila du kontrollerer, blir på maskinen din.",
    nn: "Nettstaden samlar ingenting om deg, og fila du kontrollerer, blir på maskina di.",
    en: "This site collects nothing about you, and the file you check stays on your machine.",
  })}</p>
<ul>
<li>${say({
    nb: "Ingen informasjonskapsler, ingen sporing, ingen statistikk over besøk.",
    nn: "Ingen informasjonskapslar, inga sporing, ingen statistikk over besøk.",
    en: "No cookies, no tracking, no visitor statistics.",
  })}</li>
<li>${say({
    nb: "Ingen forespørsler til andre: skrifter, bilder og programmer kommer fra nettstedet selv. Sidene forbyr nettleseren noe annet.",
    nn: "Ingen førespurnader til andre: skrifter, bilete og program kjem frå nettstaden sjølv. Sidene forbyr nettlesaren noko anna.",
    en: "No requests to anybody else: fonts, pictures and programs come from the site itself. The pages forbid the browser anything else.",
  })}</li>
<li>${say({
    nb: "Kontrollen kjører i nettleseren din. Den kan ikke sende noe: siden gir den ikke lov til å koble seg til noe som helst.",
    nn: "Kontrollen køyrer i nettlesaren din. Han kan ikkje sende noko: sida gir han ikkje lov til å kople seg til noko som helst.",
    en: "The validator runs in your browser. It cannot send anything: the page does not allow it to connect to anything at all.",
  })}</li>
<li>${say({
    nb: "Tjeneren som leverer sidene, kan ha en vanlig logg. Den som driver den, svarer for loggen.",
    nn: "Tenaren som leverer sidene, kan ha ein vanleg logg. Den som driv han, svarer for loggen.",
    en: "The server that delivers the pages may keep an ordinary log. Whoever runs it answers for the log.",
  })}</li>
</ul>
<p>${link(to("guides/hr-and-privacy/"), say({ nb: "Personvern i datasettene", nn: "Personvern i datasetta", en: "Privacy in the datasets" }))}</p>`,
};

/** The day the last full check of the site was made: every page in every way (`npm run docs:check`). */
const checked = "2026-11-26";

const accessibility: SitePage = {
  path: "accessibility/",
  section: "about",
  title: { nb: "Tilgjengelighetserklæring", nn: "Tilgjengeerklæring", en: "Accessibility statement" },
  content: ({
    language,
    say,
  }) => html`<h1>${say({ nb: "Tilgjengelighets\u00aderklæring", nn: "Tilgjenge\u00aderklæring", en: "Accessibility statement" })}</h1>
${notice(
  html`<p>${say({
    nb: "Dette er et utkast, laget sammen med nettstedet. Den som driver nettstedet, må kontrollere det, fylle ut det som mangler, og publisere det hos Uu-tilsynet.",
    nn: "Dette er eit utkast, laga saman med nettstaden. Den som driv nettstaden, må kontrollere det, fylle ut det som manglar, og publisere det hos Uu-tilsynet.",
    en: "This is a draft, made together with the site. Whoever runs the site must check it, fill in what is missing, and publish it with the Norwegian supervisory authority (Uu-tilsynet).",
  })}</p>`,
  language,
  "warning",
  say({ nb: "Utkast", nn: "Utkast", en: "Draft" }),
)}
<p>${say({
    nb: "Vi ønsker at alle skal kunne bruke nettstedet. Det er laget etter WCAG 2.1 nivå A og AA, som forskrift om universell utforming av IKT krever.",
    nn: "Vi ønskjer at alle skal kunne bruke nettstaden. Han er laga etter WCAG 2.1 nivå A og AA, som forskrift om universell utforming av IKT krev.",
    en: "We want everybody to be able to use this site. It is made to meet WCAG 2.1 levels A and AA, as Norwegian regulations require.",
  })}</p>
<h2 id="status">${say({ nb: "Hva som er kontrollert", nn: "Kva som er kontrollert", en: "What has been checked" })}</h2>
<ul>
<li>${say({
    nb: "Hver side er kontrollert med axe-core i nettleser: 1280 og 320 piksler, mørkt fargevalg, 200 % tekst og redusert bevegelse, uten funn.",
    nn: "Kvar side er kontrollert med axe-core i nettlesar: 1280 og 320 pikslar, mørkt fargeval, 200 % tekst og redusert rørsle, utan funn.",
    en: "Every page was checked with axe-core in a browser: 1280 and 320 pixels, dark colours, 200 % text and reduced motion, with no findings.",
  })}</li>
<li>${say({
    nb: "Alt kan nås og brukes med tastatur, og alt unntatt søk og kontroll virker uten skript.",
    nn: "Alt kan nåast og brukast med tastatur, og alt unnateke søk og kontroll verkar utan skript.",
    en: "Everything can be reached and used by keyboard, and everything but search and validator works without script.",
  })}</li>
<li>${say({ nb: "Siste fulle kontroll:", nn: "Siste fulle kontroll:", en: "Last full check:" })} ${dateInWords(checked, language)}.</li>
</ul>
<h2 id="not">${say({ nb: "Hva som ikke er kontrollert", nn: "Kva som ikkje er kontrollert", en: "What has not been checked" })}</h2>
<p>${say({
    nb: "Nettstedet er ikke prøvd av brukere med skjermleser, og maskinell kontroll finner bare en del av det som kan være galt. Kjente brudd: ingen.",
    nn: "Nettstaden er ikkje prøvd av brukarar med skjermlesar, og maskinell kontroll finn berre ein del av det som kan vere gale. Kjende brot: ingen.",
    en: "The site has not been tried by users of screen readers, and automatic checks find only part of what may be wrong. Known failures: none.",
  })}</p>
<h2 id="contact">${say({ nb: "Si fra", nn: "Sei frå", en: "Tell us" })}</h2>
<p>${say({
    nb: "Fant du noe som ikke virker? Meld det som en sak i kodelageret. [Kontaktadresse fylles ut av den som driver nettstedet.]",
    nn: "Fann du noko som ikkje verkar? Meld det som ei sak i kodelageret. [Kontaktadresse blir fylt ut av den som driv nettstaden.]",
    en: "Found something that does not work? Raise it as an issue in the repository. [Contact address to be filled in by whoever runs the site.]",
  })}</p>`,
};
