import type { Source } from "@samapne/core";

/** The source of lists this registry decided itself. */
export const registry = { name: "SamÅpne-registeret" } as const satisfies Source;

/** The booking system of a municipality: what rooms are, what they are suited for and equipped with. */
export const bookingbasen = {
  name: "Trondheim kommune: Bookingbasen",
  uri: "https://github.com/Trondheim-kommune/Bookingbasen",
  version: "58235a5a",
  licence: "BSD-2-Clause",
} as const satisfies Source;

/** The event calendar of a municipality: its fields and categories. */
export const eventCalendar = {
  name: "Trondheim kommune: arrangementskalenderen (tkevents)",
  uri: "https://github.com/nettredaksjonenTrondheimKommune/arrangement",
  version: "4bce140d",
} as const satisfies Source;

/** The booking system many municipalities share: property, building, resource. */
export const aktivKommune = {
  name: "Aktiv kommune (PorticoEstate): brukermanual",
  uri: "https://www.aktiv-kommune.no",
} as const satisfies Source;

/** The national register of sports and culture facilities. */
export const facilityRegister = {
  name: "Anleggsregisteret (Kultur- og likestillingsdepartementet)",
  uri: "https://www.anleggsregisteret.no",
} as const satisfies Source;

/** The vocabulary search engines read. */
export const schemaOrg = { name: "schema.org", uri: "https://schema.org" } as const satisfies Source;

/** The register of legal entities. */
export const brreg = {
  name: "Brønnøysundregistrene: Enhetsregisteret",
  uri: "https://data.brreg.no/enhetsregisteret",
} as const satisfies Source;
