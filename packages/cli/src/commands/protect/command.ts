import type { Command } from "../../options/command.ts";
import { classificationDate, dataset, language, mode } from "../../options/shared-options.ts";

/** `samapne protect`: what the help says of it. */
export const protect: Command = {
  name: "protect",
  usage: "samapne protect <fil> --out <fil>",
  summary: {
    nb: "lag en fil som kan publiseres, av en fullstendig intern tabell: små tall og det som røper dem, skjules",
    nn: "lag ei fil som kan publiserast, av ein fullstendig intern tabell: små tal og det som røper dei, blir skjult",
    en: "make a file that may be published of a complete internal table: small counts and what would tell them are withheld",
  },
  options: {
    out: {
      type: "string",
      placeholder: "fil",
      means: {
        nb: "fila som kan publiseres; endelsen sier formatet (.csv, .xlsx, .parquet …)",
        nn: "fila som kan publiserast; endinga seier formatet (.csv, .xlsx, .parquet …)",
        en: "the file that may be published; its ending says the format (.csv, .xlsx, .parquet …)",
      },
    },
    dataset,
    previous: {
      type: "string",
      placeholder: "fil",
      means: {
        nb: "fila som ble publisert forrige gang; uten den kan de to sammen røpe det hver av dem skjuler",
        nn: "fila som vart publisert førre gong; utan ho kan dei to saman røpe det kvar av dei skjuler",
        en: "the file published last time; without it the two may tell together what each of them withholds",
      },
    },
    threshold: {
      type: "string",
      placeholder: "tall",
      means: {
        nb: "færrest personer bak et tall; datasettets grense kan heves, ikke senkes",
        nn: "færrast personar bak eit tal; grensa til datasettet kan hevast, ikkje senkast",
        en: "fewest persons behind a figure; the dataset's threshold may be raised, not lowered",
      },
    },
    mode,
    "classification-date": classificationDate,
    lang: language,
  },
  examples: [
    "samapne protect fravaer-intern.csv --dataset sickness-absence --out fravaer.csv",
    "samapne protect ansatte-intern.xlsx --dataset employees-and-fte --out ansatte.csv --previous ansatte-2024.csv --threshold 8",
  ],
  load: () => import("./protect.ts"),
};
