import type { Field } from "@samapne/core";
import { hta } from "./sources.ts";

/** The position the figures are about, by the code of the main collective agreement. */
export const positionCode = {
  kind: "text",
  label: { nb: "Stillingskode", nn: "Stillingskode", en: "Position code" },
  description: {
    nb: "Stillingskoden i hovedtariffavtalen (HTA), fire siffer, for eksempel 7174 sykepleier eller 7962 adjunkt, eller «total» for alle. En person med flere stillinger telles én gang, i hovedstillingen.",
    nn: "Stillingskoden i hovudtariffavtalen (HTA), fire siffer, til dømes 7174 sjukepleiar eller 7962 adjunkt, eller «total» for alle. Ein person med fleire stillingar blir tald éin gong, i hovudstillinga.",
    en: "The position code of the main collective agreement (HTA), four digits, such as 7174 nurse or 7962 teacher, or «total» for all. A person with several positions counts once, in the main one.",
  },
  required: true,
  pattern: "^([0-9]{4}|total)$",
  patternName: {
    nb: "fire siffer, eller total",
    nn: "fire siffer, eller total",
    en: "four digits, or total",
  },
  example: "7174",
  aliases: [
    "Stilling",
    "Stillingskode HTA",
    "HTA-kode",
    "KS-kode",
    "Stillkode",
    "St.kode",
    "Still.kode",
    "Stillingskd.",
    "Job code",
    "Position",
  ],
  source: hta,
  matches: ["fint:Stillingskode"],
  basis: "C1",
  note: "That a person counts in the main position only is inference; it is what lets positions add up.",
} as const satisfies Field;
