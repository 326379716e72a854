import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** Why a figure is left out. Aliases are the symbols of Statistics Norway's tables. */
export const suppression = /* @__PURE__ */ defineCodeList({
  id: "suppression",
  version: "2026-11-24",
  title: { nb: "Skjerming", nn: "Skjerming", en: "Suppression" },
  source: { ...registry, note: "The symbol : is confirmed; .. and . are inference, confirm before release." },
  codes: [
    { code: "none", label: { nb: "Ikke skjermet", nn: "Ikkje skjerma", en: "Not suppressed" } },
    {
      code: "confidential",
      label: {
        nb: "Skjermet av hensyn til personvern",
        nn: "Skjerma av omsyn til personvern",
        en: "Confidential",
      },
      aliases: [":"],
    },
    {
      code: "missing",
      label: { nb: "Mangler", nn: "Manglar", en: "Missing" },
      aliases: [".."],
      note: "symbol: inference, confirm before release",
    },
    {
      code: "not_applicable",
      label: { nb: "Ikke aktuelt", nn: "Ikkje aktuelt", en: "Not applicable" },
      aliases: ["."],
      note: "symbol: inference, confirm before release",
    },
  ],
});
