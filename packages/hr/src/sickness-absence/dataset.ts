import { defineDataset } from "@samapne/core";
import { healthData } from "../shared/legislation.ts";
import { absenceChecks } from "./checks.ts";
import { absenceFields } from "./fields.ts";
import { absenceRules } from "./rules.ts";

/** Sickness absence among a municipality's employees, self-certified and doctor-certified, by service area, sex and age. */
export const sicknessAbsence = /* @__PURE__ */ defineDataset({
  id: "sickness-absence",
  domain: "hr",
  version: "draft",
  title: {
    nb: "Sykefravær i kommunen",
    nn: "Sjukefråvær i kommunen",
    en: "Sickness absence in the municipality",
  },
  purpose: {
    nb: "Følge sykefraværet per tjenesteområde, kjønn og alder, både egenmeldt og legemeldt. Egenmeldt fravær per kommune finnes ikke i noen nasjonal kilde.",
    nn: "Følgje sjukefråværet per tenesteområde, kjønn og alder, både eigenmeldt og legemeldt. Eigenmeldt fråvær per kommune finst ikkje i nokon nasjonal kjelde.",
    en: "Follow sickness absence by service area, sex and age, self-certified and doctor-certified. No national source has self-certified absence by municipality.",
  },
  rowMeaning: {
    nb: "Én arbeidsgiver, én periode og én celle: tjenesteområde, kjønn, alder, fraværstype og varighet.",
    nn: "Éin arbeidsgivar, éin periode og éi celle: tenesteområde, kjønn, alder, fråværstype og varigheit.",
    en: "One employer, one period and one cell: service area, sex, age, absence type and duration.",
  },
  privacy: "open_aggregated",
  privacyNote: {
    nb: "Statistikk om personers helse: ingen rad bygger på færre enn fem ansatte, og skjulte rader skal ikke kunne regnes ut av de andre.",
    nn: "Statistikk om helsa til personar: inga rad byggjer på færre enn fem tilsette, og skjulte rader skal ikkje kunne reknast ut av dei andre.",
    en: "Statistics about people's health: no row rests on fewer than five employees, and withheld rows must not be possible to work out from the others.",
  },
  frequency: "QUARTERLY",
  themes: ["GOVE", "SOCI", "HEAL"],
  los: ["sykefravar", "arbeidsmiljo"],
  legislation: healthData,
  fields: absenceFields,
  key: [
    "employer_organization_number",
    "period",
    "service_area",
    "sex",
    "age_group",
    "absence_type",
    "duration_group",
  ],
  rules: absenceRules,
  checks: absenceChecks,
  notes: [
    {
      nb: "Tallene kan ikke uten videre sammenlignes med NAVs eller SSBs: de har for kommuner bare legemeldt fravær. Gamle tall fra KS tok med egenmeldt, men ikke vikarer, biarbeidsforhold og timelønte.",
      nn: "Tala kan ikkje utan vidare samanliknast med tala til NAV eller SSB: dei har for kommunar berre legemeldt fråvær. Gamle tal frå KS tok med eigenmeldt, men ikkje vikarar, biarbeidsforhold og timeløna.",
      en: "The figures cannot simply be compared with NAV's or Statistics Norway's: for municipalities those are doctor-certified only. Old figures from KS held self-certified absence, but left out substitutes, second jobs and hourly paid staff.",
    },
    {
      nb: "Barns eller barnepassers sykdom og permisjoner er ikke eget sykefravær (SA12). Fila kan ikke vise om de er holdt utenfor; kommunen erklærer det blant datasettets kjente begrensninger. At de skal holdes utenfor, er vår slutning av at FINT har dem som egen fraværstype.",
      nn: "Sjukdom hos barn eller barnepassar og permisjonar er ikkje eige sjukefråvær (SA12). Fila kan ikkje vise om dei er haldne utanfor; kommunen erklærer det blant dei kjende avgrensingane til datasettet. At dei skal haldast utanfor, er vår slutning av at FINT har dei som eigen fråværstype.",
      en: "Illness of a child or its carer, and leave, are not own sickness absence (SA12). The file cannot show that they were left out; the municipality declares it among the dataset's known limitations. That they are left out is our inference from FINT, which has them as a type of their own.",
    },
    {
      nb: "Kvartaler og år kan stå i samme fil. Dagsverk legges sammen til året. Antall ansatte gjør ikke det: i et år telles alle som var ansatt en gang i året, hver én gang. Slik regner vi; det er ikke hentet fra en kilde.",
      nn: "Kvartal og år kan stå i same fil. Dagsverk blir lagde saman til året. Talet på tilsette blir ikkje det: i eit år blir alle som var tilsette ein gong i året, talde, kvar éin gong. Slik reknar vi; det er ikkje henta frå ei kjelde.",
      en: "Quarters and years may stand in one file. Person-days add up to the year. Headcounts do not: a year counts everybody employed at some time in it, each once. That is our convention, not taken from a source.",
    },
  ],
});
