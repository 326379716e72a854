import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** Units of measurement, each for one measured quantity. Units that need a factor (MWh, W, litres) are not aliases. */
export const unit = /* @__PURE__ */ defineCodeList({
  id: "unit",
  version: "2026-11-24",
  title: { nb: "Enhet", nn: "Eining", en: "Unit" },
  source: {
    ...registry,
    uri: "https://ucum.org/ucum",
    note: "Codes are UCUM, except kWh, which everybody writes so (UCUM: kW.h).",
  },
  codes: [
    {
      code: "kWh",
      label: { nb: "Kilowattime (kWh)", nn: "Kilowattime (kWh)", en: "Kilowatt hour (kWh)" },
      aliases: ["KWH", "kwh", "kWt", "kW.h"],
      matches: ["ucum:kW.h"],
    },
    {
      code: "kW",
      label: { nb: "Kilowatt (kW)", nn: "Kilowatt (kW)", en: "Kilowatt (kW)" },
      aliases: ["KW", "kw"],
      matches: ["ucum:kW"],
    },
    {
      code: "m3",
      label: { nb: "Kubikkmeter (m³)", nn: "Kubikkmeter (m³)", en: "Cubic metre (m³)" },
      aliases: ["m³", "M3", "kubikkmeter", "kbm"],
      matches: ["ucum:m3"],
    },
    {
      code: "Cel",
      label: { nb: "Grader celsius (°C)", nn: "Grader celsius (°C)", en: "Degrees Celsius (°C)" },
      aliases: ["°C", "ºC", "℃", "C", "grader"],
      matches: ["ucum:Cel"],
    },
    {
      code: "K.d",
      label: { nb: "Graddager (K·d)", nn: "Graddagar (K·d)", en: "Degree days (K·d)" },
      aliases: ["grdg", "K·d", "Kd", "graddager", "graddagar"],
      matches: ["ucum:K.d"],
    },
  ],
});
