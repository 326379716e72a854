import type { Field } from "@samapne/core";
import { suppression as list } from "@samapne/terms";
import { ssbSymbols } from "./sources.ts";

/** Why the figures of a row are left out, if they are (DOMAIN C12). */
export const suppression = {
  kind: "code",
  label: { nb: "Skjermingsårsak", nn: "Skjermingsårsak", en: "Suppression" },
  description: {
    nb: "Hvorfor tallene i raden er utelatt: «none» når de er der, «confidential» når de er skjult av hensyn til personvern. Det skal ikke gå fram om en rad er skjult fordi den selv er liten, eller fordi en annen ellers kunne regnes ut.",
    nn: "Kvifor tala i rada er utelatne: «none» når dei er der, «confidential» når dei er skjulte av omsyn til personvern. Det skal ikkje gå fram om ei rad er skjult fordi ho sjølv er lita, eller fordi ei anna elles kunne reknast ut.",
    en: "Why the row's figures are left out: «none» when they are there, «confidential» when withheld for privacy. Whether a row is withheld because it is small itself, or because another could be worked out, must not be seen.",
  },
  required: true,
  list,
  example: "none",
  aliases: ["Skjerming", "Skjerma", "Skjermet", "Prikking"],
  source: ssbSymbols,
  basis: "C12",
} as const satisfies Field;
