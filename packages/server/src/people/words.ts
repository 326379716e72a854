import type { Text } from "@samapne/core";

/** The words that the pages for people of a service and of a site share. */
export const words = {
  title: { nb: "Åpne data", nn: "Opne data", en: "Open data" },
  intro: {
    nb: "Dataene følger SamÅpnes felles spesifikasjoner, likt fra kommune til kommune. Alle kan bruke dem, uten nøkkel.",
    nn: "Dataa følgjer dei felles spesifikasjonane til SamÅpne, likt frå kommune til kommune. Alle kan bruke dei, utan nøkkel.",
    en: "The data follow the common SamÅpne specifications, alike from municipality to municipality. Anyone may use them, without a key.",
  },
  datasets: { nb: "Datasett", nn: "Datasett", en: "Datasets" },
  row: { nb: "rad", nn: "rad", en: "row" },
  rows: { nb: "rader", nn: "rader", en: "rows" },
  updated: { nb: "oppdatert", nn: "oppdatert", en: "updated" },
  columns: {
    nb: "Hva kolonnene betyr",
    nn: "Kva kolonnane tyder",
    en: "What the columns mean",
  },
  download: { nb: "Last ned", nn: "Last ned", en: "Download" },
  excel: { nb: "CSV for norsk Excel", nn: "CSV for norsk Excel", en: "CSV for Norwegian Excel" },
  onePage: {
    nb: "JSON, én side om gangen",
    nn: "JSON, éi side om gongen",
    en: "JSON, a page at a time",
  },
  machines: { nb: "For programmer", nn: "For program", en: "For programs" },
  nothing: {
    nb: "Ingen data er publisert ennå.",
    nn: "Ingen data er publiserte enno.",
    en: "No data have been published yet.",
  },
  publishedBy: { nb: "Publisert av", nn: "Publisert av", en: "Published by" },
  questions: { nb: "Spørsmål", nn: "Spørsmål", en: "Questions" },
  licence: { nb: "Lisens", nn: "Lisens", en: "Licence" },
  specifications: {
    nb: "Felles spesifikasjoner: SamÅpne",
    nn: "Felles spesifikasjonar: SamÅpne",
    en: "Shared specifications: SamÅpne",
  },
} as const satisfies Readonly<Record<string, Text>>;
