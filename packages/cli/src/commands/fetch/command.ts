import type { Command } from "../../options/command.ts";
import { allowPrivate, language } from "../../options/shared-options.ts";

/** `samapne fetch`: what the help says of it. */
export const fetchCommand: Command = {
  name: "fetch",
  usage: "samapne fetch <datasett> --from <adresse …> --out <fil>",
  summary: {
    nb: "hent et datasett fra mange kommuner, og skriv det som én fil",
    nn: "hent eit datasett frå mange kommunar, og skriv det som éi fil",
    en: "fetch a dataset from many municipalities and write it as one file",
  },
  options: {
    from: {
      type: "string",
      multiple: true,
      placeholder: "adresse",
      means: {
        nb: "en adresse som publiserer datasettet, adressen til en fil, eller et kommunenummer i oversikten; kan gis flere ganger",
        nn: "ei adresse som publiserer datasettet, adressa til ei fil, eller eit kommunenummer i oversikta; kan givast fleire gonger",
        en: "an address that publishes the dataset, that of a file, or a municipality number in the directory; may be given several times",
      },
    },
    directory: {
      type: "string",
      placeholder: "fil",
      means: {
        nb: "oversikt over dem som publiserer: en JSON-liste med address, name, municipalities og mapping (en fil), eller en DCAT-katalog i Turtle, JSON-LD eller RDF/XML, som fil eller adresse. Uten --from hentes fra alle",
        nn: "oversikt over dei som publiserer: ei JSON-liste med address, name, municipalities og mapping (ei fil), eller ein DCAT-katalog i Turtle, JSON-LD eller RDF/XML, som fil eller adresse. Utan --from blir det henta frå alle",
        en: "the directory of publishers: a JSON list with address, name, municipalities and mapping (a file), or a DCAT catalogue in Turtle, JSON-LD or RDF/XML, as a file or address. All of them without --from",
      },
    },
    mapping: {
      type: "string",
      placeholder: "fil",
      means: {
        nb: "tilordningen som gjør om filene på adressene i --from (samapne map lager den)",
        nn: "tilordninga som gjer om filene på adressene i --from (samapne map lagar ho)",
        en: "the mapping that converts the files at the addresses of --from (samapne map makes it)",
      },
    },
    where: {
      type: "string",
      multiple: true,
      placeholder: "felt=verdi",
      means: {
        nb: "bare rader der feltet har verdien (a,b for flere; fri tekst tas som den står); felt_from= og felt_to= for et område. Kan gis flere ganger, også for samme felt",
        nn: "berre rader der feltet har verdien (a,b for fleire; fri tekst blir teken som ho står); felt_from= og felt_to= for eit område. Kan givast fleire gonger, òg for same felt",
        en: "only rows where the field has the value (a,b for several; free text is taken as it stands); field_from= and field_to= for a range. May be given several times, also for one field",
      },
    },
    travel: {
      type: "string",
      values: ["json", "ndjson", "csv", "parquet"],
      means: {
        nb: "hvordan radene hentes fra API-er: sider av JSON (json), eller alt i ett svar",
        nn: "korleis radene blir henta frå API-ar: sider av JSON (json), eller alt i eitt svar",
        en: "how rows are fetched from APIs: pages of JSON (json), or all in one answer",
      },
    },
    out: {
      type: "string",
      placeholder: "fil",
      means: {
        nb: "fila radene skrives til; endelsen sier formatet: .csv, .ndjson, .json, .xlsx, .ods, .parquet",
        nn: "fila radene blir skrivne til; endinga seier formatet: .csv, .ndjson, .json, .xlsx, .ods, .parquet",
        en: "the file to write to; its ending says the format: .csv, .ndjson, .json, .xlsx, .ods, .parquet",
      },
    },
    "with-source": {
      type: "boolean",
      means: {
        nb: "to kolonner til som sier hvem raden er fra, og hvilken versjon av dataene der",
        nn: "to kolonnar til som seier kven rada er frå, og kva versjon av dataa der",
        en: "two more columns that say whom the row is from, and which version of the data there",
      },
    },
    "allow-private": allowPrivate,
    lang: language,
  },
  examples: [
    "samapne fetch energy-measurements --from https://data.bodo.example --from https://data.trondheim.example --out nasjonal.parquet",
    "samapne fetch cultural-events --from https://opne.data.example/arrangement.json --mapping arrangement.yaml --out arrangement.csv",
    "samapne fetch energy-meters --directory kommuner.json --where municipality_number=1804 --out bodo.csv",
  ],
  load: () => import("./fetch.ts"),
};
