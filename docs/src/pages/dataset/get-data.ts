import { specsBase } from "@samapne/generators";
import { codeBlock, details, html, type Html, link } from "@samapne/page";
import type { DatasetVersion, Publisher } from "../../model/model.ts";
import type { PageSection } from "../../parts/section.ts";
import { code } from "../../parts/small.ts";
import type { Frame } from "../../site/site-page.ts";
import { publicationsOf } from "../../parts/publications.ts";
import { snippetsOf } from "./snippets.ts";

/** Where a publisher's API is, in examples; the domain is kept for examples (RFC 2606). */
const exampleApi = "https://data.kommune.example";

/** How to get the rows, in the tools people use. */
export function getDataSection(
  version: DatasetVersion,
  publishers: readonly Publisher[],
  frame: Frame,
): PageSection {
  const { dataset, folder } = version;
  const { file, say } = frame;
  const csv = `${specsBase}/${folder}/example.csv`;
  const published = publicationsOf(publishers, version).some(({ publication }) => publication.level > 0);
  return {
    id: "get-data",
    title: { nb: "Hent data", nn: "Hent data", en: "Get data" },
    content: html`<p>${say(published ? fromPublishers : nobodyYet)} ${link(file(`specs/${folder}/example.csv`), code("example.csv"))}</p>
${excel(csv, frame)}${snippetsOf(dataset, { csv, api: exampleApi }).map(({ title, syntax, text, needs }) =>
      details(
        title,
        html`${needs && html`<p>${say(first)} ${code(say(needs))}</p>`}${codeBlock(text, { syntax, copied: true })}`,
      ),
    )}`,
  };
}

const first = { nb: "Installer først:", nn: "Installer først:", en: "Install first:" } as const;

const nobodyYet = {
  nb: "Ingen kommune har publisert datasettet etter denne spesifikasjonen ennå. Koden under henter eksempelfila, som har samme form. Bytt ut adressen når en kommune publiserer. Adresser under data.kommune.example er bare til illustrasjon.",
  nn: "Ingen kommune har publisert datasettet etter denne spesifikasjonen enno. Koden under hentar dømefila, som har same form. Byt ut adressa når ein kommune publiserer. Adresser under data.kommune.example er berre til illustrasjon.",
  en: "No municipality has published this dataset after this specification yet. The code below fetches the example file, which has the same form. Replace the address when a municipality publishes. Addresses below data.kommune.example are for illustration only.",
} as const;

const fromPublishers = {
  nb: "Koden under henter eksempelfila, som har samme form som dataene. Bytt ut adressen med en av adressene over.",
  nn: "Koden under hentar dømefila, som har same form som dataa. Byt ut adressa med ei av adressene over.",
  en: "The code below fetches the example file, which has the same form as the data. Replace the address with one of those above.",
} as const;

function excel(csv: string, { say }: Frame): Html {
  const steps = [
    {
      nb: html`Velg <strong>Data</strong>, så <strong>Fra nettet</strong>, og lim inn adressen ${code(csv)}.`,
      nn: html`Vel <strong>Data</strong>, så <strong>Frå nettet</strong>, og lim inn adressa ${code(csv)}.`,
      en: html`Choose <strong>Data</strong>, then <strong>From Web</strong>, and paste the address ${code(csv)}.`,
    },
    {
      nb: html`Velg <strong>65001: Unicode (UTF-8)</strong> som filopprinnelse og <strong>Komma</strong> som skilletegn.`,
      nn: html`Vel <strong>65001: Unicode (UTF-8)</strong> som filopphav og <strong>Komma</strong> som skiljeteikn.`,
      en: html`Choose <strong>65001: Unicode (UTF-8)</strong> as file origin and <strong>Comma</strong> as delimiter.`,
    },
    {
      nb: html`Velg <strong>Transformer data</strong>, og gjør kolonner med koder om til <strong>Tekst</strong>. Ellers mister 0301 nullen sin.`,
      nn: html`Vel <strong>Transformer data</strong>, og gjer kolonnar med kodar om til <strong>Tekst</strong>. Elles mistar 0301 nullen sin.`,
      en: html`Choose <strong>Transform Data</strong> and make columns of codes <strong>Text</strong>. Otherwise 0301 loses its zero.`,
    },
  ];
  const language = say({ nb: "nb", nn: "nn", en: "en" }) as "nb" | "nn" | "en";
  return details("Excel", html`<ol>${steps.map((step) => html`<li>${step[language]}</li>`)}</ol>`);
}
