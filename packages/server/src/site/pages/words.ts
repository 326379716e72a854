import type { Text } from "@samapne/core";
import type { DataForm } from "../site-paths.ts";

/** The words of a site's own pages. */
export const words = {
  rows: { nb: "Rader", nn: "Rader", en: "Rows" },
  updated: { nb: "Oppdatert", nn: "Oppdatert", en: "Updated" },
  oneRow: { nb: "Én rad er", nn: "Éi rad er", en: "One row is" },
  version: { nb: "Spesifikasjon", nn: "Spesifikasjon", en: "Specification" },
  privacy: { nb: "Personvern", nn: "Personvern", en: "Privacy" },
  file: { nb: "Fil", nn: "Fil", en: "File" },
  size: { nb: "Størrelse", nn: "Storleik", en: "Size" },
  suits: { nb: "Passer til", nn: "Passar til", en: "Suits" },
  digest: { nb: "SHA-256 av CSV-fila", nn: "SHA-256 av CSV-fila", en: "SHA-256 of the CSV file" },
  fields: { nb: "Kolonnene", nn: "Kolonnane", en: "The columns" },
  name: { nb: "Navn", nn: "Namn", en: "Name" },
  means: { nb: "Betydning", nn: "Tyding", en: "Meaning" },
  unit: { nb: "Enhet", nn: "Eining", en: "Unit" },
  first: { nb: "De første radene", nn: "Dei første radene", en: "The first rows" },
  what: { nb: "Hva", nn: "Kva", en: "What" },
  package: {
    nb: "Filene og kolonnene (Frictionless Data Package)",
    nn: "Filene og kolonnane (Frictionless Data Package)",
    en: "The files and their columns (Frictionless Data Package)",
  },
  description: {
    nb: "Adressene (OpenAPI 3.1)",
    nn: "Adressene (OpenAPI 3.1)",
    en: "The addresses (OpenAPI 3.1)",
  },
  catalogue: { nb: "Katalogen (DCAT)", nn: "Katalogen (DCAT)", en: "The catalogue (DCAT)" },
  notFound: { nb: "Siden finnes ikke", nn: "Sida finst ikkje", en: "There is no such page" },
  missing: {
    nb: "Siden eller fila finnes ikke her. Den kan være flyttet, eller adressen kan være skrevet feil.",
    nn: "Sida eller fila finst ikkje her. Ho kan vere flytta, eller adressa kan vere skriven feil.",
    en: "There is no such page or file here. It may have been moved, or the address may be misspelt.",
  },
  toFront: {
    nb: "Til forsiden med alle datasettene",
    nn: "Til framsida med alle datasetta",
    en: "To the front page with all datasets",
  },
  shorten: {
    nb: "Ta bort det som står sist i adressen, så kommer du til forsiden.",
    nn: "Ta bort det som står sist i adressa, så kjem du til framsida.",
    en: "Remove the last part of the address to come to the front page.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What each form of the rows suits. */
export const suits: Readonly<Record<DataForm, Text>> = {
  csv: {
    nb: "programmer og regneark (i Excel: Data, Fra tekst/CSV): komma mellom kolonnene, punktum i tall, UTF-8",
    nn: "program og rekneark (i Excel: Data, Frå tekst/CSV): komma mellom kolonnane, punktum i tal, UTF-8",
    en: "programs and spreadsheets (in Excel: Data, From text/CSV): comma between columns, point in numbers, UTF-8",
  },
  "csv.gz": { nb: "det samme, pakket", nn: "det same, pakka", en: "the same, compressed" },
  ndjson: {
    nb: "programmer: ett JSON-objekt per linje",
    nn: "program: eitt JSON-objekt per linje",
    en: "programs: one JSON object per line",
  },
  parquet: {
    nb: "analyse av store mengder (DuckDB, Python, R, Power BI)",
    nn: "analyse av store mengder (DuckDB, Python, R, Power BI)",
    en: "analysis of large amounts (DuckDB, Python, R, Power BI)",
  },
};
