import { html, type Html } from "@samapne/page";
import type { Text } from "@samapne/core";
import type { Frame } from "../site/site-page.ts";

/** Each step, and what it looks like: lines in a square of 48. */
const steps: readonly { readonly who: Text; readonly what: Text; readonly lines: string }[] = [
  {
    who: { nb: "Fagsystemet", nn: "Fagsystemet", en: "The system" },
    what: {
      nb: "gir en eksport: CSV, Excel eller noe annet.",
      nn: "gir ein eksport: CSV, Excel eller noko anna.",
      en: "gives an export: CSV, Excel or something else.",
    },
    // A sheet.
    lines: "M8 10h32v28h-32zM8 19h32M8 28.5h32M19 10v28",
  },
  {
    who: { nb: "Kontrollen", nn: "Kontrollen", en: "The check" },
    what: {
      nb: "sier hva som er galt, hvor, og hvem som retter det.",
      nn: "seier kva som er gale, kvar, og kven som rettar det.",
      en: "says what is wrong, where, and who corrects it.",
    },
    // A page with a tick.
    lines: "M12 6h18l8 8v28h-26zM30 6v8h8M18 28l5 5l9 -11",
  },
  {
    who: { nb: "Kommunen", nn: "Kommunen", en: "The municipality" },
    what: {
      nb: "publiserer den godkjente fila, likt som alle andre.",
      nn: "publiserer den godkjende fila, likt som alle andre.",
      en: "publishes the approved file, like everybody else.",
    },
    // A town hall.
    lines: "M6 40h36M9 40v-20M39 40v-20M6 20h36l-18 -12zM17 40v-13M24 40v-13M31 40v-13",
  },
  {
    who: { nb: "Appen", nn: "Appen", en: "The app" },
    what: {
      nb: "henter fra én kommune eller alle, uten egen kode for hver.",
      nn: "hentar frå éin kommune eller alle, utan eigen kode for kvar.",
      en: "fetches from one municipality or all, with no code for each.",
    },
    // A telephone with a chart.
    lines:
      "M14 5h20a3 3 0 0 1 3 3v32a3 3 0 0 1 -3 3h-20a3 3 0 0 1 -3 -3v-32a3 3 0 0 1 3 -3zM18 31v-7M24 31v-14M30 31v-10M21 38h6",
  },
];

/** The way of the data from export to app, as steps that read the same on a phone and on paper. */
export function flowSteps({ say }: Frame): Html {
  return html`<ol class="flow">${steps.map(({ who, what, lines }) => html`<li><svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false"><path d="${lines}"/></svg><strong>${say(who)}</strong> ${say(what)}</li>`)}</ol>`;
}
