import type { CodeField, Text } from "@samapne/core";
import { municipality } from "../municipality/index.ts";

/** The number of the municipality a row belongs to; `description` says what makes it belong. */
export const municipalityNumber = (description: Text) =>
  ({
    kind: "code",
    label: { nb: "Kommunenummer", nn: "Kommunenummer", en: "Municipality number" },
    description,
    required: true,
    list: municipality,
    example: "5001",
    aliases: ["Kommunenr", "Komm.nr", "Knr", "Kommunekode", "Kommune", "Kom.nr"],
    source: {
      name: "Statistisk sentralbyrå, Klass 131: Standard for kommuneinndeling",
      uri: "https://data.ssb.no/api/klass/v1/classifications/131",
    },
    basis: "C2",
  }) as const satisfies CodeField;
