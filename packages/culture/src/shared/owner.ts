import type { Field } from "@samapne/core";
import { organizationNumber } from "@samapne/terms";
import { brreg } from "./sources.ts";

/** Who owns what a row describes. */
export const owner = {
  kind: "identifier",
  label: { nb: "Eier (orgnr)", nn: "Eigar (orgnr)", en: "Owner (organisation number)" },
  description: {
    nb: "Organisasjonsnummeret til eieren, ni siffer.",
    nn: "Organisasjonsnummeret til eigaren, ni siffer.",
    en: "The owner's organisation number, nine digits.",
  },
  scheme: organizationNumber,
  example: "942110464",
  aliases: [
    "Eier",
    "Eigar",
    "Eiers organisasjonsnummer",
    "Eigars organisasjonsnummer",
    "Orgnr eier",
    "Orgnr",
  ],
  source: brreg,
  basis: "C3",
} as const satisfies Field;
