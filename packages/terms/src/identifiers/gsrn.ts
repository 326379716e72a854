import type { IdentifierScheme } from "@samapne/core";

/**
 * Metering point id (målepunkt-ID): a GS1 service relation number of 18 digits in the Norwegian electricity
 * series 70705, with GS1's check digit (General Specifications, section 7.9). It stays when the meter is
 * replaced; the meter's own serial number does not.
 */
export const gsrn: IdentifierScheme = {
  id: "gsrn",
  label: { nb: "en målepunkt-ID", nn: "ein målepunkt-ID", en: "a metering point id" },
  description: {
    nb: "Atten siffer som begynner med 70705 og slutter med et kontrollsiffer. Står på strømregningen.",
    nn: "Atten siffer som byrjar med 70705 og sluttar med eit kontrollsiffer. Står på straumrekninga.",
    en: "Eighteen digits that begin with 70705 and end with a check digit. Printed on the electricity bill.",
  },
  pattern: "^70705[0-9]{13}$",
  example: "707057500012345671",
  check: { method: "mod10", weights: [3, 1] },
  strip: [" ", "\u00a0", "\u202f"],
  lookalikes: [
    {
      pattern: "^[0-9]{16}$",
      label: { nb: "et målernummer", nn: "eit målarnummer", en: "a meter serial number" },
    },
  ],
  source: {
    name: "Elhub: GSRN, 18 digits",
    note: "The series 70705 was seen in data; it is not quoted from a rule.",
  },
};
