import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** How a value came about, or that it is missing. */
export const measurementQuality = /* @__PURE__ */ defineCodeList({
  id: "measurement-quality",
  version: "2026-11-24",
  title: { nb: "Målekvalitet", nn: "Målekvalitet", en: "Measurement quality" },
  source: { ...registry, note: "Estimated and temporary values as in Elhub validation and estimation." },
  codes: [
    { code: "measured", label: { nb: "Målt", nn: "Målt", en: "Measured" }, aliases: ["Målt", "OK"] },
    {
      code: "estimated",
      label: { nb: "Estimert", nn: "Estimert", en: "Estimated" },
      aliases: ["Estimert", "Stipulert"],
    },
    {
      code: "temporary",
      label: { nb: "Foreløpig", nn: "Førebels", en: "Temporary" },
      aliases: ["Foreløpig", "Førebels", "Midlertidig", "Mellombels"],
    },
    {
      code: "edited",
      label: { nb: "Korrigert", nn: "Korrigert", en: "Edited" },
      aliases: ["Korrigert", "Rettet", "Retta"],
    },
    {
      code: "missing",
      label: { nb: "Mangler", nn: "Manglar", en: "Missing" },
      aliases: ["Mangler", "Manglar"],
    },
  ],
});
