import type { Text } from "@samapne/core";

/** What `fetch elhub` says to whoever started it. */
export const words = {
  noNumber: {
    nb: "Si hvilken kommune: --municipality <nummer>.",
    nn: "Sei kva kommune: --municipality <nummer>.",
    en: "Say which municipality: --municipality <number>.",
  },
  noDays: {
    nb: "Si hvilke dager: --from <dato> --to <dato>, der siste dag er med.",
    nn: "Sei kva dagar: --from <dato> --to <dato>, der siste dag er med.",
    en: "Say which days: --from <date> --to <date>, the last day included.",
  },
  wrongOrder: {
    nb: "--to kan ikke være før --from, og --from kan ikke være fram i tid.",
    nn: "--to kan ikkje vere før --from, og --from kan ikkje vere fram i tid.",
    en: "--to cannot be before --from, and --from cannot be in the future.",
  },
  noOut: {
    nb: "Si hvilken fil målingene skal skrives til: --out <fil>.",
    nn: "Sei kva fil målingane skal skrivast til: --out <fil>.",
    en: "Say which file to write the measurements to: --out <file>.",
  },
  nothingElse: {
    nb: "samapne fetch elhub tar bare valg som begynner med --.",
    nn: "samapne fetch elhub tek berre val som byrjar med --.",
    en: "samapne fetch elhub takes only options that begin with --.",
  },
  noGroup: {
    nb: "--group må være private, business eller industry.",
    nn: "--group må vere private, business eller industry.",
    en: "--group must be private, business or industry.",
  },
  noUrl: {
    nb: "--url må være en nettadresse (https://…).",
    nn: "--url må vere ei nettadresse (https://…).",
    en: "--url must be a web address (https://…).",
  },
  sameFile: {
    nb: "--out og --meters må være to filer.",
    nn: "--out og --meters må vere to filer.",
    en: "--out and --meters must be two files.",
  },
  noMunicipality: (number: string): Text => ({
    nb: `${number} er ikke et kommunenummer.`,
    nn: `${number} er ikkje eit kommunenummer.`,
    en: `${number} is no municipality number.`,
  }),
  ended: (number: string, name: string, day: string, successors: string): Text => ({
    nb: `${number} ${name} gjaldt til ${day}. Elhub bruker dagens numre, også for tida før: spør etter ${successors}.`,
    nn: `${number} ${name} galdt til ${day}. Elhub bruker nummera som gjeld i dag, òg for tida før: spør etter ${successors}.`,
    en: `${number} ${name} ended ${day}. Elhub uses the numbers of today, for the time before as well: ask for ${successors}.`,
  }),
  rows: {
    nb: "{count} {count|måling|målinger}",
    nn: "{count} {count|måling|målingar}",
    en: "{count} {count|measurement|measurements}",
  },
  series: { nb: "{count} {count|serie|serier}", nn: "{count} {count|serie|seriar}", en: "{count} series" },
  hours: {
    nb: "{count} {count|timeverdi|timeverdier}",
    nn: "{count} {count|timeverdi|timeverdiar}",
    en: "{count} hourly {count|value|values}",
  },
  first: { nb: "den første", nn: "den første", en: "the first" },
  leftOut: {
    nb: "Ingenting herfra er tatt med.",
    nn: "Ingenting herifrå er teke med.",
    en: "Nothing from here was taken.",
  },
  nothing: {
    nb: "Ingen målinger kunne hentes, og ingen fil er skrevet.",
    nn: "Ingen målingar kunne hentast, og inga fil er skriven.",
    en: "No measurements could be fetched, and no file was written.",
  },
  written: { nb: "Skrevet", nn: "Skrive", en: "Written" },
  source: {
    nb: "Kilde: Elhub (CC BY 4.0). Kommunenumrene er dagens, også for tida før en sammenslåing eller deling.",
    nn: "Kjelde: Elhub (CC BY 4.0). Kommunenummera er dei som gjeld i dag, òg for tida før ei samanslåing eller deling.",
    en: "Source: Elhub (CC BY 4.0). The municipality numbers are those of today, for the time before a merger or split as well.",
  },
} as const;
