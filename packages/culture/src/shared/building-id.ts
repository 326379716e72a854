import type { Field } from "@samapne/core";
import { localId } from "@samapne/terms";
import { aktivKommune } from "./sources.ts";

/** The building something is in: the key of municipal-buildings in the energy domain. */
export const buildingId = {
  kind: "identifier",
  label: { nb: "Bygg-ID", nn: "Bygg-ID", en: "Building id" },
  description: {
    nb: "Kommunens egen ID for bygget, den samme som i Kommunale formålsbygg. Bruk helst samme kode som eiendomsavdelingen.",
    nn: "Kommunen sin eigen ID for bygget, den same som i Kommunale føremålsbygg. Bruk helst same kode som eigedomsavdelinga.",
    en: "The municipality's own id of the building, the same as in Municipal purpose buildings. Preferably the code the property department uses.",
  },
  scheme: localId,
  example: "bygg-0412",
  aliases: ["Bygg", "Byggkode", "Byggnummer", "Byggnr", "Bygningsid"],
  source: aktivKommune,
  basis: "C15",
} as const satisfies Field;
