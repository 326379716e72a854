import type { IdentifierScheme } from "@samapne/core";

/** The number of an energy certificate (merkenummer): a letter, the year of issue, a hyphen, a serial number. */
export const certificateNumber: IdentifierScheme = {
  id: "certificate-number",
  label: { nb: "et merkenummer", nn: "eit merkenummer", en: "a certificate number" },
  description: {
    nb: "En bokstav, året energiattesten er utstedt, bindestrek og et løpenummer.",
    nn: "Ein bokstav, året energiattesten er utferda, bindestrek og eit løpenummer.",
    en: "A letter, the year the energy certificate was issued, a hyphen and a serial number.",
  },
  pattern: "^[A-Z][0-9]{4}-[0-9]{1,9}$",
  example: "A2024-1523001",
  strip: [" "],
  source: {
    name: "Energimerkeordningen (Enova, NVE)",
    note: "Shape read off two published certificates (A2012-152012, A2013-373984).",
  },
};
