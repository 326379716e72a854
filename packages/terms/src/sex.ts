import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** The sex of the persons a figure counts. Not of one person: figures only. */
export const sex = /* @__PURE__ */ defineCodeList({
  id: "sex",
  version: "2026-11-24",
  title: { nb: "Kjønn", nn: "Kjønn", en: "Sex" },
  source: {
    ...registry,
    uri: "https://www.iso.org/standard/81682.html",
    note: "Codes of our own for ISO/IEC 5218 (1 male, 2 female), which Statistics Norway and FINT use too.",
  },
  codes: [
    {
      code: "total",
      label: { nb: "Begge kjønn", nn: "Begge kjønn", en: "Both sexes" },
      aliases: ["Begge kjønn", "Alle", "I alt", "Totalt", "Total", "Sum", "Samlet", "Samla"],
    },
    {
      code: "female",
      label: { nb: "Kvinner", nn: "Kvinner", en: "Female" },
      aliases: ["Kvinner", "Kvinne", "K", "2"],
      matches: ["iso5218:2"],
    },
    {
      code: "male",
      label: { nb: "Menn", nn: "Menn", en: "Male" },
      aliases: ["Menn", "Mann", "M", "1"],
      matches: ["iso5218:1"],
    },
  ],
});
