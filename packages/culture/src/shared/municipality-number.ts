import type { Field } from "@samapne/core";
import { municipality } from "@samapne/terms";

/** The municipality of a row; each dataset says what makes a row belong to it, and which date the number is judged at. */
export const municipalityNumber = {
  kind: "code",
  label: { nb: "Kommunenummer", nn: "Kommunenummer", en: "Municipality number" },
  description: {
    nb: "Nummeret på kommunen. Fire siffer, med null først når det hører til.",
    nn: "Nummeret på kommunen. Fire siffer, med null først når det høyrer til.",
    en: "Number of the municipality. Four digits, leading zero kept.",
  },
  required: true,
  list: municipality,
  example: "5001",
  aliases: ["Kommunenr", "Komm.nr", "Knr", "Kommunekode", "Kommune", "Kom.nr"],
  source: {
    name: "Statistisk sentralbyrå, Klass 131: Standard for kommuneinndeling",
    uri: "https://data.ssb.no/api/klass/v1/classifications/131",
  },
  basis: "C2",
} as const satisfies Field;
