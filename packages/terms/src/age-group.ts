import { defineCodeList } from "@samapne/core";

const years = <F extends number, T extends number>(from: F, to: T) => ({
  code: `${from}-${to}` as const,
  label: { nb: `${from}–${to} år`, nn: `${from}–${to} år`, en: `${from}–${to} years` },
  aliases: [`${from}–${to}`, `${from}-${to} år`, `${from}–${to} år`, `${from} - ${to}`, `${from} – ${to} år`],
});

/**
 * Age in whole years at the end of the period: unions of the five-year groups of NAV's statistics, so that totals
 * compare. `total` is 16 to 69 in figures of sickness absence, and everybody in counts of employees.
 */
export const ageGroup = /* @__PURE__ */ defineCodeList({
  id: "age-group",
  version: "2026-11-24",
  title: { nb: "Aldersgruppe", nn: "Aldersgruppe", en: "Age group" },
  description: {
    nb: "Aldersgrupper for ansatte. De som er under 16 eller over 69 år, er bare med i «alle» når ansatte telles, og ikke i tall for sykefravær.",
    nn: "Aldersgrupper for tilsette. Dei som er under 16 eller over 69 år, er berre med i «alle» når tilsette blir talde, og ikkje i tal for sjukefråvær.",
    en: "Age groups of employees. Those under 16 or over 69 count only in the total when employees are counted, and not in figures of sickness absence.",
  },
  source: {
    name: "NAV: sykefraværsstatistikk, aldersgrupper",
    uri: "https://www.nav.no/no/nav-og-samfunn/statistikk/sykefravar-statistikk/relatert-informasjon/om-statistikken-sykefravaer/4.begreper-kjennemerker-og-grupperinger",
    note: "NAV has 16–19 and then five-year groups to 65–69; these are unions of them, our choice.",
  },
  codes: [
    {
      code: "total",
      label: { nb: "Alle aldre", nn: "Alle aldrar", en: "All ages" },
      aliases: ["Alle", "Alle aldre", "Alle aldrar", "I alt", "Totalt", "Total", "Sum"],
    },
    years(16, 29),
    years(30, 39),
    years(40, 49),
    years(50, 59),
    years(60, 69),
  ],
});
