import type { Field } from "@samapne/core";

/** A latitude within the Norway box, Svalbard and Jan Mayen included (C13). */
export const latitude = {
  kind: "decimal",
  label: { nb: "Breddegrad", nn: "Breiddegrad", en: "Latitude" },
  description: {
    nb: "Breddegrad i desimalgrader (EPSG:4326), høyst seks desimaler.",
    nn: "Breiddegrad i desimalgrader (EPSG:4326), høgst seks desimalar.",
    en: "Latitude in decimal degrees (EPSG:4326), at most six decimals.",
  },
  decimals: 6,
  min: 57.5,
  max: 81,
  unit: "deg",
  example: 63.447243,
  aliases: ["Lat"],
  basis: "C13",
  matches: ["schema:latitude"],
} as const satisfies Field;

/** A longitude within the Norway box, Svalbard and Jan Mayen included (C13). */
export const longitude = {
  kind: "decimal",
  label: { nb: "Lengdegrad", nn: "Lengdegrad", en: "Longitude" },
  description: {
    nb: "Lengdegrad i desimalgrader (EPSG:4326), høyst seks desimaler.",
    nn: "Lengdegrad i desimalgrader (EPSG:4326), høgst seks desimalar.",
    en: "Longitude in decimal degrees (EPSG:4326), at most six decimals.",
  },
  decimals: 6,
  min: -9.5,
  max: 34,
  unit: "deg",
  example: 10.436338,
  aliases: ["Lon", "Lng", "Long"],
  basis: "C13",
  matches: ["schema:longitude"],
} as const satisfies Field;
