import type { Field } from "@samapne/core";
import { sex as list } from "@samapne/terms";

/** The sex of the persons counted. */
export const sex = {
  kind: "code",
  label: { nb: "Kjønn", nn: "Kjønn", en: "Sex" },
  description: {
    nb: "Kjønnet til de ansatte tallene gjelder, eller begge.",
    nn: "Kjønnet til dei tilsette tala gjeld, eller begge.",
    en: "The sex of the employees the figures are about, or both.",
  },
  required: true,
  list,
  example: "total",
  aliases: ["Kjønnsfordeling", "M/K", "K/M", "Kj.", "Gender"],
  source: { name: "ISO/IEC 5218:2022", uri: "https://www.iso.org/standard/81682.html" },
  matches: ["fint:Kjønn"],
} as const satisfies Field;
