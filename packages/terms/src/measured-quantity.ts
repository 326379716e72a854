import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** What a meter measures. Each quantity has one unit: see `unit`. */
export const measuredQuantity = /* @__PURE__ */ defineCodeList({
  id: "measured-quantity",
  version: "2026-11-24",
  title: { nb: "Målt størrelse", nn: "Målt storleik", en: "Measured quantity" },
  source: registry,
  codes: [
    { code: "energy", label: { nb: "Energi", nn: "Energi", en: "Energy" }, aliases: ["Energi"] },
    { code: "power", label: { nb: "Effekt", nn: "Effekt", en: "Power" }, aliases: ["Effekt"] },
    { code: "volume", label: { nb: "Volum", nn: "Volum", en: "Volume" }, aliases: ["Volum"] },
    {
      code: "temperature",
      label: { nb: "Temperatur", nn: "Temperatur", en: "Temperature" },
      aliases: ["Temperatur"],
    },
    {
      code: "degree_days",
      label: { nb: "Graddager", nn: "Graddagar", en: "Degree days" },
      aliases: ["Graddager", "Graddagar"],
    },
  ],
});
