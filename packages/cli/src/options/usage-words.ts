import type { Language } from "@samapne/core";

/** The words of usages and placeholders, which the commands have in bokmål, where another language has another. */
const others: Readonly<Record<Exclude<Language, "nb">, Readonly<Record<string, string>>>> = {
  nn: { navn: "namn", antall: "mengd", tall: "tal" },
  en: {
    adresse: "address",
    antall: "count",
    datasett: "dataset",
    dato: "date",
    "e-post": "email",
    eller: "or",
    etter: "after",
    felt: "field",
    fil: "file",
    før: "before",
    mappe: "folder",
    navn: "name",
    nummer: "number",
    organisasjonsnummer: "organisation-number",
    sted: "place",
    svar: "answer",
    tall: "number",
    tilordning: "mapping",
    verdi: "value",
    versjon: "version",
    "ÅÅÅÅ-MM-DD": "YYYY-MM-DD",
  },
};

const word = /[\p{L}\d-]*\p{L}[\p{L}\d-]*/gu;

/** What stands for a value, such as `felt=verdi`, in the language of the help. */
export function placeholderIn(text: string, language: Language): string {
  if (language === "nb") return text;
  const known = others[language];
  return text.replaceAll(word, (one) => (Object.hasOwn(known, one) ? (known[one] as string) : one));
}

/** How a command is called, with what stands between < and > in the language of the help. */
export function usageIn(usage: string, language: Language): string {
  return usage.replaceAll(/<[^>]*>/g, (place) => placeholderIn(place, language));
}
