import type { Field } from "@samapne/core";
import { localId } from "@samapne/terms";

/** The publisher's own id of a building: the key of municipal-buildings, and what the other datasets refer to. */
export const buildingId = {
  kind: "identifier",
  label: { nb: "Bygg-ID", nn: "Bygg-ID", en: "Building id" },
  description: {
    nb: "Kommunens egen, faste ID for bygget. Den brukes aldri om igjen for et annet bygg.",
    nn: "Kommunen sin eigen, faste ID for bygget. Han blir aldri brukt om att for eit anna bygg.",
    en: "The municipality's own, stable id of the building. Never used again for another building.",
  },
  scheme: localId,
  example: "bygg-0412",
  aliases: [
    "Byggkode",
    "Byggnummer",
    "Byggnr",
    "Bygningsid",
    "Bygningskode",
    "Objektkode",
    "Objektnr",
    "Objektnummer",
  ],
  basis: "C15",
} as const satisfies Field;
