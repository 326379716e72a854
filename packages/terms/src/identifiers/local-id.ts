import type { IdentifierScheme } from "@samapne/core";

/**
 * An id the publisher chose: at most 64 letters a–z, digits, full stops, underscores and hyphens, starting
 * with a letter or digit. Stable, unique per publisher, never a name or number of a person.
 */
export const localId: IdentifierScheme = {
  id: "local-id",
  label: { nb: "en lokal ID", nn: "ein lokal ID", en: "a local id" },
  description: {
    nb: "Høyst 64 tegn: bokstavene a–z, siffer, punktum, understrek og bindestrek. Første tegn er en bokstav eller et siffer.",
    nn: "Høgst 64 teikn: bokstavane a–z, siffer, punktum, understrek og bindestrek. Første teikn er ein bokstav eller eit siffer.",
    en: "At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.",
  },
  pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
  example: "bygg-0412",
  source: { name: "SamÅpne-registeret" },
};
