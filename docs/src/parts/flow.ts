import { html, type Html } from "@samapne/page";
import type { Text } from "@samapne/core";
import type { Frame } from "../site/site-page.ts";

const steps: readonly { readonly who: Text; readonly what: Text }[] = [
  {
    who: { nb: "Fagsystemet", nn: "Fagsystemet", en: "The system" },
    what: {
      nb: "gir en eksport: CSV, Excel eller noe annet.",
      nn: "gir ein eksport: CSV, Excel eller noko anna.",
      en: "gives an export: CSV, Excel or something else.",
    },
  },
  {
    who: { nb: "Kontrollen", nn: "Kontrollen", en: "The check" },
    what: {
      nb: "sier hva som er galt, hvor, og hvem som retter det.",
      nn: "seier kva som er gale, kvar, og kven som rettar det.",
      en: "says what is wrong, where, and who corrects it.",
    },
  },
  {
    who: { nb: "Kommunen", nn: "Kommunen", en: "The municipality" },
    what: {
      nb: "publiserer den godkjente fila, likt som alle andre.",
      nn: "publiserer den godkjende fila, likt som alle andre.",
      en: "publishes the approved file, like everybody else.",
    },
  },
  {
    who: { nb: "Appen", nn: "Appen", en: "The app" },
    what: {
      nb: "henter fra én kommune eller alle, uten egen kode for hver.",
      nn: "hentar frå éin kommune eller alle, utan eigen kode for kvar.",
      en: "fetches from one municipality or all, with no code for each.",
    },
  },
];

/** The way of the data from export to app, as steps that read the same on a phone and on paper. */
export function flowSteps({ say }: Frame): Html {
  return html`<ol class="flow">${steps.map(({ who, what }) => html`<li><strong>${say(who)}</strong> ${say(what)}</li>`)}</ol>`;
}
