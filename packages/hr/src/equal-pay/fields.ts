import type { Fields } from "@samapne/core";
import { payComponent } from "../codes/pay-component.ts";
import { employer } from "../shared/employer.ts";
import { municipalityNumber } from "../shared/municipality-number.ts";
import { bufdir } from "../shared/sources.ts";
import { suppression } from "../shared/suppression.ts";
import { averagePay, leaveWeeks, persons } from "./by-sex.ts";

/** The fields of equal-pay, in publication order. */
export const payFields = {
  municipality_number: { ...municipalityNumber, at: "year" },
  employer_organization_number: employer,
  year: {
    kind: "integer",
    label: { nb: "År", nn: "År", en: "Year" },
    description: {
      nb: "Året redegjørelsen gjelder. Året må være over. Antall ansatte er per 31. desember, eller den dagen kommunen oppgir blant kjente begrensninger.",
      nn: "Året utgreiinga gjeld. Året må vere over. Talet på tilsette er per 31. desember, eller den dagen kommunen oppgir blant kjende avgrensingar.",
      en: "The year the report is about. The year must have ended. Employees are those of 31 December, or of the day the municipality states among known limitations.",
    },
    required: true,
    min: 2020,
    example: 2025,
    aliases: ["Årstall", "Årstal", "Rapporteringsår", "Redegjørelsesår", "Utgreiingsår"],
    source: bufdir,
    note: "From 2020, when the duty got its present form. The counting day is our convention: no source names one.",
  },
  position_level: {
    kind: "text",
    label: { nb: "Stillingsnivå", nn: "Stillingsnivå", en: "Position level" },
    description: {
      nb: "Kort kode for stillingsnivået eller stillingsgruppen, som kommunen deler inn selv etter arbeid av lik verdi, eller «total» for hele virksomheten. Behold koden fra år til år.",
      nn: "Kort kode for stillingsnivået eller stillingsgruppa, som kommunen deler inn sjølv etter arbeid av lik verdi, eller «total» for heile verksemda. Behald koden frå år til år.",
      en: "Short code of the position level or group, as the municipality divides them by work of equal value, or «total» for everybody. Keep the code from year to year.",
    },
    required: true,
    pattern: "^[A-Za-z0-9]{1,10}$",
    patternName: {
      nb: "bokstaver og sifre, høyst ti tegn",
      nn: "bokstavar og siffer, høgst ti teikn",
      en: "letters and digits, at most ten characters",
    },
    example: "N2",
    aliases: ["Nivå", "Stillingsgruppe", "Stillingskategori", "Nivåkode", "Lønnsnivå", "Lønsnivå"],
    source: bufdir,
  },
  position_level_label: {
    kind: "text",
    label: { nb: "Navn på nivå", nn: "Namn på nivå", en: "Name of level" },
    description: {
      nb: "Hva nivået heter, så andre forstår det. Ikke navn på personer.",
      nn: "Kva nivået heiter, så andre forstår det. Ikkje namn på personar.",
      en: "What the level is called, so that others understand it. No names of persons.",
    },
    required: true,
    maxLength: 100,
    privacy: "review",
    example: "Virksomhetsledere",
    aliases: ["Nivånavn", "Nivånamn", "Stillingsnivå navn", "Stillingsnivå namn", "Beskrivelse av nivå"],
    source: bufdir,
  },
  pay_component: {
    kind: "code",
    label: { nb: "Lønnskomponent", nn: "Lønskomponent", en: "Pay component" },
    description: {
      nb: "Hva lønnstallene i raden inneholder: avtalt lønn, eller alt som er utbetalt kontant. Sammenlign bare tall med samme innhold.",
      nn: "Kva lønstala i rada inneheld: avtalt løn, eller alt som er utbetalt kontant. Samanlikn berre tal med same innhald.",
      en: "What the row's pay figures hold: agreed pay, or everything paid in cash. Compare only figures of the same content.",
    },
    required: true,
    list: payComponent,
    example: "agreed_pay",
    aliases: ["Lønn", "Løn", "Lønnsbegrep", "Lønsomgrep", "Lønnstype", "Lønstype"],
    source: payComponent.source,
  },
  women: persons({
    label: { nb: "Antall kvinner", nn: "Tal på kvinner", en: "Women" },
    of: { nb: "Kvinner som er ansatt", nn: "Kvinner som er tilsette", en: "Women employed" },
    example: 3140,
    aliases: ["Kvinner", "Antall kvinner ansatt", "K"],
  }),
  men: persons({
    label: { nb: "Antall menn", nn: "Tal på menn", en: "Men" },
    of: { nb: "Menn som er ansatt", nn: "Menn som er tilsette", en: "Men employed" },
    example: 1070,
    aliases: ["Menn", "Antall menn ansatt", "M"],
  }),
  women_share: {
    kind: "decimal",
    label: { nb: "Andel kvinner", nn: "Kvinnedel", en: "Share of women" },
    description: {
      nb: "Kvinner i prosent av alle ansatte på nivået, med én desimal.",
      nn: "Kvinner i prosent av alle tilsette på nivået, med éin desimal.",
      en: "Women as a percentage of all employees of the level, with one decimal.",
    },
    decimals: 1,
    min: 0,
    max: 100,
    unit: "%",
    example: 74.6,
    aliases: ["Kvinneandel", "Del kvinner", "Andel kvinner i prosent", "Prosent kvinner"],
    source: bufdir,
    basis: "C10",
  },
  average_pay_women: averagePay({
    label: { nb: "Gjennomsnittslønn kvinner", nn: "Gjennomsnittsløn kvinner", en: "Average pay, women" },
    whose: { nb: "Kvinnenes", nn: "kvinnene", en: "Women's" },
    example: 545_200,
    aliases: ["Lønn kvinner", "Løn kvinner", "Kvinners lønn", "Snittlønn kvinner", "Snittløn kvinner"],
  }),
  average_pay_men: averagePay({
    label: { nb: "Gjennomsnittslønn menn", nn: "Gjennomsnittsløn menn", en: "Average pay, men" },
    whose: { nb: "Mennenes", nn: "mennene", en: "Men's" },
    example: 568_900,
    aliases: ["Lønn menn", "Løn menn", "Menns lønn", "Snittlønn menn", "Snittløn menn"],
  }),
  women_pay_percent: {
    kind: "decimal",
    label: {
      nb: "Kvinners lønn i prosent av menns",
      nn: "Løna til kvinner i prosent av løna til menn",
      en: "Women's pay as a percentage of men's",
    },
    description: {
      nb: "100 × kvinnenes gjennomsnittslønn / mennenes, med én desimal. Under 100 når kvinner tjener minst.",
      nn: "100 × gjennomsnittsløna til kvinner / til menn, med éin desimal. Under 100 når kvinner tener minst.",
      en: "100 × average pay of women / of men, with one decimal. Below 100 when women earn less.",
    },
    decimals: 1,
    min: 0,
    max: 300,
    unit: "%",
    example: 95.8,
    aliases: [
      "Kvinners andel av menns lønn",
      "Kvinnelønn i prosent av mannslønn",
      "Kvinneløn i prosent av mannsløn",
      "Lønnsforskjell i prosent",
      "Lønsskilnad i prosent",
    ],
    source: bufdir,
    basis: "C10",
    note: "The law lets the difference be given in kroner or percent; percent of men's pay is the form chosen here.",
  },
  temporary_women: persons({
    label: { nb: "Midlertidig ansatte kvinner", nn: "Mellombels tilsette kvinner", en: "Temporary, women" },
    of: {
      nb: "Kvinner som er midlertidig ansatt",
      nn: "Kvinner som er mellombels tilsette",
      en: "Women employed temporarily",
    },
    example: 340,
    aliases: ["Midlertidige kvinner", "Mellombelse kvinner", "Midlertidig kvinner"],
  }),
  temporary_men: persons({
    label: { nb: "Midlertidig ansatte menn", nn: "Mellombels tilsette menn", en: "Temporary, men" },
    of: {
      nb: "Menn som er midlertidig ansatt",
      nn: "Menn som er mellombels tilsette",
      en: "Men employed temporarily",
    },
    example: 120,
    aliases: ["Midlertidige menn", "Mellombelse menn", "Midlertidig menn"],
  }),
  part_time_women: persons({
    label: { nb: "Deltidsansatte kvinner", nn: "Deltidstilsette kvinner", en: "Part-time, women" },
    of: {
      nb: "Kvinner med samlet stillingsprosent under 100",
      nn: "Kvinner med samla stillingsprosent under 100",
      en: "Women whose positions add up to less than 100 percent",
    },
    example: 1320,
    aliases: ["Deltid kvinner", "Kvinner i deltid", "Kvinner på deltid"],
  }),
  part_time_men: persons({
    label: { nb: "Deltidsansatte menn", nn: "Deltidstilsette menn", en: "Part-time, men" },
    of: {
      nb: "Menn med samlet stillingsprosent under 100",
      nn: "Menn med samla stillingsprosent under 100",
      en: "Men whose positions add up to less than 100 percent",
    },
    example: 300,
    aliases: ["Deltid menn", "Menn i deltid", "Menn på deltid"],
  }),
  involuntary_part_time_women: persons({
    label: {
      nb: "Kvinner i ufrivillig deltid",
      nn: "Kvinner i ufrivillig deltid",
      en: "Involuntary part-time, women",
    },
    of: {
      nb: "Deltidsansatte kvinner som ønsker og er tilgjengelige for å jobbe mer",
      nn: "Deltidstilsette kvinner som ønskjer og er tilgjengelege for å jobbe meir",
      en: "Women in part-time positions who want and are available to work more",
    },
    example: 210,
    aliases: ["Ufrivillig deltid kvinner", "Ufrivillig deltid K"],
    note: "How to find out who works part time involuntarily is up to the employer, such as by a survey.",
  }),
  involuntary_part_time_men: persons({
    label: {
      nb: "Menn i ufrivillig deltid",
      nn: "Menn i ufrivillig deltid",
      en: "Involuntary part-time, men",
    },
    of: {
      nb: "Deltidsansatte menn som ønsker og er tilgjengelige for å jobbe mer",
      nn: "Deltidstilsette menn som ønskjer og er tilgjengelege for å jobbe meir",
      en: "Men in part-time positions who want and are available to work more",
    },
    example: 24,
    aliases: ["Ufrivillig deltid menn", "Ufrivillig deltid M"],
  }),
  parental_leave_weeks_women: leaveWeeks({
    label: {
      nb: "Uker foreldrepermisjon kvinner",
      nn: "Veker foreldrepermisjon kvinner",
      en: "Weeks of parental leave, women",
    },
    whose: { nb: "kvinner", nn: "kvinner", en: "women" },
    example: 31.5,
    aliases: ["Foreldrepermisjon kvinner", "Foreldrepermisjon uker kvinner", "Permisjonsuker kvinner"],
  }),
  parental_leave_weeks_men: leaveWeeks({
    label: {
      nb: "Uker foreldrepermisjon menn",
      nn: "Veker foreldrepermisjon menn",
      en: "Weeks of parental leave, men",
    },
    whose: { nb: "menn", nn: "menn", en: "men" },
    example: 14.2,
    aliases: ["Foreldrepermisjon menn", "Foreldrepermisjon uker menn", "Permisjonsuker menn"],
  }),
  suppression,
} as const satisfies Fields;
