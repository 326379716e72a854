import type { Field } from "@samapne/core";
import { accessibilityFeature as list } from "../codes/accessibility-feature.ts";
import { bookingbasen } from "./sources.ts";

/** What a place is fitted with for more people to use it; an empty list says something, a missing one does not. */
export const accessibilityFeatures = {
  kind: "list",
  label: { nb: "Tilgjengelighet", nn: "Tilgjenge", en: "Accessibility" },
  description: {
    nb: "Hva stedet er tilrettelagt med. I JSON sier en tom liste at det er undersøkt, og at det ikke er noe; at feltet mangler, sier at det ikke er kjent. I et regneark, og i API-er og på nettsteder laget med samapne, kan en tom verdi bare bety «ikke kjent».",
    nn: "Kva staden er lagd til rette med. I JSON seier ei tom liste at det er undersøkt, og at det ikkje er noko; at feltet manglar, seier at det ikkje er kjent. I eit rekneark, og i API-ar og på nettstader laga med samapne, kan ein tom verdi berre bety «ikkje kjent».",
    en: "What the place is fitted with. In JSON an empty list says that somebody looked and there is none; a missing field says that it is not known. In a spreadsheet, and in APIs and sites made with samapne, an empty value can only mean «not known».",
  },
  items: { kind: "code", list },
  unique: true,
  example: ["wheelchair_access", "induction_loop"],
  aliases: ["Tilrettelegging", "Universell utforming", "UU"],
  source: bookingbasen,
  matches: ["schema:amenityFeature"],
} as const satisfies Field;
