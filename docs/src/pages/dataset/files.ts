import type { Text } from "@samapne/core";
import { codeBlock, html, link, table } from "@samapne/page";
import { words } from "@samapne/generators/in-words";
import type { DatasetVersion } from "../../model/model.ts";
import type { PageSection } from "../../parts/section.ts";
import { code, sizeInWords } from "../../parts/small.ts";
import type { Frame } from "../../site/site-page.ts";

/** What each printed file is for, by its name; a test holds that every generator's file is here. */
export const fileWords: Readonly<Record<string, Text>> = {
  "dataset.json": {
    nb: "Deklarasjonen: fasiten som alt annet er laget av",
    nn: "Deklarasjonen: fasiten som alt anna er laga av",
    en: "The declaration: the authority everything else is made from",
  },
  "schema.json": {
    nb: "JSON Schema 2020-12 for én rad, for Java, .NET, Python og andre",
    nn: "JSON Schema 2020-12 for éi rad, for Java, .NET, Python og andre",
    en: "JSON Schema 2020-12 for one row, for Java, .NET, Python and others",
  },
  "types.d.ts": { nb: "TypeScript-typer", nn: "TypeScript-typar", en: "TypeScript types" },
  "validator.js": {
    nb: "Validator som én JavaScript-modul uten avhengigheter",
    nn: "Validator som éin JavaScript-modul utan avhengnader",
    en: "Validator as one JavaScript module without dependencies",
  },
  "validator.d.ts": {
    nb: "Typene til validatoren",
    nn: "Typane til validatoren",
    en: "The validator's types",
  },
  "validator-messages.js": {
    nb: "Meldingene til validatoren på bokmål, nynorsk og engelsk",
    nn: "Meldingane til validatoren på bokmål, nynorsk og engelsk",
    en: "The validator's messages in bokmål, nynorsk and English",
  },
  "duckdb.sql": {
    nb: "Tabell og kontroll som SQL for DuckDB",
    nn: "Tabell og kontroll som SQL for DuckDB",
    en: "Table and checks as SQL for DuckDB",
  },
  "postgres.sql": {
    nb: "Tabell og kontroll som SQL for PostgreSQL",
    nn: "Tabell og kontroll som SQL for PostgreSQL",
    en: "Table and checks as SQL for PostgreSQL",
  },
  "spark.sql": {
    nb: "Tabell og kontroll som SQL for Spark",
    nn: "Tabell og kontroll som SQL for Spark",
    en: "Table and checks as SQL for Spark",
  },
  "trino.sql": {
    nb: "Tabell og kontroll som SQL for Trino",
    nn: "Tabell og kontroll som SQL for Trino",
    en: "Table and checks as SQL for Trino",
  },
  "table-schema.json": {
    nb: "Table Schema (Frictionless)",
    nn: "Table Schema (Frictionless)",
    en: "Table Schema (Frictionless)",
  },
  "datapackage.json": {
    nb: "Data Package (Frictionless)",
    nn: "Data Package (Frictionless)",
    en: "Data Package (Frictionless)",
  },
  "csv-metadata.json": {
    nb: "CSVW (W3C)",
    nn: "CSVW (W3C)",
    en: "CSV on the Web (W3C)",
  },
  "template.xlsx": {
    nb: "Excel-mal med norske overskrifter, nedtrekkslister og hjelp på hver kolonne",
    nn: "Excel-mal med norske overskrifter, nedtrekkslister og hjelp på kvar kolonne",
    en: "Excel template with Norwegian headings, drop-down lists and help on every column",
  },
  "openapi.json": {
    nb: "OpenAPI 3.1 for et API som følger kontrakten",
    nn: "OpenAPI 3.1 for eit API som følgjer kontrakten",
    en: "OpenAPI 3.1 of an API that follows the contract",
  },
  "openapi-static.json": {
    nb: "OpenAPI 3.1 for publisering som filer",
    nn: "OpenAPI 3.1 for publisering som filer",
    en: "OpenAPI 3.1 of publication as files",
  },
  "context.jsonld": {
    nb: "JSON-LD-kontekst: feltene som lenkede data",
    nn: "JSON-LD-kontekst: felta som lenkja data",
    en: "JSON-LD context: the fields as linked data",
  },
  "shapes.ttl": {
    nb: "SHACL for rader som RDF",
    nn: "SHACL for rader som RDF",
    en: "SHACL for rows as RDF",
  },
  "dcat.ttl": {
    nb: "Katalogbeskrivelse, DCAT-AP-NO (Turtle)",
    nn: "Katalogskildring, DCAT-AP-NO (Turtle)",
    en: "Catalogue description, DCAT-AP-NO (Turtle)",
  },
  "dcat.jsonld": {
    nb: "Katalogbeskrivelse, DCAT-AP-NO (JSON-LD)",
    nn: "Katalogskildring, DCAT-AP-NO (JSON-LD)",
    en: "Catalogue description, DCAT-AP-NO (JSON-LD)",
  },
  "model.ttl": {
    nb: "Informasjonsmodell, ModellDCAT-AP-NO",
    nn: "Informasjonsmodell, ModellDCAT-AP-NO",
    en: "Information model, ModellDCAT-AP-NO",
  },
  "contract.odcs.yaml": {
    nb: "Datakontrakt, Open Data Contract Standard 3.1",
    nn: "Datakontrakt, Open Data Contract Standard 3.1",
    en: "Data contract, Open Data Contract Standard 3.1",
  },
  "example.csv": {
    nb: "Eksempel med oppdiktede tall, godkjent",
    nn: "Døme med oppdikta tal, godkjent",
    en: "Example with made-up figures, approved",
  },
  "example-with-faults.csv": {
    nb: "Det samme med feil lagt inn med vilje",
    nn: "Det same med feil lagde inn med vilje",
    en: "The same with faults planted on purpose",
  },
  "README.md": {
    nb: "Denne beskrivelsen som Markdown",
    nn: "Denne skildringa som Markdown (bokmål)",
    en: "This description as Markdown (bokmål)",
  },
  "README.en.md": {
    nb: "Denne beskrivelsen som Markdown (engelsk)",
    nn: "Denne skildringa som Markdown (engelsk)",
    en: "This description as Markdown",
  },
};

/** Every file that is printed for a version, to be downloaded. */
export function filesSection({ files, folder }: DatasetVersion, frame: Frame): PageSection {
  const { file, say } = frame;
  return {
    id: "files",
    title: { nb: "Last ned", nn: "Last ned", en: "Downloads" },
    content: html`<p>${say({
      nb: "Alt under er laget av samme deklarasjon og kontrollert mot den.",
      nn: "Alt under er laga av same deklarasjon og kontrollert mot henne.",
      en: "Everything below is made from one declaration and checked against it.",
    })}</p>
${table({
  caption: say({ nb: "Filer", nn: "Filer", en: "Files" }),
  captionHidden: true,
  columns: [
    { heading: say({ nb: "Fil", nn: "Fil", en: "File" }), names: true },
    { heading: say({ nb: "Hva det er", nn: "Kva det er", en: "What it is" }) },
    { heading: say({ nb: "Størrelse", nn: "Storleik", en: "Size" }), numeric: true },
  ],
  rows: files.map(({ name, size }) => [
    link(file(`specs/${folder}/${name}`), code(name)),
    fileWords[name] && say(fileWords[name]),
    sizeInWords(size, frame),
  ]),
})}`,
  };
}

/** How to refer to a version, and whom to ask. */
export function citeSection({ dataset, folder }: DatasetVersion, { language, say, to }: Frame): PageSection {
  const address = `https://samapne.no/specs/${folder}`;
  const version = { nb: "versjon", nn: "versjon", en: "version" }[language];
  return {
    id: "cite",
    title: {
      nb: "Vise til datasettet, og spørre",
      nn: "Vise til datasettet, og spørje",
      en: "How to cite, and how to ask",
    },
    content: html`${codeBlock(
      `SamÅpne. ${dataset.title[language]}, ${version} ${dataset.version}. ${address}. CC BY 4.0.`,
      {
        said: say(words.cite),
        copied: true,
      },
    )}
<p>${say({
      nb: "Spørsmål, feil og forslag meldes som en sak i kodelageret der registeret ligger. Skriv hvilket datasett, hvilken versjon og hvilket felt det gjelder.",
      nn: "Spørsmål, feil og framlegg blir melde som ei sak i kodelageret der registeret ligg. Skriv kva datasett, kva versjon og kva felt det gjeld.",
      en: "Questions, faults and proposals are raised as an issue in the repository where the registry lives. Name the dataset, the version and the field.",
    })} ${link(to("guides/propose/"), say({ nb: "Slik foreslår du en endring", nn: "Slik foreslår du ei endring", en: "How to propose a change" }))}.</p>`,
  };
}
