import type { Field } from "@samapne/core";
import { organizationNumber } from "@samapne/terms";
import { brreg } from "./sources.ts";

/** The employer: the municipality's own organisation number. */
export const employer = {
  kind: "identifier",
  label: { nb: "Organisasjonsnummer", nn: "Organisasjonsnummer", en: "Employer's organisation number" },
  description: {
    nb: "Organisasjonsnummeret til kommunen som arbeidsgiver (hovedenheten i Enhetsregisteret, ikke en underenhet).",
    nn: "Organisasjonsnummeret til kommunen som arbeidsgivar (hovudeininga i Einingsregisteret, ikkje ei undereining).",
    en: "Organisation number of the municipality as employer (the legal entity, not one of its establishments).",
  },
  required: true,
  scheme: organizationNumber,
  example: "942110464",
  aliases: [
    "Orgnr",
    "Org.nr",
    "Org.nummer",
    "Arbeidsgiver",
    "Arbeidsgivar",
    "Arbeidsgivers orgnr",
    "Organisasjonsnr",
    "Org.nr. arbeidsgiver",
    "Juridisk enhet",
  ],
  source: brreg,
  basis: "C3",
} as const satisfies Field;
