import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** The direction of energy through a meter. */
export const flow = /* @__PURE__ */ defineCodeList({
  id: "flow",
  version: "2026-11-24",
  title: { nb: "Retning", nn: "Retning", en: "Flow" },
  source: { ...registry, note: "matches are Elhub metering point types." },
  codes: [
    {
      code: "consumption",
      label: { nb: "Forbruk", nn: "Forbruk", en: "Consumption" },
      aliases: ["Forbruk", "Uttak", "E17"],
      matches: ["elhub:E17"],
      note: "meaning of E17: inference, confirm before release",
    },
    {
      code: "production",
      label: { nb: "Produksjon", nn: "Produksjon", en: "Production" },
      aliases: ["Produksjon", "E18"],
      matches: ["elhub:E18"],
    },
  ],
});
