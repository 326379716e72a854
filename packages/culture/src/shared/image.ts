import type { Field } from "@samapne/core";
import { imageLicense as list } from "../codes/image-license.ts";

/** The address of a picture. */
export const imageUrl = {
  kind: "uri",
  label: { nb: "Bilde", nn: "Bilete", en: "Picture" },
  description: {
    nb: "Adressen til bildefila. Lisens og kreditering må stå ved siden av: lisensen for datasettet gjelder ikke bildene.",
    nn: "Adressa til biletfila. Lisens og kreditering må stå ved sida av: lisensen for datasettet gjeld ikkje bileta.",
    en: "The address of the picture file. Licence and credit stand beside it: the licence of the dataset does not cover pictures.",
  },
  example: "https://www.eksempel.no/bilder/1.jpg",
  aliases: ["Bildelenke", "Biletlenkje", "Bilde-URL", "Bilete-URL", "Bildeadresse", "Biletadresse"],
  matches: ["schema:image"],
} as const satisfies Field;

/** What others may do with the picture. */
export const imageLicense = {
  kind: "code",
  label: { nb: "Bildelisens", nn: "Biletlisens", en: "Picture licence" },
  description: {
    nb: "Hva andre kan bruke bildet til. Påkrevd når det er et bilde.",
    nn: "Kva andre kan bruke biletet til. Påkravd når det er eit bilete.",
    en: "What others may use the picture for. Required when there is a picture.",
  },
  list,
  example: "CC_BY_4_0",
  aliases: ["Lisens for bilde", "Lisens for bilete", "Lisens"],
} as const satisfies Field;

/** Who is to be named beside the picture. */
export const imageCredit = {
  kind: "text",
  label: { nb: "Bildekreditering", nn: "Biletkreditering", en: "Picture credit" },
  description: {
    nb: "Hvem som skal stå som fotograf eller opphaver. Påkrevd når det er et bilde.",
    nn: "Kven som skal stå som fotograf eller opphavar. Påkravd når det er eit bilete.",
    en: "Who is to be named as photographer or author. Required when there is a picture.",
  },
  maxLength: 200,
  privacy: "review",
  example: "Foto: Eksempel kommune",
  aliases: ["Fotograf", "Foto", "Bildekredit", "Kreditering", "Opphavsperson"],
  matches: ["schema.org:image/creditText"],
} as const satisfies Field;
