import type { Field } from "@samapne/core";
import { localId } from "@samapne/terms";

/** The publisher's own id of a meter or weather series: the key of energy-meters. */
export const meterId = {
  kind: "identifier",
  label: { nb: "Måler-ID", nn: "Målar-ID", en: "Meter id" },
  description: {
    nb: "Kommunens egen, faste ID for måleren eller værserien. Den blir stående når selve måleren byttes.",
    nn: "Kommunen sin eigen, faste ID for målaren eller vêrserien. Han blir ståande når sjølve målaren blir bytt.",
    en: "The municipality's own, stable id of the meter or weather series. It stays when the device is replaced.",
  },
  required: true,
  scheme: localId,
  example: "el-0412-hoved",
  aliases: ["Måler", "Målar", "Målerkode", "Målarkode"],
  basis: "C15",
} as const satisfies Field;
