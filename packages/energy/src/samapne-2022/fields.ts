import type { Fields } from "@samapne/core";
import { municipality } from "@samapne/terms";
import { samapne2022 } from "../shared/sources.ts";

/** The three columns that tie the tables of 2022 together, as documented: a name, a municipality code, a meter id. */
export const linkFields = {
  location: {
    kind: "text",
    label: { nb: "Lokasjon", nn: "Lokasjon", en: "Location" },
    description: {
      nb: "Navnet på lokasjonen, for eksempel en skole eller barnehage.",
      nn: "Namnet på lokasjonen, til dømes ein skule eller barnehage.",
      en: "The name of the location, such as a school or kindergarten.",
    },
    required: true,
    privacy: "review",
    example: "Gulskogen skole",
    aliases: ["Bygg", "Lokasjonsnavn", "Lokasjonsnamn"],
    source: samapne2022,
  },
  municipality_code: {
    kind: "code",
    label: { nb: "Kommunekode", nn: "Kommunekode", en: "Municipality code" },
    description: {
      nb: "Kommunenummeret til lokasjonen, fire siffer.",
      nn: "Kommunenummeret til lokasjonen, fire siffer.",
      en: "The municipality number of the location, four digits.",
    },
    required: true,
    list: municipality,
    example: "1804",
    aliases: ["Kommunenummer", "Kommunenr"],
    source: samapne2022,
    basis: "C2",
    note: "The tables have no reference date, so a code that has been replaced is a warning.",
  },
  meter_id: {
    kind: "text",
    label: { nb: "Målepunkt-ID", nn: "Målepunkt-ID", en: "Meter id" },
    description: {
      nb: "Unik ID for målepunktet.",
      nn: "Unik ID for målepunktet.",
      en: "Unique id of the measurement point.",
    },
    required: true,
    example: "EID_972418013_00290",
    aliases: ["Måler-ID", "Målar-ID", "Måler", "Målar"],
    source: samapne2022,
    note: "Free text: the published ids hold slashes, sums and up to 319 characters.",
  },
} as const satisfies Fields;
