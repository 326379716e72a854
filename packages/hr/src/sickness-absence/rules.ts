import type { Rule } from "@samapne/core";
import { fewerThanFive, periodHasEnded, withheld } from "../shared/rules.ts";

/** The rules across fields of sickness-absence. */
export const absenceRules: readonly Rule[] = [
  {
    id: "SA1",
    expression:
      "row.contracted_person_days == 0.0 || " +
      "abs(row.absence_rate * row.contracted_person_days - 100.0 * row.absence_person_days)" +
      " <= 0.05 * row.contracted_person_days",
    fixer: "supplier",
    message: {
      nb: "Sykefraværsprosenten ({absence_rate}) er ikke 100 × {absence_person_days} / {contracted_person_days}. Skriv prosent fra 0 til 100 med én desimal, ikke som brøk eller hundredeler, og rund av på vanlig måte.",
      nn: "Sjukefråværsprosenten ({absence_rate}) er ikkje 100 × {absence_person_days} / {contracted_person_days}. Skriv prosent frå 0 til 100 med éin desimal, ikkje som brøk eller hundredelar, og rund av på vanleg måte.",
      en: "The absence rate ({absence_rate}) is not 100 × {absence_person_days} / {contracted_person_days}. Write percent from 0 to 100 with one decimal, not a fraction or hundredths, rounded half up.",
    },
  },
  {
    id: "SA2",
    expression: "row.absence_person_days <= row.contracted_person_days",
    fixer: "supplier",
    message: {
      nb: "Tapte dagsverk ({absence_person_days}) er flere enn avtalte dagsverk ({contracted_person_days}). Se om fraværet er talt i kalenderdager eller uten stillingsandel.",
      nn: "Tapte dagsverk ({absence_person_days}) er fleire enn avtalte dagsverk ({contracted_person_days}). Sjå om fråværet er talt i kalenderdagar eller utan stillingsdel.",
      en: "Absence person-days ({absence_person_days}) exceed contracted person-days ({contracted_person_days}). See whether absence was counted in calendar days or without the position share.",
    },
  },
  withheld("SA3", {
    shown: ["contracted_person_days", "absence_person_days", "absence_rate"],
    counts: ["headcount"],
  }),
  {
    id: "SA4",
    severity: "warning",
    expression: `row.absence_type != "self_certified" || row.duration_group in ["A", "B", "X"]`,
    fixer: "supplier",
    message: {
      nb: "Egenmeldt fravær ({absence_type}) i varighetsgruppe {duration_group} er uvanlig: egenmelding gjelder korte fravær. Se om fraværet er legemeldt.",
      nn: "Eigenmeldt fråvær ({absence_type}) i varigheitsgruppe {duration_group} er uvanleg: eigenmelding gjeld korte fråvær. Sjå om fråværet er legemeldt.",
      en: "Self-certified absence ({absence_type}) in duration group {duration_group} is unusual: self-certification is for short absences. See whether it was doctor-certified.",
    },
    note: "Agreements with 24 or more days of self-certification exist, hence a warning.",
  },
  {
    id: "SA5",
    expression: `row.suppression == "not_applicable" || row.contracted_person_days > 0.0`,
    fixer: "steward",
    message: {
      nb: "Avtalte dagsverk er {contracted_person_days}, men raden har tall ({suppression}). Er det ingen ansatte i cellen, tas raden ut eller merkes «not_applicable» uten tall.",
      nn: "Avtalte dagsverk er {contracted_person_days}, men rada har tal ({suppression}). Er det ingen tilsette i cella, skal rada takast ut eller merkast «not_applicable» utan tal.",
      en: "Contracted person-days are {contracted_person_days}, yet the row has figures ({suppression}). If nobody is employed in the cell, take the row out or mark it «not_applicable» without figures.",
    },
  },
  periodHasEnded("SA13"),
  fewerThanFive("headcount"),
];
