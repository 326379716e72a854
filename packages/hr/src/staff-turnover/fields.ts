import type { Fields } from "@samapne/core";
import { turnoverScope } from "../codes/turnover-scope.ts";
import { ageGroup } from "../shared/age-group.ts";
import { employer } from "../shared/employer.ts";
import { municipalityNumber } from "../shared/municipality-number.ts";
import { positionCode } from "../shared/position-code.ts";
import { serviceArea } from "../shared/service-area.ts";
import { ksTurnover } from "../shared/sources.ts";
import { suppression } from "../shared/suppression.ts";

/** The fields of staff-turnover, in publication order. */
export const turnoverFields = {
  municipality_number: { ...municipalityNumber, at: "period_end" },
  employer_organization_number: employer,
  period_start: {
    kind: "date",
    label: { nb: "Fra dato", nn: "Frå dato", en: "Period start" },
    description: {
      nb: "1. desember året før: dagen de ansatte telles første gang.",
      nn: "1. desember året før: dagen dei tilsette blir talde første gongen.",
      en: "1 December of the year before: the day employees are counted the first time.",
    },
    required: true,
    example: "2024-12-01",
    aliases: ["Fra", "Frå", "Startdato", "Periodestart", "Periode fra", "Periode frå"],
    source: ksTurnover,
  },
  period_end: {
    kind: "date",
    label: { nb: "Til dato", nn: "Til dato", en: "Period end" },
    description: {
      nb: "1. desember ett år senere: dagen det ses etter hvem som ikke lenger er der. Neste periode begynner samme dag.",
      nn: "1. desember eitt år seinare: dagen det blir sett etter kven som ikkje lenger er der. Neste periode byrjar same dagen.",
      en: "1 December a year later: the day one looks who is no longer there. The next period begins on the same day.",
    },
    required: true,
    example: "2025-12-01",
    aliases: ["Til", "Sluttdato", "Periodeslutt", "Periode til"],
    source: ksTurnover,
    basis: "C5",
  },
  service_area: serviceArea,
  position_code: positionCode,
  age_group: {
    ...ageGroup,
    description: {
      nb: "Aldersgruppen til de ansatte tallene gjelder, etter alder ved starten av perioden, eller alle. De under 16 og over 69 år er bare med i «alle».",
      nn: "Aldersgruppa til dei tilsette tala gjeld, etter alder ved starten av perioden, eller alle. Dei under 16 og over 69 år er berre med i «alle».",
      en: "The age group of the employees the figures are about, by age at the start of the period, or all. Those under 16 or over 69 count in the total only.",
    },
    note: "That age is counted at the start, when the group is formed, is our convention.",
  },
  turnover_scope: {
    kind: "code",
    label: { nb: "Turnoverdefinisjon", nn: "Turnoverdefinisjon", en: "Turnover scope" },
    description: {
      nb: "Hva som regnes som å slutte. KS teller dem som har gått ut av kommunesektoren; det kommunen selv kaller turnover, er oftest alle som har sluttet hos den. Sammenlign bare tall med samme definisjon.",
      nn: "Kva som blir rekna som å slutte. KS tel dei som har gått ut av kommunesektoren; det kommunen sjølv kallar turnover, er oftast alle som har slutta hos han. Samanlikn berre tal med same definisjon.",
      en: "What counts as leaving. KS counts those who left the municipal sector; what a municipality itself calls turnover is mostly everybody who left it. Compare only figures of the same scope.",
    },
    required: true,
    list: turnoverScope,
    example: "left_employer",
    aliases: ["Turnovertype", "Definisjon", "Type turnover"],
    source: ksTurnover,
    note: "That KS' figure is not what a municipality calls turnover is inference.",
  },
  headcount_start: {
    kind: "integer",
    label: { nb: "Ansatte ved start", nn: "Tilsette ved start", en: "Employees at the start" },
    description: {
      nb: "Personer ansatt den første dagen i perioden. Minst fem; ellers skjules raden. Det samme tallet for alle definisjoner.",
      nn: "Personar tilsette den første dagen i perioden. Minst fem; elles blir rada skjult. Det same talet for alle definisjonar.",
      en: "Persons employed on the first day of the period. At least five; otherwise the row is withheld. The same figure for every scope.",
    },
    min: 5,
    unit: "{person}",
    example: 872,
    aliases: [
      "Antall ansatte",
      "Tal på tilsette",
      "Ansatte",
      "Tilsette",
      "Antall ved start",
      "Ant. ansatte",
      "Antall tilsette",
    ],
    source: ksTurnover,
    basis: "P1",
  },
  leavers: {
    kind: "integer",
    label: { nb: "Antall sluttet", nn: "Tal på slutta", en: "Leavers" },
    description: {
      nb: "Hvor mange av dem som var ansatt ved start, som har sluttet etter definisjonen. De som kom og gikk i løpet av året, er ikke med.",
      nn: "Kor mange av dei som var tilsette ved start, som har slutta etter definisjonen. Dei som kom og gjekk i løpet av året, er ikkje med.",
      en: "How many of those employed at the start had left, by the scope. Those who came and went within the year are not counted.",
    },
    min: 0,
    unit: "{person}",
    example: 118,
    aliases: [
      "Sluttet",
      "Slutta",
      "Sluttet i perioden",
      "Slutta i perioden",
      "Sluttede",
      "Avganger",
      "Avgang",
      "Antall avganger",
      "Ant. sluttet",
      "Antall slutta",
      "Sluttere",
      "Fratrådt",
      "Fratrådte",
      "Antall fratrådte",
    ],
    source: ksTurnover,
  },
  turnover_rate: {
    kind: "decimal",
    label: { nb: "Turnover i prosent", nn: "Turnover i prosent", en: "Turnover rate" },
    description: {
      nb: "100 × antall sluttet / ansatte ved start, med én desimal.",
      nn: "100 × talet på slutta / tilsette ved start, med éin desimal.",
      en: "100 × leavers / employees at the start, with one decimal.",
    },
    decimals: 1,
    min: 0,
    max: 100,
    unit: "%",
    example: 13.5,
    aliases: [
      "Turnover",
      "Turnover %",
      "Turnoverprosent",
      "Turnoverrate",
      "Turnover i %",
      "Turnover-prosent",
      "Gjennomtrekk",
    ],
    source: ksTurnover,
    basis: "C10",
  },
  includes_retirement: {
    kind: "boolean",
    label: { nb: "Inkluderer pensjonering", nn: "Inkluderer pensjonering", en: "Includes retirement" },
    description: {
      nb: "Om de som gikk av med pensjon, er regnet blant dem som sluttet. Hos KS er de det.",
      nn: "Om dei som gjekk av med pensjon, er rekna blant dei som slutta. Hos KS er dei det.",
      en: "Whether those who retired count as leavers. With KS they do.",
    },
    required: true,
    example: true,
    aliases: ["Pensjonering", "Pensjonister med", "Med pensjonering", "Inkl. pensjon"],
    source: ksTurnover,
  },
  includes_hourly_paid: {
    kind: "boolean",
    label: { nb: "Inkluderer timelønte", nn: "Inkluderer timeløna", en: "Includes hourly paid" },
    description: {
      nb: "Om timelønte er regnet med blant de ansatte. De slutter mye oftere enn andre.",
      nn: "Om timeløna er rekna med blant dei tilsette. Dei sluttar mykje oftare enn andre.",
      en: "Whether hourly paid staff count among the employees. They leave far more often than others.",
    },
    required: true,
    example: false,
    aliases: ["Timelønte", "Timeløna", "Timelønnede", "Med timelønte", "Inkl. timelønte"],
    source: ksTurnover,
  },
  suppression,
} as const satisfies Fields;
