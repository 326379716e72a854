import type { Fields } from "@samapne/core";
import { absenceType } from "../codes/absence-type.ts";
import { durationGroup } from "../codes/duration-group.ts";
import { ageGroup } from "../shared/age-group.ts";
import { employer } from "../shared/employer.ts";
import { municipalityNumber } from "../shared/municipality-number.ts";
import { serviceArea } from "../shared/service-area.ts";
import { sex } from "../shared/sex.ts";
import { navAbsence, navCode, ssbAbsence } from "../shared/sources.ts";
import { suppression } from "../shared/suppression.ts";

/** The fields of sickness-absence, in publication order. */
export const absenceFields = {
  municipality_number: { ...municipalityNumber, at: "period" },
  employer_organization_number: employer,
  period: {
    kind: "period",
    label: { nb: "Periode", nn: "Periode", en: "Period" },
    description: {
      nb: "Kvartalet (2025-Q3) eller året (2025) fraværet falt i. Perioden må være over.",
      nn: "Kvartalet (2025-Q3) eller året (2025) fråværet fall i. Perioden må vere over.",
      en: "The quarter (2025-Q3) or year (2025) of the absence. The period must have ended.",
    },
    required: true,
    granularities: ["quarter", "year"],
    example: "2025-Q3",
    aliases: ["Kvartal", "Tidsrom", "Tid"],
    source: navAbsence,
    basis: "C7",
    note: "Quarters and years are NAV's; how they are written is C7, because ISO 8601 has no quarter.",
  },
  service_area: serviceArea,
  sex,
  age_group: {
    ...ageGroup,
    description: {
      nb: "Aldersgruppen til de ansatte tallene gjelder, etter alder ved utgangen av perioden, eller alle fra 16 til 69 år. Yngre og eldre er ikke med, slik det er hos NAV.",
      nn: "Aldersgruppa til dei tilsette tala gjeld, etter alder ved utgangen av perioden, eller alle frå 16 til 69 år. Yngre og eldre er ikkje med, slik det er hos NAV.",
      en: "The age group of the employees the figures are about, by age at the end of the period, or everybody from 16 to 69. Younger and older are left out, as NAV does.",
    },
    source: navAbsence,
  },
  absence_type: {
    kind: "code",
    label: { nb: "Fraværstype", nn: "Fråværstype", en: "Absence type" },
    description: {
      nb: "Om fraværet er egenmeldt eller legemeldt, eller begge. NAVs tall for kommuner er bare legemeldt: sammenlign dem bare med «doctor_certified».",
      nn: "Om fråværet er eigenmeldt eller legemeldt, eller begge. Tala til NAV for kommunar er berre legemeldt: samanlikn dei berre med «doctor_certified».",
      en: "Whether the absence is self-certified or doctor-certified, or both. NAV's figures for municipalities are doctor-certified only: compare them with «doctor_certified» alone.",
    },
    required: true,
    list: absenceType,
    example: "total",
    aliases: ["Type fravær", "Type fråvær", "Egenmeldt/legemeldt", "Eigenmeldt/legemeldt", "Sykefraværstype"],
    source: ssbAbsence,
    matches: ["fint:Fraværstype"],
    note: "KS no longer collects absence; that national figures by municipality are doctor-certified only is from KS (ks.no, fravær).",
  },
  duration_group: {
    kind: "code",
    label: { nb: "Varighet", nn: "Varigheit", en: "Duration" },
    description: {
      nb: "Hvor lenge fraværet varte, i kalenderdager; «X» er alle. A og B er korttid, C–F langtid.",
      nn: "Kor lenge fråværet varte, i kalenderdagar; «X» er alle. A og B er korttid, C–F langtid.",
      en: "How long the absence lasted, in calendar days; «X» is all. A and B are short-term, C–F long-term.",
    },
    required: true,
    list: durationGroup,
    example: "X",
    aliases: ["Varighetsgruppe", "Varigheitsgruppe", "Fraværets lengde", "Lengde"],
    source: navCode,
  },
  contracted_person_days: {
    kind: "decimal",
    label: { nb: "Avtalte dagsverk", nn: "Avtalte dagsverk", en: "Contracted person-days" },
    description: {
      nb: "Dagsverk de ansatte skulle ha arbeidet etter avtalen: mandag–fredag uten helligdager, justert for stillingsandel. Det samme tallet på alle fraværstyper og varigheter i samme celle.",
      nn: "Dagsverk dei tilsette skulle ha arbeidd etter avtalen: måndag–fredag utan heilagdagar, justert for stillingsdel. Det same talet på alle fråværstypar og varigheiter i same celle.",
      en: "Person-days the employees should have worked by contract: Monday to Friday without public holidays, adjusted for position share. The same on all absence types and durations of a cell.",
    },
    decimals: 1,
    min: 0,
    unit: "d",
    example: 21450,
    aliases: ["Mulige dagsverk", "Moglege dagsverk", "Avtalte dager", "Mulige dager"],
    source: navAbsence,
  },
  absence_person_days: {
    kind: "decimal",
    label: { nb: "Sykefraværsdagsverk", nn: "Sjukefråværsdagsverk", en: "Absence person-days" },
    description: {
      nb: "Dagsverk tapt på grunn av egen sykdom: fraværsdager × stillingsandel × uføregrad (0,2–1; egenmeldt regnes som 1). Barns sykdom og permisjoner er ikke med.",
      nn: "Dagsverk tapte på grunn av eigen sjukdom: fråværsdagar × stillingsdel × uføregrad (0,2–1; eigenmeldt blir rekna som 1). Barns sjukdom og permisjonar er ikkje med.",
      en: "Person-days lost to own sickness: days absent × position share × degree of incapacity (0.2–1; self-certified counts as 1). A child's illness and leave are left out.",
    },
    decimals: 1,
    min: 0,
    unit: "d",
    example: 1832.4,
    aliases: ["Tapte dagsverk", "Fraværsdagsverk", "Fråværsdagsverk", "Tapte dager", "Sykedager"],
    source: ssbAbsence,
  },
  absence_rate: {
    kind: "decimal",
    label: { nb: "Sykefraværsprosent", nn: "Sjukefråværsprosent", en: "Sickness absence rate" },
    description: {
      nb: "Sykefraværsdagsverk i prosent av avtalte dagsverk, med én desimal: 8,5 og ikke 0,085.",
      nn: "Sjukefråværsdagsverk i prosent av avtalte dagsverk, med éin desimal: 8,5 og ikkje 0,085.",
      en: "Absence person-days as a percentage of contracted person-days, with one decimal: 8.5, not 0.085.",
    },
    decimals: 1,
    min: 0,
    max: 100,
    unit: "%",
    example: 8.5,
    aliases: [
      "Sykefravær",
      "Sjukefråvær",
      "Fraværsprosent",
      "Fråværsprosent",
      "Sykefravær i prosent",
      "Sykefravær %",
    ],
    source: ssbAbsence,
    basis: "C10",
  },
  headcount: {
    kind: "integer",
    label: {
      nb: "Antall ansatte i grunnlaget",
      nn: "Tal på tilsette i grunnlaget",
      en: "Employees the figures rest on",
    },
    description: {
      nb: "Hvor mange personer tallene i raden bygger på (alle som var ansatt i cellen en gang i perioden, ikke bare de syke, hver talt én gang). Minst fem; ellers skjules raden.",
      nn: "Kor mange personar tala i rada byggjer på (alle som var tilsette i cella ein gong i perioden, ikkje berre dei sjuke, kvar tald éin gong). Minst fem; elles blir rada skjult.",
      en: "How many persons the row's figures rest on (everybody employed in the cell at some time in the period, not only those absent, each once). At least five; otherwise the row is withheld.",
    },
    min: 5,
    unit: "{person}",
    example: 512,
    aliases: ["Antall ansatte", "Tal på tilsette", "Ansatte", "Tilsette", "Antall personer", "Personer"],
    source: navCode,
    basis: "P1",
  },
  suppression,
} as const satisfies Fields;
