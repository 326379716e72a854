import { html, link } from "@samapne/page";
import type { SiteModel } from "../model/model.ts";
import type { SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";
import { needsScript } from "./needs-script.ts";
import { oneFilePath } from "./one-file-path.ts";

/**
 * The validator: a field to drop files on, and the verdict below it. All of it happens in a worker of the page; the policy
 * allows the page no connection, so that it could not send anything if it tried.
 */
export function validatorPage({ datasets }: SiteModel): SitePage {
  return {
    path: "validator/",
    section: "validator",
    title: words.validator,
    scripts: ["validator.js"],
    policy: ["worker-src blob:", "connect-src 'none'"],
    description: {
      nb: "Kontroller en CSV- eller Excel-fil mot felles datasett for kommuner. Fila blir på maskinen din.",
      nn: "Kontroller ei CSV- eller Excel-fil mot felles datasett for kommunar. Fila blir på maskina di.",
      en: "Check a CSV or Excel file against shared datasets for municipalities. The file stays on your machine.",
    },
    content: ({ language, say, to, file }) => html`<h1>${say(words.validator)}</h1>
<p class="lead">${say({
      nb: "Slipp fila her, og få vite hva som må rettes, hvor det står og hvem som må rette det.",
      nn: "Slepp fila her, og få vite kva som må rettast, kvar det står og kven som må rette det.",
      en: "Drop the file here, and learn what to correct, where it stands and who must correct it.",
    })}</p>
<div id="validator"></div>
${needsScript(language, "npx samapne validate fil.csv")}
<h2 id="stays">${say(words.staysWithYou)}</h2>
<p>${say({
      nb: "Alt skjer i nettleseren. Siden gir seg selv ikke lov til å koble seg til noe (connect-src 'none'), så den kan ikke sende fila noe sted. Du kan slå av nettet før du slipper fila; kontrollen virker like godt.",
      nn: "Alt skjer i nettlesaren. Sida gir seg sjølv ikkje lov til å kople seg til noko (connect-src 'none'), så ho kan ikkje sende fila nokon stad. Du kan slå av nettet før du slepp fila; kontrollen verkar like godt.",
      en: "Everything happens in your browser. The page does not allow itself to connect to anything (connect-src 'none'), so it cannot send the file anywhere. You may switch off the network before you drop the file; the validator works just as well.",
    })} ${link(to("privacy/"), say(words.privacy))}.</p>
<p>${say({
      nb: "Du kan også ta hele kontrollen med deg. Den er én fil på knapt to megabyte, som åpnes i nettleseren fra egen maskin eller fellesområdet, uten å installere noe:",
      nn: "Du kan òg ta heile kontrollen med deg. Han er éi fil på knappe to megabyte, som blir opna i nettlesaren frå eiga maskin eller fellesområdet, utan å installere noko:",
      en: "You may also take the whole validator with you. It is one file of just under two megabytes, opened in your browser from your own machine or a shared folder, with nothing to install:",
    })} ${link(file(oneFilePath(language)), say({ nb: "last ned kontrollen", nn: "last ned kontrollen", en: "download the validator" }), { download: true })}.</p>
<h2 id="try">${say({ nb: "Filer å prøve med", nn: "Filer å prøve med", en: "Files to try" })}</h2>
<p>${say({
      nb: "Hvert datasett har en fil med feil som er lagt inn med vilje. Last den ned, og slipp den øverst.",
      nn: "Kvart datasett har ei fil med feil som er lagde inn med vilje. Last ho ned, og slepp ho øvst.",
      en: "Every dataset has a file with faults planted on purpose. Download it, and drop it at the top.",
    })}</p>
<ul>${datasets
      .filter(
        ({ newest }) =>
          newest.lifecycle.status !== "superseded" &&
          newest.files.some(({ name }) => name === "example-with-faults.csv"),
      )
      .map(
        ({ newest }) =>
          html`<li>${link(file(`specs/${newest.folder}/example-with-faults.csv`), newest.dataset.title[language])}</li>`,
      )}</ul>`,
  };
}
