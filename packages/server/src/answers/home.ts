import { type FormatId, type Language, operations, type Text } from "@samapne/core";
import { html, type Html, link, type Piece, table } from "@samapne/page";
import { explainedAt, ownerName, ownerPage } from "../people/owner-page.ts";
import { publishedDataset } from "../people/published-dataset.ts";
import { words } from "../people/words.ts";
import type { VersionFacts } from "../store/version.ts";
import { publishedVersions } from "./published.ts";
import type { ServiceSource } from "./service-source.ts";

/** `/`: the page for people. What is published, what it means, and where to get it. */
export function homePage(source: ServiceSource, language: Language): string {
  const versions = publishedVersions(source);
  const title = ownerName(source, language);
  return ownerPage(
    {
      title,
      description: words.intro,
      home: "./",
      address: (one) => `./?lang=${one}`,
      content: html`<h1>${title}</h1>
<p class="lead">${words.intro[language]}</p>
<h2>${words.datasets[language]}</h2>
${versions.length === 0 && html`<p>${words.nothing[language]}</p>`}
${versions.map((version) => sectionOf(version, language))}
<h2>${words.machines[language]}</h2>
${machines(language)}`,
    },
    source,
    language,
  );
}

function sectionOf({ dataset, publishedAt, rows }: VersionFacts, language: Language): Html {
  const own = `./v1/${dataset.id}`;
  return publishedDataset(
    {
      dataset,
      title: dataset.title[language],
      rows,
      modified: new Date(publishedAt).toISOString().slice(0, 10),
      explained: explainedAt(dataset, language),
      downloads: [
        link(`${own}/export?format=csv&dialect=excel-nb`, words.excel[language]),
        ...exported(dataset).map((format) => link(`${own}/export?format=${format}`, formatNames[format])),
        link(own, words.onePage[language]),
      ],
    },
    language,
  );
}

/** The forms all rows of a dataset can be had in. */
function exported(dataset: VersionFacts["dataset"]): readonly FormatId[] {
  const { content = [] } = operations(dataset).export.answers.find(({ status }) => status === 200) ?? {};
  return content.flatMap(({ format }) => (format === undefined ? [] : [format]));
}

const formatNames: Readonly<Record<FormatId, string>> = {
  json: "JSON",
  csv: "CSV",
  ndjson: "NDJSON",
  parquet: "Parquet",
  geojson: "GeoJSON",
};

const heads = {
  what: { nb: "Hva", nn: "Kva", en: "What" },
  address: { nb: "Adresse", nn: "Adresse", en: "Address" },
} as const satisfies Readonly<Record<string, Text>>;

/** What programs ask for first. */
const forPrograms: readonly (readonly [address: string, what: Text])[] = [
  [
    "/openapi.json",
    {
      nb: "Alle adresser og svar (OpenAPI 3.1)",
      nn: "Alle adresser og svar (OpenAPI 3.1)",
      en: "All addresses and answers (OpenAPI 3.1)",
    },
  ],
  ["/catalog.ttl", { nb: "Katalogen (DCAT)", nn: "Katalogen (DCAT)", en: "The catalogue (DCAT)" }],
  [
    "/.well-known/api-catalog",
    {
      nb: "Lenker til det samme (RFC 9727)",
      nn: "Lenkjer til det same (RFC 9727)",
      en: "Links to the same (RFC 9727)",
    },
  ],
  [
    "/status",
    {
      nb: "Tilstanden, og hvilke data som vises nå",
      nn: "Tilstanden, og kva data som blir viste no",
      en: "The state, and which data are shown now",
    },
  ],
];

function machines(language: Language): Piece {
  return table({
    caption: words.machines[language],
    captionHidden: true,
    columns: [{ heading: heads.what[language], names: true }, { heading: heads.address[language] }],
    rows: forPrograms.map(([address, what]) => [what[language], link(`.${address}`, address)]),
  });
}
