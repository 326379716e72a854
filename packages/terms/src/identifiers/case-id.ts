import type { IdentifierScheme } from "@samapne/core";

/** A local id that may be a case number too: the same signs as a local id, and slashes, as in `2025/1142`. */
export const caseId: IdentifierScheme = {
  id: "case-id",
  label: {
    nb: "et saksnummer eller en lokal ID",
    nn: "eit saksnummer eller ein lokal ID",
    en: "a case number or local id",
  },
  description: {
    nb: "Høyst 64 tegn: bokstavene a–z, siffer, skråstrek, punktum, understrek og bindestrek. Første tegn er en bokstav eller et siffer.",
    nn: "Høgst 64 teikn: bokstavane a–z, siffer, skråstrek, punktum, understrek og bindestrek. Første teikn er ein bokstav eller eit siffer.",
    en: "At most 64 characters: letters a–z, digits, slash, full stop, underscore and hyphen. The first is a letter or digit.",
  },
  pattern: "^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$",
  example: "2025/1142",
  source: {
    name: "SamÅpne-registeret",
    note: "Wider than the registry's local ids by the slash, because case numbers of Norwegian archives have one.",
  },
};
