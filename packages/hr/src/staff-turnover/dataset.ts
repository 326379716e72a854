import { defineDataset } from "@samapne/core";
import { dataProtection } from "../shared/legislation.ts";
import { turnoverChecks } from "./checks.ts";
import { turnoverFields } from "./fields.ts";
import { turnoverRules } from "./rules.ts";

/** How many of a municipality's employees leave within a year, by what counts as leaving. */
export const staffTurnover = /* @__PURE__ */ defineDataset({
  id: "staff-turnover",
  domain: "hr",
  version: "draft",
  title: { nb: "Turnover", nn: "Turnover", en: "Staff turnover" },
  purpose: {
    nb: "Hvor mange som slutter, og i hvilke stillinger: til rekruttering og sammenligning mellom kommuner.",
    nn: "Kor mange som sluttar, og i kva stillingar: til rekruttering og samanlikning mellom kommunar.",
    en: "How many leave, and in which positions: for recruitment and comparison between municipalities.",
  },
  rowMeaning: {
    nb: "Én arbeidsgiver, ett år (1. desember til 1. desember), én celle (tjenesteområde, stilling, alder) og én definisjon av å slutte.",
    nn: "Éin arbeidsgivar, eitt år (1. desember til 1. desember), éi celle (tenesteområde, stilling, alder) og éin definisjon av å slutte.",
    en: "One employer, one year (1 December to 1 December), one cell (service area, position, age) and one scope of leaving.",
  },
  privacy: "open_aggregated",
  privacyNote: {
    nb: "Statistikk om personer: ingen rad bygger på færre enn fem ansatte, én til fire som sluttet, vises ikke for grupper under tjue, og skjulte rader skal ikke kunne regnes ut av de andre.",
    nn: "Statistikk om personar: inga rad byggjer på færre enn fem tilsette, éin til fire som slutta, blir ikkje viste for grupper under tjue, og skjulte rader skal ikkje kunne reknast ut av dei andre.",
    en: "Statistics about persons: no row rests on fewer than five employees, one to four leavers are not shown for groups under twenty, and withheld rows must not be possible to work out from the others.",
  },
  frequency: "ANNUAL",
  themes: ["GOVE", "SOCI"],
  los: ["arbeidsliv"],
  legislation: dataProtection,
  fields: turnoverFields,
  key: [
    "employer_organization_number",
    "period_start",
    "service_area",
    "position_code",
    "age_group",
    "turnover_scope",
  ],
  rules: turnoverRules,
  checks: turnoverChecks,
  notes: [
    {
      nb: "KS' turnover er andelen som ikke lenger er ansatt i noen stilling i kommunesektoren ett år etter. Den som går fra Bodø til Trondheim kommune, er turnover for Bodø («left_employer»), men ikke for KS. At tallene derfor ikke er det kommunene selv kaller turnover, er vår slutning.",
      nn: "Turnover hos KS er delen som ikkje lenger er tilsett i noka stilling i kommunesektoren eitt år etter. Den som går frå Bodø til Trondheim kommune, er turnover for Bodø («left_employer»), men ikkje for KS. At tala difor ikkje er det kommunane sjølve kallar turnover, er vår slutning.",
      en: "KS' turnover is the share no longer employed in any position in the municipal sector a year later. Whoever moves from Bodø to Trondheim municipality is turnover for Bodø («left_employer»), not for KS. That the figures are therefore not what municipalities themselves call turnover is our inference.",
    },
    {
      nb: "Kommunen kan ikke selv se hvem som har gått ut av kommunesektoren; det tallet kommer fra KS (PAI-registeret). Den som er ansatt på pensjonistvilkår, regnes ikke som ansatt hos KS.",
      nn: "Kommunen kan ikkje sjølv sjå kven som har gått ut av kommunesektoren; det talet kjem frå KS (PAI-registeret). Den som er tilsett på pensjonistvilkår, blir ikkje rekna som tilsett hos KS.",
      en: "A municipality cannot see by itself who left the municipal sector; that figure comes from KS (the PAI register). Whoever works on pensioner terms is not counted as employed by KS.",
    },
    {
      nb: "Terskelen på tjue ansatte for å vise én til fire som sluttet, er vårt valg. Fagfolk må bekrefte den.",
      nn: "Terskelen på tjue tilsette for å vise éin til fire som slutta, er vårt val. Fagfolk må stadfeste han.",
      en: "The threshold of twenty employees for showing one to four leavers is our choice. Experts must confirm it.",
    },
  ],
});
