import { codeBlock, html, link } from "@samapne/page";
import type { DatasetVersion } from "../../model/model.ts";
import type { PageSection } from "../../parts/section.ts";
import type { Frame } from "../../site/site-page.ts";

/** How a municipality publishes the dataset, step by step. */
export function publishSection({ dataset, folder }: DatasetVersion, { file, say, to }: Frame): PageSection {
  const { id } = dataset;
  return {
    id: "publish",
    title: { nb: "Publiser", nn: "Publiser", en: "Publish" },
    content: html`<ol class="steps">
<li><strong>${say({ nb: "Få tallene ut.", nn: "Få tala ut.", en: "Get the figures out." })}</strong> ${say({
      nb: "Be om en eksport fra fagsystemet, eller fyll ut",
      nn: "Be om ein eksport frå fagsystemet, eller fyll ut",
      en: "Ask for an export from your system, or fill in",
    })} ${link(file(`specs/${folder}/template.xlsx`), say({ nb: "Excel-malen", nn: "Excel-malen", en: "the Excel template" }))}. ${say(
      {
        nb: "Overskriftene kan være norske; de blir kjent igjen.",
        nn: "Overskriftene kan vere norske; dei blir kjende att.",
        en: "Headings may be Norwegian; they are recognised.",
      },
    )}</li>
<li><strong>${say({ nb: "Kontroller.", nn: "Kontroller.", en: "Check." })}</strong> ${link(to(`validator/#${id}`), say({ nb: "Slipp fila i kontrollen", nn: "Slepp fila i kontrollen", en: "Drop the file in the validator" }))}. ${say(
      {
        nb: "Du får vite hva som må rettes, hvor det står og hvem som må rette det. Fila forlater ikke maskinen din.",
        nn: "Du får vite kva som må rettast, kvar det står og kven som må rette det. Fila forlèt ikkje maskina di.",
        en: "You learn what to correct, where it stands and who must correct it. The file does not leave your machine.",
      },
    )}</li>
<li><strong>${say({ nb: "Still krav.", nn: "Still krav.", en: "Set requirements." })}</strong> ${say({
      nb: "Ligger feilen i eksporten, er det leverandøren som må rette den.",
      nn: "Ligg feilen i eksporten, er det leverandøren som må rette han.",
      en: "If the fault lies in the export, the supplier must correct it.",
    })} ${link(to(`datasets/${id}/tender/`), say({ nb: "Ferdig kravtekst og liste over hva leverandøren skal levere", nn: "Ferdig kravtekst og liste over kva leverandøren skal levere", en: "Ready-made requirements, and what the supplier must deliver" }))}.</li>
<li><strong>${say({ nb: "Publiser.", nn: "Publiser.", en: "Publish." })}</strong> ${link(to("guides/publish/"), say({ nb: "Veilederen tar deg fra godkjent fil til åpne data", nn: "Rettleiaren tek deg frå godkjend fil til opne data", en: "The guide takes you from approved file to open data" }))}.</li>
</ol>
${codeBlock(`npx samapne validate fil.csv --dataset ${id}`, {
  said: say({
    nb: "Kontrollen på kommandolinja",
    nn: "Kontrollen på kommandolinja",
    en: "The check on the command line",
  }),
  syntax: "sh",
  copied: true,
})}`,
  };
}
