import type { Field } from "@samapne/core";

/** The page about what a row describes. */
export const webPage = {
  kind: "uri",
  label: { nb: "Nettside", nn: "Nettside", en: "Web page" },
  description: {
    nb: "Siden som forteller mer. Hele adressen, med https:// først.",
    nn: "Sida som fortel meir. Heile adressa, med https:// først.",
    en: "The page that tells more. The whole address, beginning with https://.",
  },
  example: "https://www.eksempel.no/kulturhuset",
  aliases: ["Lenke", "Lenkje", "Url", "Nettadresse", "Hjemmeside", "Heimeside"],
  matches: ["schema:url"],
} as const satisfies Field;
