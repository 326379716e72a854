import { defineCodeList } from "@samapne/core";
import { ssbAbsence } from "../shared/sources.ts";

/** Who certified the absence. Without it figures are compared that cannot be: NAV's by municipality are doctor-certified only. */
export const absenceType = /* @__PURE__ */ defineCodeList({
  id: "absence-type",
  version: "2026-11-24",
  title: { nb: "Fraværstype", nn: "Fråværstype", en: "Absence type" },
  description: {
    nb: "Om sykefraværet er egenmeldt eller legemeldt. Barns sykdom og permisjoner er ikke eget sykefravær og er ikke med.",
    nn: "Om sjukefråværet er eigenmeldt eller legemeldt. Barns sjukdom og permisjonar er ikkje eige sjukefråvær og er ikkje med.",
    en: "Whether the absence is self-certified or doctor-certified. A child's illness and leave are not own sickness absence, and left out.",
  },
  source: {
    ...ssbAbsence,
    note: "That a child's illness is left out is inference from FINT's separate absence type.",
  },
  codes: [
    {
      code: "total",
      label: {
        nb: "Egenmeldt og legemeldt",
        nn: "Eigenmeldt og legemeldt",
        en: "Self-certified and doctor-certified",
      },
      aliases: [
        "Egenmeldt og legemeldt",
        "Eigenmeldt og legemeldt",
        "Alle",
        "I alt",
        "Totalt",
        "Total",
        "Sum",
        "Sum fravær",
        "Samlet fravær",
        "Samlet sykefravær",
        "Totalt fravær",
        "Totalt sykefravær",
        "Samla fråvær",
        "Samla sjukefråvær",
        "Totalt fråvær",
        "Totalt sjukefråvær",
      ],
    },
    {
      code: "self_certified",
      label: { nb: "Egenmeldt", nn: "Eigenmeldt", en: "Self-certified" },
      aliases: [
        "Egenmeldt",
        "Eigenmeldt",
        "Egenmelding",
        "Eigenmelding",
        "Egenmeldt fravær",
        "Egenmeldt sykefravær",
        "Eigenmeldt fråvær",
        "Eigenmeldt sjukefråvær",
        "Syk egenmelding",
      ],
    },
    {
      code: "doctor_certified",
      label: { nb: "Legemeldt", nn: "Legemeldt", en: "Doctor-certified" },
      aliases: [
        "Legemeldt",
        "Legemeldt fravær",
        "Legemeldt sykefravær",
        "Legemeldt fråvær",
        "Legemeldt sjukefråvær",
        "Sykmelding",
        "Sykemelding",
        "Sykmeldt",
        "Sjukmelding",
        "Syk med legemelding",
      ],
    },
  ],
});
