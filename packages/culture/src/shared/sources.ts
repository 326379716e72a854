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

/** The grant system of a municipality: schemes, applications, decisions and payments. */
export const grantSystem = {
  name: "Trondheim kommune: Tilskuddsbasen",
  uri: "https://github.com/Trondheim-kommune/Tilskuddsbasen",
  version: "4f8ce270",
} as const satisfies Source;

/** The standard for open data about grants. */
export const threeSixtyGiving = {
  name: "360Giving Data Standard",
  uri: "https://github.com/ThreeSixtyGiving/standard",
  version: "9387abcf",
} as const satisfies Source;

/** How the register of voluntary organisations classifies what they do. */
export const icnpo = {
  name: "Frivillighetsregisteret: kategorier for aktivitet (ICNPO)",
  uri: "https://www.regjeringen.no/id698863",
} as const satisfies Source;

/** Public Art Norway, the state's body for art in public space. */
export const koro = {
  name: "KORO – Kunst i offentlige rom",
  uri: "https://koro.no",
} as const satisfies Source;

/** The museums' shared authority lists of artists, buildings and terms. */
export const kulturNav = { name: "KulturNav", uri: "https://kulturnav.org" } as const satisfies Source;

/** The register of cultural heritage sites and objects. */
export const heritage = {
  name: "Riksantikvaren: Kulturminnesøk (Askeladden)",
  uri: "https://kulturminnesok.no",
} as const satisfies Source;

/** The register of Norwegian libraries and their numbers. */
export const nationalLibrary = {
  name: "Nasjonalbiblioteket: BaseBibliotek",
  uri: "https://www.nb.no",
} as const satisfies Source;

/** The national annual figures of public libraries. */
export const libraryStatistics = {
  name: "Nasjonalbiblioteket: folkebibliotekstatistikken (Bibliotekutvikling)",
  uri: "https://bibliotekutvikling.no",
  note: "Read off a real file: visits, events and attendance, own and external. One row may be a library two municipalities share.",
} as const satisfies Source;

/** Loans and visits as Statistics Norway publishes them in KOSTRA. */
export const kostraLibraries = {
  name: "Statistisk sentralbyrå: KOSTRA, bibliotek",
  uri: "https://www.ssb.no",
} as const satisfies Source;
