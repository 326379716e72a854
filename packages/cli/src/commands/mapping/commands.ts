import type { Command } from "../../options/command.ts";
import { allowPrivate, classificationDate, dataset, language } from "../../options/shared-options.ts";

/** What the help says of `samapne map`. */
export const map: Command = {
  name: "map",
  usage: "samapne map <fil> --dataset <id>",
  summary: {
    nb: "foreslå hvordan en fil, på disken eller en adresse, blir til et datasett, som en tilordning å lagre og dele",
    nn: "føreslå korleis ei fil, på disken eller ei adresse, blir til eit datasett, som ei tilordning å lagre og dele",
    en: "propose how a file, on disk or at an address, becomes a dataset, as a mapping to save and share",
  },
  options: {
    dataset: {
      ...dataset,
      means: {
        nb: "datasettet fila skal bli til",
        nn: "datasettet fila skal bli til",
        en: "the dataset the file is to become",
      },
    },
    answer: {
      type: "string",
      multiple: true,
      placeholder: "sted=svar",
      means: {
        nb: "svar på et spørsmål, for eksempel time.labels=end; kan gis flere ganger",
        nn: "svar på eit spørsmål, til dømes time.labels=end; kan givast fleire gonger",
        en: "the answer to a question, such as time.labels=end; may be given several times",
      },
    },
    accept: {
      type: "boolean",
      means: {
        nb: "ta forslagene som svar",
        nn: "ta framlegga som svar",
        en: "take the suggestions as answers",
      },
    },
    out: {
      type: "string",
      placeholder: "fil",
      means: {
        nb: "fila tilordningen skrives til; uten denne skrives den rett ut",
        nn: "fila tilordninga blir skriven til; utan denne blir ho skriven rett ut",
        en: "the file to write the mapping to; standard output when left out",
      },
    },
    "allow-private": allowPrivate,
    lang: language,
  },
  examples: [
    "samapne map eksport.csv --dataset energy-measurements --out eksport.yaml",
    "samapne map eksport.csv --dataset energy-measurements --answer time.zone=Europe/Oslo --answer time.labels=end",
    "samapne map https://data.kommunen.no/skoler.geojson --dataset municipal-buildings --out skoler.yaml",
  ],
  load: () => import("./map.ts"),
};

/** What the help says of `samapne convert`. */
export const convert: Command = {
  name: "convert",
  usage: "samapne convert <fil> --mapping <tilordning.yaml>",
  summary: {
    nb: "gjør en fil om til et datasett med en tilordning, og si hva som ble av hver rad",
    nn: "gjer ei fil om til eit datasett med ei tilordning, og sei kva det vart av kvar rad",
    en: "turn a file into a dataset with a mapping, and say what became of every row",
  },
  options: {
    mapping: {
      type: "string",
      placeholder: "fil",
      means: { nb: "tilordningen, som YAML", nn: "tilordninga, som YAML", en: "the mapping, as YAML" },
    },
    to: {
      type: "string",
      values: ["csv", "ndjson", "json", "xlsx", "ods", "parquet"],
      means: {
        nb: "formatet (etter filnavnet i --out, ellers csv)",
        nn: "formatet (etter filnamnet i --out, elles csv)",
        en: "the format (by the name in --out, else csv)",
      },
    },
    out: {
      type: "string",
      placeholder: "fil",
      means: {
        nb: "fila radene skrives til, hel eller ikke i det hele tatt; uten denne skrives de rett ut",
        nn: "fila radene blir skrivne til, heil eller ikkje i det heile; utan denne blir dei skrivne rett ut",
        en: "the file to write the rows to, whole or not at all; standard output when left out",
      },
    },
    report: {
      type: "string",
      placeholder: "fil",
      means: {
        nb: "regnskapet over alle rader som JSON",
        nn: "rekneskapen over alle rader som JSON",
        en: "the account of all rows as JSON",
      },
    },
    "classification-date": classificationDate,
    "allow-private": allowPrivate,
    lang: language,
  },
  examples: [
    "samapne convert eksport.csv --mapping eksport.yaml --out energi.csv",
    "samapne convert eksport.xlsx --mapping maalere.yaml --to parquet --out maalere.parquet --report regnskap.json",
  ],
  load: () => import("./convert.ts"),
};
