import type { Command } from "../../options/command.ts";
import { deliveryOptions, language } from "../../options/shared-options.ts";

/** `samapne publish`: what the help says of it. */
export const publish: Command = {
  name: "publish",
  usage: "samapne publish <fil …> --out <mappe>",
  summary: {
    nb: "lag et nettsted av filer: data, katalog, beskrivelse og sider, klart til å legges på en nettjener",
    nn: "lag ein nettstad av filer: data, katalog, skildring og sider, klar til å leggjast på ein nettenar",
    en: "make a site of files: data, catalogue, description and pages, ready for any web server",
  },
  options: {
    ...deliveryOptions,
    out: {
      type: "string",
      placeholder: "mappe",
      means: {
        nb: "mappa nettstedet skrives til. Det som er likt, røres ikke",
        nn: "mappa nettstaden blir skriven til. Det som er likt, blir ikkje rørt",
        en: "the folder to write the site to. What is the same is left alone",
      },
    },
    remove: {
      type: "string",
      multiple: true,
      placeholder: "datasett",
      means: {
        nb: "et datasett som er publisert i mappa før, og som trekkes tilbake: det skal bort, eller det nye skal ikke sammenlignes med det; kan gis flere ganger",
        nn: "eit datasett som er publisert i mappa før, og som blir trekt tilbake: det skal bort, eller det nye skal ikkje samanliknast med det; kan givast fleire gonger",
        en: "a dataset published in the folder before that is withdrawn: it is to go, or the new one is not to be compared with it; may be given several times",
      },
    },
    lang: language,
  },
  examples: [
    "samapne publish bygg.csv maalere.csv maalinger.csv --out nettsted/",
    "samapne publish energi.xlsx --mode import --out nettsted/ --base-url https://data.kommunen.no",
  ],
  load: () => import("./publish.ts"),
};
