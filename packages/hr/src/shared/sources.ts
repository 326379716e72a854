import type { Source } from "@samapne/core";

/** How Statistics Norway and NAV define sickness absence. */
export const ssbAbsence = {
  name: "Statistisk sentralbyrå: sykefravær, Om statistikken",
  uri: "https://www.ssb.no/arbeid-og-lonn/statistikker/sykefratot/kvartal",
} as const satisfies Source;

/** NAV's definitions: contracted days, population 16 to 69, duration in calendar days. */
export const navAbsence = {
  name: "NAV: sykefraværsstatistikk, begreper, kjennemerker og grupperinger",
  uri: "https://www.nav.no/no/nav-og-samfunn/statistikk/sykefravar-statistikk/relatert-informasjon/om-statistikken-sykefravaer/4.begreper-kjennemerker-og-grupperinger",
} as const satisfies Source;

/** NAV's open source: duration groups A to F, and figures withheld below five persons. */
export const navCode = {
  name: "NAV: sykefravarsstatistikk-api, åpen kildekode",
  uri: "https://github.com/navikt/sykefravarsstatistikk-api",
  note: "Duration groups A–F and X; withheld when fewer than five persons.",
} as const satisfies Source;

/** KS' turnover statistics from the PAI register, 1 December to 1 December. */
export const ksTurnover = {
  name: "KS: publisert turnoverstatistikk (PAI-registeret)",
  uri: "https://www.ks.no/fagomrader/statistikk-og-analyse/turnover/publisert-turnoverstatistikk/",
} as const satisfies Source;

/** Statistics Norway's words: full-time equivalents, full time and part time. */
export const ssbWords = {
  name: "Statistisk sentralbyrå: ordforklaringer 434822 (årsverk) og 391734 (heltid og deltid)",
  uri: "https://www.ssb.no/ajax/ordforklaring?key=434822&sprak=no",
} as const satisfies Source;

/** Contracted full-time equivalents without long absences. */
export const ssb11918 = {
  name: "Statistisk sentralbyrå: tabell 11918",
  uri: "https://www.ssb.no/statbank/table/11918",
} as const satisfies Source;

/** Position codes of the municipal main collective agreement. */
export const hta = {
  name: "Hovedtariffavtalen (KS), vedlegg 1: stillingskoder",
  uri: "https://www.utdanningsforbundet.no",
  note: "The list in full was not found: any four digits are accepted.",
} as const satisfies Source;

/** The common information model of Norwegian counties. */
export const fint = {
  name: "FINT informasjonsmodell",
  uri: "https://github.com/FINTLabs/fint-informasjonsmodell",
  version: "4.1.0",
} as const satisfies Source;

/** What a public employer reports under the duty to promote equality. */
export const bufdir = {
  name: "Bufdir: aktivitets- og redegjørelsesplikten (ARP)",
  uri: "https://www.bufdir.no/fagstotte/produkter/arp/",
  note: "Likestillings- og diskrimineringsloven §§ 26 and 26 a.",
} as const satisfies Source;

/** The register of legal entities. */
export const brreg = {
  name: "Brønnøysundregistrene: Enhetsregisteret",
  uri: "https://data.brreg.no/enhetsregisteret",
} as const satisfies Source;

/** Statistics Norway's rule for figures that rest on few. */
export const ssbSymbols = {
  name: "Statistisk sentralbyrå: standardtegn i tabeller",
  uri: "https://www.ssb.no",
  note: "The symbol : is confirmed; .. and . are inference.",
} as const satisfies Source;
