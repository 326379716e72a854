import type { Fields } from "@samapne/core";
import { employmentType } from "../codes/employment-type.ts";
import { employer } from "../shared/employer.ts";
import { municipalityNumber } from "../shared/municipality-number.ts";
import { positionCode } from "../shared/position-code.ts";
import { serviceArea } from "../shared/service-area.ts";
import { sex } from "../shared/sex.ts";
import { ksTurnover, ssb11918, ssbWords } from "../shared/sources.ts";
import { suppression } from "../shared/suppression.ts";

const addedUp =
  "That the positions of one person are added up before full and part time are told apart is inference.";

/** The fields of employees-and-fte, in publication order. */
export const employeeFields = {
  municipality_number: { ...municipalityNumber, at: "reference_date" },
  employer_organization_number: employer,
  reference_date: {
    kind: "date",
    label: { nb: "Telledato", nn: "Teljedato", en: "Reference date" },
    description: {
      nb: "Dagen det er talt: 1. desember (KS' PAI-register) eller 31. desember (KOSTRA). Velg én av dem for hele fila: de gir ulike tall for samme år.",
      nn: "Dagen det er talt: 1. desember (PAI-registeret til KS) eller 31. desember (KOSTRA). Vel ein av dei for heile fila: dei gir ulike tal for same år.",
      en: "The day of counting: 1 December (KS' PAI register) or 31 December (KOSTRA). Choose one for the whole file: they give different figures for the same year.",
    },
    required: true,
    example: "2025-12-01",
    aliases: ["Per dato", "Dato", "Tellingsdato", "Teljingsdato", "Statusdato"],
    source: ksTurnover,
    note: "That two official numbers of one year differ for this reason is inference.",
  },
  service_area: serviceArea,
  position_code: positionCode,
  sex,
  employment_type: {
    kind: "code",
    label: { nb: "Ansettelsesform", nn: "Tilsetjingsform", en: "Employment type" },
    description: {
      nb: "Fast eller midlertidig ansatt, eller alle. Timelønte og vikarer uten avtalt stilling er bare med i «alle», og kommunen oppgir om de er med.",
      nn: "Fast eller mellombels tilsett, eller alle. Timeløna og vikarar utan avtalt stilling er berre med i «alle», og kommunen oppgir om dei er med.",
      en: "Permanently or temporarily employed, or all. Hourly paid and substitutes without a contracted position count in the total only, and the municipality states whether they do.",
    },
    required: true,
    list: employmentType,
    example: "total",
    aliases: [
      "Ansettelsestype",
      "Tilsetjingstype",
      "Fast/midlertidig",
      "Fast/mellombels",
      "Arbeidsforholdstype",
    ],
    source: employmentType.source,
    matches: ["fint:Arbeidsforholdstype"],
  },
  headcount: {
    kind: "integer",
    label: { nb: "Antall ansatte", nn: "Tal på tilsette", en: "Employees" },
    description: {
      nb: "Personer, ikke arbeidsforhold: den som har to stillinger, telles én gang. Minst fem; ellers skjules raden.",
      nn: "Personar, ikkje arbeidsforhold: den som har to stillingar, blir tald éin gong. Minst fem; elles blir rada skjult.",
      en: "Persons, not jobs: whoever has two positions counts once. At least five; otherwise the row is withheld.",
    },
    min: 5,
    unit: "{person}",
    example: 4210,
    aliases: ["Ansatte", "Tilsette", "Personer", "Personar", "Antall personer"],
    source: ksTurnover,
    basis: "P1",
  },
  full_time_headcount: {
    kind: "integer",
    label: { nb: "Heltidsansatte", nn: "Heiltidstilsette", en: "Full-time employees" },
    description: {
      nb: "Personer med samlet stillingsprosent på 100 eller mer hos kommunen.",
      nn: "Personar med samla stillingsprosent på 100 eller meir hos kommunen.",
      en: "Persons whose positions with the municipality add up to 100 percent or more.",
    },
    min: 0,
    unit: "{person}",
    example: 2590,
    aliases: ["Heltid", "Heiltid", "Antall heltid", "Fulltid"],
    source: ssbWords,
    note: addedUp,
  },
  part_time_headcount: {
    kind: "integer",
    label: { nb: "Deltidsansatte", nn: "Deltidstilsette", en: "Part-time employees" },
    description: {
      nb: "Personer med samlet stillingsprosent under 100 hos kommunen.",
      nn: "Personar med samla stillingsprosent under 100 hos kommunen.",
      en: "Persons whose positions with the municipality add up to less than 100 percent.",
    },
    min: 0,
    unit: "{person}",
    example: 1620,
    aliases: ["Deltid", "Antall deltid"],
    source: ssbWords,
    note: addedUp,
  },
  contracted_fte: {
    kind: "decimal",
    label: { nb: "Avtalte årsverk", nn: "Avtalte årsverk", en: "Contracted full-time equivalents" },
    description: {
      nb: "Sum av stillingsprosent delt på 100. Ansatte i sykefravær og foreldrepermisjon er med.",
      nn: "Sum av stillingsprosent delt på 100. Tilsette i sjukefråvær og foreldrepermisjon er med.",
      en: "Sum of position percentages divided by 100. Employees on sick or parental leave are included.",
    },
    decimals: 1,
    min: 0,
    unit: "{fte}",
    example: 3488.5,
    aliases: ["Årsverk", "Avtalte årsverk i alt", "Antall årsverk"],
    source: ssbWords,
  },
  contracted_fte_excl_long_absence: {
    kind: "decimal",
    label: {
      nb: "Avtalte årsverk ekskl. lange fravær",
      nn: "Avtalte årsverk ekskl. lange fråvær",
      en: "Contracted full-time equivalents without long absences",
    },
    description: {
      nb: "Avtalte årsverk uten ansatte i lange sykefravær og foreldrepermisjoner. Et annet mål enn avtalte årsverk; bland dem ikke.",
      nn: "Avtalte årsverk utan tilsette i lange sjukefråvær og foreldrepermisjonar. Eit anna mål enn avtalte årsverk; bland dei ikkje.",
      en: "Contracted full-time equivalents without employees on long sick or parental leave. Another measure than the one above; do not mix them.",
    },
    decimals: 1,
    min: 0,
    unit: "{fte}",
    example: 3201.7,
    aliases: ["Årsverk ekskl. lange fravær", "Årsverk eksklusive lange fravær", "Årsverk uten lange fravær"],
    source: ssb11918,
  },
  average_position_percent: {
    kind: "decimal",
    label: {
      nb: "Gjennomsnittlig stillingsstørrelse",
      nn: "Gjennomsnittleg stillingsstorleik",
      en: "Average position percentage",
    },
    description: {
      nb: "Avtalte årsverk per ansatt, i prosent med én desimal.",
      nn: "Avtalte årsverk per tilsett, i prosent med éin desimal.",
      en: "Contracted full-time equivalents per employee, as a percentage with one decimal.",
    },
    decimals: 1,
    min: 0,
    max: 150,
    unit: "%",
    example: 82.9,
    aliases: ["Stillingsstørrelse", "Stillingsstorleik", "Gj.snitt stillingsprosent", "Stillingsprosent"],
    source: ksTurnover,
    matches: ["fint:ansettelsesprosent"],
    basis: "C10",
    note: "FINT holds the percentage of one job, in whole hundredths (8290 is 82.9 %).",
  },
  suppression,
} as const satisfies Fields;
