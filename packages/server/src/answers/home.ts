import { formats, type Language, languages, operations, type Text } from "@samapne/core";
import { dateInWords, facts, figure, html, link, markupOf, page, table } from "@samapne/page";
import type { VersionFacts } from "../store/version.ts";
import { publishedVersions } from "./published.ts";
import type { ServiceSource } from "./service-source.ts";

const words = {
  title: { nb: "Åpne data", nn: "Opne data", en: "Open data" },
  intro: {
    nb: "Dataene følger SamÅpnes felles spesifikasjoner, likt fra kommune til kommune. Alle kan bruke dem, uten nøkkel.",
    nn: "Dataa følgjer dei felles spesifikasjonane til SamÅpne, likt frå kommune til kommune. Alle kan bruke dei, utan nøkkel.",
    en: "The data follow the common SamÅpne specifications, alike from municipality to municipality. Anyone may use them, without a key.",
  },
  datasets: { nb: "Datasett", nn: "Datasett", en: "Datasets" },
  machines: { nb: "For programmer", nn: "For program", en: "For programs" },
  rows: { nb: "Rader", nn: "Rader", en: "Rows" },
  updated: { nb: "Oppdatert", nn: "Oppdatert", en: "Updated" },
  version: { nb: "Versjon av dataene", nn: "Versjon av dataa", en: "Version of the data" },
  download: { nb: "Last ned alt", nn: "Last ned alt", en: "Download all" },
  excel: { nb: "CSV for norsk Excel", nn: "CSV for norsk Excel", en: "CSV for Norwegian Excel" },
  page: { nb: "Én side om gangen", nn: "Éi side om gongen", en: "A page at a time" },
  address: { nb: "Adresse", nn: "Adresse", en: "Address" },
  what: { nb: "Hva", nn: "Kva", en: "What" },
  nothing: {
    nb: "Ingen data er publisert ennå.",
    nn: "Ingen data er publiserte enno.",
    en: "No data have been published yet.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** `/`: the page for people. What is published, what it means, and where to get it. */
export function homePage(source: ServiceSource, language: Language): string {
  const versions = publishedVersions(source);
  const name = source.publisher?.name;
  const title = name === undefined ? words.title[language] : `${words.title[language]} – ${name}`;
  const say = (text: Text) => text[language];
  return markupOf(
    page({
      language,
      title,
      description: say(words.intro),
      look: "inline",
      header: {
        home: { address: "./", name: title },
        menu: [],
        languages: languages.map((one) => ({ language: one, address: `./?lang=${one}` })),
      },
      content: html`<h1>${title}</h1>
<p>${say(words.intro)}</p>
<h2>${say(words.datasets)}</h2>
${versions.length === 0 && html`<p>${say(words.nothing)}</p>`}
${versions.map((version) => section(version, language))}
<h2>${say(words.machines)}</h2>
${machines(language)}`,
    }),
  );
}

function section({ dataset, id, publishedAt, rows }: VersionFacts, language: Language) {
  const say = (text: Text) => text[language];
  const own = `./v1/${dataset.id}`;
  const day = new Date(publishedAt).toISOString().slice(0, 10);
  const { content = [] } = operations(dataset).export.answers.find(({ status }) => status === 200) ?? {};
  const downloads = content.flatMap(({ format }) =>
    format === undefined
      ? []
      : [html`${link(`${own}/export?format=${format}`, formats[format].extension.toUpperCase())} `],
  );
  return html`<section aria-labelledby="${dataset.id}"><h3 id="${dataset.id}">${say(dataset.title)}</h3>
<p>${say(dataset.purpose)}</p>
${facts([
  [say(words.rows), figure(rows, language)],
  [say(words.updated), dateInWords(day, language)],
  [say(words.version), id],
  [say(words.download), downloads],
  [say(words.excel), link(`${own}/export?format=csv&dialect=excel-nb`, "CSV")],
  [say(words.page), link(own, `/v1/${dataset.id}`)],
])}</section>`;
}

function machines(language: Language) {
  const all = [
    ["/openapi.json", "OpenAPI 3.1"],
    ["/catalog.ttl", "DCAT"],
    ["/.well-known/api-catalog", "RFC 9727"],
    ["/status", { nb: "Tilstand", nn: "Tilstand", en: "Status" }[language]],
  ] as const;
  return table({
    caption: words.machines[language],
    captionHidden: true,
    columns: [{ heading: words.what[language], names: true }, { heading: words.address[language] }],
    rows: all.map(([address, name]) => [name, link(`.${address}`, address)]),
  });
}
