import type { IdentifierScheme } from "@samapne/core";

/**
 * Organisation number: nine digits, MOD11 with weights 3 2 7 6 5 4 3 2. Import mode takes away blanks and
 * the `NO` and `MVA` of a VAT number.
 */
export const organizationNumber: IdentifierScheme = {
  id: "organization-number",
  label: { nb: "et organisasjonsnummer", nn: "eit organisasjonsnummer", en: "an organisation number" },
  description: {
    nb: "Ni siffer fra Enhetsregisteret. Det siste er et kontrollsiffer.",
    nn: "Ni siffer frå Einingsregisteret. Det siste er eit kontrollsiffer.",
    en: "Nine digits from the Norwegian register of legal entities. The last one is a check digit.",
  },
  pattern: "^[0-9]{9}$",
  example: "942110464",
  check: { method: "mod11", weights: [3, 2, 7, 6, 5, 4, 3, 2] },
  strip: [" ", "\u00a0", "\u202f", "NO", "MVA"],
  lookalikes: [
    {
      pattern: "^[0-9]{11}$",
      label: { nb: "et fødselsnummer", nn: "eit fødselsnummer", en: "a national identity number" },
    },
  ],
  source: { name: "Brønnøysundregistrene: Enhetsregisteret", uri: "https://data.brreg.no/enhetsregisteret" },
};
