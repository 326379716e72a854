import type { Command } from "./options/command.ts";
import { check } from "./commands/check/command.ts";
import { fetchCommand } from "./commands/fetch/command.ts";
import { fetchElhubCommand } from "./commands/fetch/elhub/command.ts";
import { convert, map } from "./commands/mapping/commands.ts";
import { protect } from "./commands/protect/command.ts";
import { publishCkanCommand } from "./commands/publish/ckan/command.ts";
import { publish } from "./commands/publish/command.ts";
import { serve } from "./commands/serve/command.ts";
import {
  allowPrivate,
  classificationDate,
  dataset,
  format,
  language,
  mode,
} from "./options/shared-options.ts";

/** The commands, in the order the help lists them. */
export const commands: readonly Command[] = [
  {
    name: "validate",
    usage: "samapne validate <fil …>",
    summary: {
      nb: "kontroller filer mot et datasett, og se hva som må rettes",
      nn: "kontroller filer mot eit datasett, og sjå kva som må rettast",
      en: "check files against a dataset and see what to correct",
    },
    options: {
      dataset,
      mode,
      "classification-date": classificationDate,
      "allow-private": allowPrivate,
      previous: {
        type: "string",
        multiple: true,
        placeholder: "fil",
        means: {
          nb: "fila fra forrige leveranse: rader som er borte, andre enheter og store hopp blir meldt. Kan gis flere ganger",
          nn: "fila frå førre leveranse: rader som er borte, andre einingar og store hopp blir melde. Kan givast fleire gonger",
          en: "the file of the last delivery: rows that are gone, other units and large jumps are told. May be given several times",
        },
      },
      format: {
        type: "string",
        values: ["text", "json", "html", "sarif", "junit", "github"],
        means: {
          nb: "text for mennesker, html til deling og utskrift, json for programmer; sarif, junit og github for byggeservere",
          nn: "text for menneske, html til deling og utskrift, json for program; sarif, junit og github for byggjetenarar",
          en: "text for people, html to share and print, json for programs; sarif, junit and github for build servers",
        },
      },
      out: {
        type: "string",
        placeholder: "fil",
        means: {
          nb: "fila rapporten skrives til i stedet for til skjermen",
          nn: "fila rapporten blir skriven til i staden for til skjermen",
          en: "the file to write the report to instead of the screen",
        },
      },
      report: {
        type: "string",
        multiple: true,
        placeholder: "form=fil",
        means: {
          nb: "en rapport til, for eksempel html=rapport.html; kan gis flere ganger",
          nn: "ein rapport til, til dømes html=rapport.html; kan givast fleire gonger",
          en: "one more report, such as html=report.html; may be given several times",
        },
      },
      annotate: {
        type: "string",
        placeholder: "fil",
        means: {
          nb: "en kopi av fila med merknader der det er noe galt (xlsx og csv, også i gz og zip); en mappe når det er flere filer",
          nn: "ein kopi av fila med merknader der det er noko gale (xlsx og csv, òg i gz og zip); ei mappe når det er fleire filer",
          en: "a copy of the file with notes where something is wrong (xlsx and csv, also in gz and zip); a folder for several files",
        },
      },
      lang: language,
    },
    examples: [
      "samapne validate energi.csv",
      "samapne validate bygg.csv maalere.csv maalinger.csv --mode import",
      "samapne validate energi.csv --report html=rapport.html",
      "samapne validate energi-mai.csv --previous energi-april.csv",
      "samapne validate energi.xlsx --annotate energi-med-merknader.xlsx",
      "samapne validate energi.csv --dataset energy-measurements --format json --out rapport.json",
    ],
    load: () => import("./commands/validate.ts"),
  },
  map,
  convert,
  {
    name: "list",
    usage: "samapne list",
    summary: {
      nb: "vis alle datasett i registeret",
      nn: "vis alle datasett i registeret",
      en: "show every dataset of the registry",
    },
    options: { format, lang: language },
    examples: ["samapne list"],
    load: () => import("./commands/list.ts"),
  },
  {
    name: "show",
    usage: "samapne show <datasett>",
    summary: {
      nb: "vis feltene og reglene i et datasett",
      nn: "vis felta og reglane i eit datasett",
      en: "show the fields and rules of a dataset",
    },
    options: { format, lang: language },
    examples: ["samapne show energy-measurements"],
    load: () => import("./commands/show.ts"),
  },
  {
    name: "compare",
    usage: "samapne compare <før> <etter>",
    summary: {
      nb: "vis hva som er endret mellom to versjoner, og hvilke rader som da blir feil",
      nn: "vis kva som er endra mellom to versjonar, og kva rader som då blir feil",
      en: "show what changed between two versions, and which rows would break",
    },
    options: {
      rows: {
        type: "string",
        placeholder: "fil",
        multiple: true,
        means: {
          nb: "en fil som følger versjonen før; radene som bryter med versjonen etter, blir vist. Kan gis flere ganger",
          nn: "ei fil som følgjer versjonen før; radene som bryt med versjonen etter, blir viste. Kan givast fleire gonger",
          en: "a file that follows the version before; rows that break the version after are shown. May be given several times",
        },
      },
      format,
      lang: language,
    },
    examples: [
      "samapne compare foer.json etter.json",
      "samapne compare energy-meters@draft nytt-utkast.json --rows maalere.csv",
    ],
    load: () => import("./commands/compare.ts"),
  },
  {
    name: "emit",
    usage: "samapne emit <datasett>",
    summary: {
      nb: "skriv ut det som lages av et datasett: JSON Schema, typer, eksempler …",
      nn: "skriv ut det som blir laga av eit datasett: JSON Schema, typar, døme …",
      en: "print what is made from a dataset: JSON Schema, types, examples …",
    },
    options: {
      artifact: {
        type: "string",
        multiple: true,
        placeholder: "navn",
        means: {
          nb: "hva som skal skrives, med id eller filnavn; kan gis flere ganger. Uten dette skrives alt",
          nn: "kva som skal skrivast, med id eller filnamn; kan givast fleire gonger. Utan dette blir alt skrive",
          en: "what to print, by id or file name; may be given several times. Everything when left out",
        },
      },
      out: {
        type: "string",
        placeholder: "mappe",
        means: {
          nb: "mappa filene skrives til; uten denne skrives én tekst rett ut",
          nn: "mappa filene blir skrivne til; utan denne blir éin tekst skriven rett ut",
          en: "the folder to write to; without it one text goes to standard output",
        },
      },
      lang: language,
    },
    examples: [
      "samapne emit energy-meters --artifact schema.json",
      "samapne emit energy-meters --out ut/",
      "samapne emit mitt-datasett.json --artifact types --artifact json-schema --out ut/",
    ],
    load: () => import("./commands/emit.ts"),
  },
  {
    name: "sample",
    usage: "samapne sample <datasett …>",
    summary: {
      nb: "lag oppdiktede, gyldige rader til prøving; samme frø gir samme rader",
      nn: "lag oppdikta, gyldige rader til prøving; same frø gir same rader",
      en: "make invented, valid rows for trying things out; the same seed gives the same rows",
    },
    options: {
      rows: {
        type: "string",
        placeholder: "antall",
        means: { nb: "hvor mange rader (100)", nn: "kor mange rader (100)", en: "how many rows (100)" },
      },
      seed: {
        type: "string",
        placeholder: "tall",
        means: {
          nb: "frøet, et heltall (1)",
          nn: "frøet, eit heiltal (1)",
          en: "the seed, a whole number (1)",
        },
      },
      format: {
        type: "string",
        values: ["csv", "ndjson", "json", "xlsx", "ods", "parquet"],
        means: {
          nb: "formatet (csv); ndjson er ett JSON-objekt per linje",
          nn: "formatet (csv); ndjson er eitt JSON-objekt per linje",
          en: "the format (csv); ndjson is one JSON object per line",
        },
      },
      out: {
        type: "string",
        placeholder: "fil",
        means: {
          nb: "fila radene skrives til; uten denne skrives de rett ut. Mappa, når det er flere datasett: de passer da sammen",
          nn: "fila radene blir skrivne til; utan denne blir dei skrivne rett ut. Mappa, når det er fleire datasett: dei passar då saman",
          en: "the file to write to; standard output when left out. The folder, when there are several datasets: they fit together then",
        },
      },
      lang: language,
    },
    examples: [
      "samapne sample energy-measurements --rows 8760 --seed 7 > proeve.csv",
      "samapne sample energy-meters energy-measurements --out proeve",
    ],
    load: () => import("./commands/sample.ts"),
  },
  protect,
  publish,
  publishCkanCommand,
  serve,
  fetchCommand,
  fetchElhubCommand,
  check,
];
