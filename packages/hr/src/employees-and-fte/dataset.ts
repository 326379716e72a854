import { defineDataset } from "@samapne/core";
import { dataProtection } from "../shared/legislation.ts";
import { employeeChecks } from "./checks.ts";
import { employeeFields } from "./fields.ts";
import { employeeRules } from "./rules.ts";

/** How many work in the municipality, in what positions, full time or part time. */
export const employeesAndFte = /* @__PURE__ */ defineDataset({
  id: "employees-and-fte",
  domain: "hr",
  version: "draft",
  title: { nb: "Ansatte og årsverk", nn: "Tilsette og årsverk", en: "Employees and full-time equivalents" },
  purpose: {
    nb: "Hvor mange som arbeider i kommunen, i hvilke stillinger, heltid eller deltid: til heltidskultur, planlegging og sammenligning mellom kommuner.",
    nn: "Kor mange som arbeider i kommunen, i kva stillingar, heiltid eller deltid: til heiltidskultur, planlegging og samanlikning mellom kommunar.",
    en: "How many work in the municipality, in which positions, full time or part time: for full-time culture, planning and comparison between municipalities.",
  },
  rowMeaning: {
    nb: "Én arbeidsgiver, én telledato og én celle: tjenesteområde, stilling, kjønn og ansettelsesform.",
    nn: "Éin arbeidsgivar, éin teljedato og éi celle: tenesteområde, stilling, kjønn og tilsetjingsform.",
    en: "One employer, one reference date and one cell: service area, position, sex and employment type.",
  },
  privacy: "open_aggregated",
  privacyNote: {
    nb: "Statistikk om personer: ingen rad bygger på færre enn fem ansatte, og skjulte rader skal ikke kunne regnes ut av de andre.",
    nn: "Statistikk om personar: inga rad byggjer på færre enn fem tilsette, og skjulte rader skal ikkje kunne reknast ut av dei andre.",
    en: "Statistics about persons: no row rests on fewer than five employees, and withheld rows must not be possible to work out from the others.",
  },
  frequency: "ANNUAL",
  themes: ["GOVE", "SOCI"],
  los: ["arbeidsliv"],
  legislation: dataProtection,
  fields: employeeFields,
  key: [
    "employer_organization_number",
    "reference_date",
    "service_area",
    "position_code",
    "sex",
    "employment_type",
  ],
  rules: employeeRules,
  checks: employeeChecks,
  notes: [
    {
      nb: "PAI (1. desember) og KOSTRA (31. desember) gir to «offisielle» tall for samme år. Telledatoen sier hvilket dette er; sammenlign bare tall med samme dato. At forskjellen skyldes datoen, er vår slutning.",
      nn: "PAI (1. desember) og KOSTRA (31. desember) gir to «offisielle» tal for same år. Teljedatoen seier kva for eit dette er; samanlikn berre tal med same dato. At skilnaden kjem av datoen, er vår slutning.",
      en: "PAI (1 December) and KOSTRA (31 December) give two «official» figures for the same year. The reference date says which this is; compare only figures of the same date. That the date explains the difference is our inference.",
    },
    {
      nb: "Heltid er her stillingsprosent 100 eller mer (registerstatistikk), ikke 37 timer eller mer som i arbeidskraftundersøkelsen.",
      nn: "Heiltid er her stillingsprosent 100 eller meir (registerstatistikk), ikkje 37 timar eller meir som i arbeidskraftundersøkinga.",
      en: "Full time is a position percentage of 100 or more here (register statistics), not 37 hours or more as in the labour force survey.",
    },
    {
      nb: "Om timelønte og vikarer er med i «alle», framgår ikke av fila; kommunen oppgir det blant kjente begrensninger. Forskjellen mellom «alle» og summen av faste og midlertidige er timelønte og vikarer.",
      nn: "Om timeløna og vikarar er med i «alle», går ikkje fram av fila; kommunen oppgir det blant kjende avgrensingar. Skilnaden mellom «alle» og summen av faste og mellombelse er timeløna og vikarar.",
      en: "Whether hourly paid and substitutes are in the total is not seen in the file; the municipality states it among known limitations. The difference between the total and permanent and temporary is hourly paid and substitutes.",
    },
    {
      nb: "Hele lista over stillingskoder i hovedtariffavtalen er ikke funnet, og derfor godtas alle firesifrede koder. KS' samlekode 0000 skrives «total».",
      nn: "Heile lista over stillingskodar i hovudtariffavtalen er ikkje funnen, og difor blir alle firesifra kodar godtekne. Samlekoden 0000 hos KS skal skrivast «total».",
      en: "The full list of position codes of the main collective agreement was not found, so any four digits are accepted. KS' code 0000 for the whole sector is written «total».",
    },
  ],
});
