import { changeKinds } from "@samapne/core";
import { badge, codeBlock, dateInWords, html, link, table } from "@samapne/page";
import { words as shared } from "@samapne/generators/in-words";
import type { SiteModel } from "../model/model.ts";
import { code, statusBadge } from "../parts/small.ts";
import { sizeWords } from "./dataset/changes.ts";
import type { SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";

/** What has been released and changed, dataset by dataset, and how changes are told. */
export function changesPage({ datasets }: SiteModel): SitePage {
  const versions = datasets.flatMap(({ versions: all }) => all);
  return {
    path: "changes/",
    section: "about",
    title: words.changes,
    content: (frame) => {
      const { language, say, to } = frame;
      return html`<h1>${say(words.changes)}</h1>
<p class="lead">${say({
        nb: "En utgitt versjon endres aldri. En feil rettes i en ny versjon, og maskinen sier hva som er endret og hvem det rammer.",
        nn: "Ein utgitt versjon blir aldri endra. Ein feil blir retta i ein ny versjon, og maskina seier kva som er endra og kven det råkar.",
        en: "A released version never changes. A mistake is corrected in a new version, and the machine says what changed and whom it breaks.",
      })}</p>
${table({
  caption: say({ nb: "Alle versjoner", nn: "Alle versjonar", en: "All versions" }),
  columns: [
    { heading: say(words.datasets), names: true },
    { heading: say(shared.version) },
    { heading: say({ nb: "Status", nn: "Status", en: "Status" }) },
    { heading: say({ nb: "Utgitt eller endret", nn: "Utgitt eller endra", en: "Released or changed" }) },
  ],
  rows: versions.map(({ dataset, lifecycle, changed }) => [
    link(to(`datasets/${dataset.id}/${dataset.version}/`), dataset.title[language]),
    code(dataset.version),
    statusBadge(lifecycle, frame),
    changed && dateInWords(changed, language),
  ]),
})}
<h2 id="kinds">${say({ nb: "Slik regnes endringer ut", nn: "Slik blir endringar rekna ut", en: "How changes are worked out" })}</h2>
<p>${say({
        nb: "Feltene er av et lukket sett av typer, så maskinen kan avgjøre hver endring nøyaktig. Der den ikke kan, som ved mønstre og regler, regnes endringen som stor. Prøv det på dine egne rader:",
        nn: "Felta er av eit lukka sett av typar, så maskina kan avgjere kvar endring nøyaktig. Der ho ikkje kan, som ved mønster og reglar, blir endringa rekna som stor. Prøv det på dine eigne rader:",
        en: "Fields are of a closed set of kinds, so the machine can decide each change exactly. Where it cannot, as with patterns and rules, the change counts as major. Try it on rows of your own:",
      })}</p>
${codeBlock("npx samapne compare energy-meters@draft ny-versjon.json --rows maalere.csv", { syntax: "sh", copied: true })}
<p>${say({
        nb: "Uten kommandolinje: slipp fila og den nye dataset.json sammen på siden",
        nn: "Utan kommandolinje: slepp fila og den nye dataset.json saman på sida",
        en: "Without a command line: drop the file and the new dataset.json together on the page",
      })} ${link(to("validator/"), say(words.validator))}.</p>
${table({
  caption: say({ nb: "Alle slags endringer", nn: "Alle slags endringar", en: "Every kind of change" }),
  columns: [
    { heading: say({ nb: "Endring", nn: "Endring", en: "Change" }), names: true },
    { heading: say({ nb: "Hvor stor", nn: "Kor stor", en: "How large" }) },
    { heading: say(shared.id) },
  ],
  rows: Object.entries(changeKinds).map(([id, { size, words: said }]) => {
    const [word, tone] = sizeWords[size];
    return [said[language].replace(/\{(\w+)\}/g, "…"), badge(say(word), tone), code(id)];
  }),
})}`;
    },
  };
}
