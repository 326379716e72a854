import { defineCodeList } from "@samapne/core";
import { samapne } from "./_source.ts";

/** Units in SamÅpne's tables of 2022; superseded by `unit`. */
export const samapneUnit = /* @__PURE__ */ defineCodeList({
  id: "samapne-unit",
  version: "2025-02-19",
  title: { nb: "SamÅpne 2022: enhet", nn: "SamÅpne 2022: eining", en: "SamÅpne 2022: unit" },
  source: {
    ...samapne,
    note: "The documentation names kWh and °C as examples only; m3 and grdg are what the published files add.",
  },
  codes: [
    { code: "kWh", label: { nb: "Kilowattime", nn: "Kilowattime", en: "Kilowatt hour" } },
    { code: "°C", label: { nb: "Grader celsius", nn: "Grader celsius", en: "Degrees Celsius" } },
    { code: "m3", label: { nb: "Kubikkmeter", nn: "Kubikkmeter", en: "Cubic metre" } },
    { code: "grdg", label: { nb: "Graddager", nn: "Graddagar", en: "Degree days" } },
  ],
});
