import type { Field } from "@samapne/core";

/** Where something stands, by street. */
export const streetAddress = {
  kind: "text",
  label: { nb: "Adresse", nn: "Adresse", en: "Street address" },
  description: {
    nb: "Gatenavn og nummer, uten postnummer og poststed.",
    nn: "Gatenamn og nummer, utan postnummer og poststad.",
    en: "Street name and number, without postal code and place.",
  },
  privacy: "review",
  example: "Skoleveien 45",
  aliases: ["Gateadresse", "Besøksadresse", "Vegadresse", "address", "Gate", "street"],
  matches: ["schema:streetAddress"],
} as const satisfies Field;

/** The postal code of an address, as text: codes keep their leading zero (C1). */
export const postalCode = {
  kind: "text",
  label: { nb: "Postnummer", nn: "Postnummer", en: "Postal code" },
  description: {
    nb: "Fire siffer, med null først når det hører til.",
    nn: "Fire siffer, med null først når det høyrer til.",
    en: "Four digits, leading zero kept.",
  },
  pattern: "^[0-9]{4}$",
  patternName: { nb: "fire siffer", nn: "fire siffer", en: "four digits" },
  example: "7041",
  aliases: ["Postnr", "Postnr.", "zip code", "zip", "postcode", "addr:postcode"],
  basis: "C1",
  matches: ["schema:postalCode"],
} as const satisfies Field;

/** The postal place of an address. */
export const postalPlace = {
  kind: "text",
  label: { nb: "Poststed", nn: "Poststad", en: "Postal place" },
  description: {
    nb: "Navnet på poststedet.",
    nn: "Namnet på poststaden.",
    en: "The name of the postal place.",
  },
  example: "Trondheim",
  aliases: ["Sted", "Stad", "city", "addr:city"],
  matches: ["schema:addressLocality"],
} as const satisfies Field;
