import { type Language, registryBase, type Text } from "@samapne/core";
import { html, type Html, type InlineScript, link, page } from "@samapne/page";
import { siteStyle } from "../site/style.ts";
import { words } from "../site/words.ts";
import { needsScript } from "./needs-script.ts";

/** The validator as one file, which is opened from a disk: all links lead to the site, and the policy allows no connection. */
export function oneFilePage(language: Language, script: InlineScript): Html {
  const say = (text: Text) => text[language];
  const home = `${registryBase}/${language}/`;
  return page({
    language,
    title: `${say(words.validator)} – SamÅpne`,
    look: { text: siteStyle },
    scripts: [script],
    policy: ["worker-src blob:", "connect-src 'none'"],
    content: html`<h1>${say(words.validator)}</h1>
<p class="lead">${say({
      nb: "Denne fila er hele kontrollen. Den virker uten nett: slipp en fil her, og få vite hva som må rettes, hvor det står og hvem som må rette det.",
      nn: "Denne fila er heile kontrollen. Ho verkar utan nett: slepp ei fil her, og få vite kva som må rettast, kvar det står og kven som må rette det.",
      en: "This file is the whole validator. It works without a network: drop a file here, and learn what to correct, where it stands and who must correct it.",
    })}</p>
<div id="validator" data-site="${home}"></div>
${needsScript(language, "npx samapne validate fil.csv")}
<h2 id="stays">${say(words.staysWithYou)}</h2>
<p>${say({
      nb: "Alt skjer i nettleseren. Siden gir seg selv ikke lov til å koble seg til noe (connect-src 'none'), så den kan ikke sende fila noe sted. Bare lenkene går ut på nettet.",
      nn: "Alt skjer i nettlesaren. Sida gir seg sjølv ikkje lov til å kople seg til noko (connect-src 'none'), så ho kan ikkje sende fila nokon stad. Berre lenkjene går ut på nettet.",
      en: "Everything happens in your browser. The page does not allow itself to connect to anything (connect-src 'none'), so it cannot send the file anywhere. Only the links lead out to the web.",
    })}</p>
<p>${say({
      nb: "Spesifikasjonene endrer seg. Rapporten sier hvilke versjoner fila ble kontrollert mot; den nyeste kontrollen finner du her:",
      nn: "Spesifikasjonane endrar seg. Rapporten seier kva versjonar fila vart kontrollert mot; den nyaste kontrollen finn du her:",
      en: "Specifications change. The report says which versions the file was checked against; you find the newest validator here:",
    })} ${link(`${home}validator/`, `${home}validator/`)}.</p>`,
    footer: html`<p>${say(words.licence)}</p>`,
  });
}
