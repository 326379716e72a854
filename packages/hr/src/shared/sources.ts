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
