import type { Command } from "../../../options/command.ts";
import { allowPrivate, language } from "../../../options/shared-options.ts";

/** `samapne fetch elhub`: what the help says of it. */
export const fetchElhubCommand: Command = {
  name: "fetch elhub",
  usage: "samapne fetch elhub --municipality <nummer> --from <dato> --to <dato> --out <fil>",
  summary: {
    nb: "hent strømforbruket i en kommune fra Elhub, som energimålinger",
    nn: "hent straumforbruket i ein kommune frå Elhub, som energimålingar",
    en: "fetch a municipality's use of electricity from Elhub, as energy measurements",
  },
  options: {
    municipality: {
      type: "string",
      multiple: true,
      placeholder: "nummer",
      means: {
        nb: "kommunenummeret som gjelder i dag; kan gis flere ganger",
        nn: "kommunenummeret som gjeld i dag; kan givast fleire gonger",
        en: "the municipality number of today; may be given several times",
      },
    },
    from: {
      type: "string",
      placeholder: "dato",
      means: {
        nb: "første dag, ÅÅÅÅ-MM-DD, norsk tid",
        nn: "første dag, ÅÅÅÅ-MM-DD, norsk tid",
        en: "the first day, YYYY-MM-DD, Norwegian time",
      },
    },
    to: {
      type: "string",
      placeholder: "dato",
      means: {
        nb: "siste dag, som er med",
        nn: "siste dag, som er med",
        en: "the last day, included",
      },
    },
    group: {
      type: "string",
      multiple: true,
      values: ["private", "business", "industry"],
      means: {
        nb: "bare denne gruppa av forbrukere; kan gis flere ganger. Uten denne hentes alle",
        nn: "berre denne gruppa av forbrukarar; kan givast fleire gonger. Utan denne blir alle henta",
        en: "only this group of consumers; may be given several times. All of them when left out",
      },
    },
    out: {
      type: "string",
      placeholder: "fil",
      means: {
        nb: "fila målingene skrives til; endelsen sier formatet: .csv, .ndjson, .json, .xlsx, .ods, .parquet",
        nn: "fila målingane blir skrivne til; endinga seier formatet: .csv, .ndjson, .json, .xlsx, .ods, .parquet",
        en: "the file to write the measurements to; its ending says the format: .csv, .ndjson, .json, .xlsx, .ods, .parquet",
      },
    },
    meters: {
      type: "string",
      placeholder: "fil",
      means: {
        nb: "en fil til, med én rad for hver serie, som energimålere",
        nn: "ei fil til, med éi rad for kvar serie, som energimålarar",
        en: "one more file, with a row for each series, as energy meters",
      },
    },
    url: {
      type: "string",
      placeholder: "adresse",
      means: {
        nb: "en annen adresse for samme API; Elhubs egen når den ikke er gitt",
        nn: "ei anna adresse for same API; Elhub si eiga når ho ikkje er gitt",
        en: "another address of the same API; Elhub's own when left out",
      },
    },
    "allow-private": allowPrivate,
    lang: language,
  },
  examples: [
    "samapne fetch elhub --municipality 5001 --from 2026-01-01 --to 2026-03-31 --out forbruk.csv --meters serier.csv",
    "samapne fetch elhub --municipality 1804 --municipality 1841 --from 2025-01-01 --to 2025-12-31 --group industry --out industri.parquet",
  ],
  load: () => import("./fetch-elhub.ts"),
};
