import type { Field } from "@samapne/core";
import { ageGroup as list } from "@samapne/terms";

/** The age of the persons counted, at the end of the period. */
export const ageGroup = {
  kind: "code",
  label: { nb: "Aldersgruppe", nn: "Aldersgruppe", en: "Age group" },
  description: {
    nb: "Aldersgruppen til de ansatte tallene gjelder, etter alder ved utgangen av perioden, eller alle.",
    nn: "Aldersgruppa til dei tilsette tala gjeld, etter alder ved utgangen av perioden, eller alle.",
    en: "The age group of the employees the figures are about, by age at the end of the period, or all.",
  },
  required: true,
  list,
  example: "total",
  aliases: [
    "Alder",
    "Aldersgrupper",
    "Alderskategori",
    "Aldersgr.",
    "Alderstrinn",
    "Alderssteg",
    "Age",
    "Age band",
  ],
  source: list.source,
} as const satisfies Field;
