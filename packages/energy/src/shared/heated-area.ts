import type { Field } from "@samapne/core";
import { energyCertificate } from "./sources.ts";

/** The heated part of a building's usable area. */
export const heatedArea = {
  kind: "decimal",
  label: { nb: "Oppvarmet areal", nn: "Oppvarma areal", en: "Heated area" },
  description: {
    nb: "Oppvarmet bruksareal (BRA) i kvadratmeter, slik energiattesten regner det.",
    nn: "Oppvarma bruksareal (BRA) i kvadratmeter, slik energiattesten reknar det.",
    en: "Heated usable area (BRA) in square metres, as counted on the energy certificate.",
  },
  decimals: 2,
  exclusiveMin: 0,
  unit: "m2",
  example: 5230,
  aliases: ["Oppvarmet BRA", "Oppvarma BRA", "Oppvarmet bruksareal", "Oppvarma bruksareal"],
  source: energyCertificate,
} as const satisfies Field;
