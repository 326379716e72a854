import { defineCodeList } from "@samapne/core";
import { fint } from "../shared/sources.ts";

/** How somebody is employed. Hourly paid and substitutes are neither: they count in `total` only. */
export const employmentType = /* @__PURE__ */ defineCodeList({
  id: "employment-type",
  version: "2026-11-24",
  title: { nb: "Ansettelsesform", nn: "Tilsetjingsform", en: "Employment type" },
  description: {
    nb: "Fast eller midlertidig ansatt. Timelønte og vikarer uten avtalt stilling er bare med i «alle».",
    nn: "Fast eller mellombels tilsett. Timeløna og vikarar utan avtalt stilling er berre med i «alle».",
    en: "Permanently or temporarily employed. Hourly paid and substitutes without a contracted position count in the total only.",
  },
  source: {
    ...fint,
    note: "Narrowed from FINT's Arbeidsforholdstype: which of its types are which is inference.",
  },
  codes: [
    {
      code: "total",
      label: { nb: "Alle", nn: "Alle", en: "All" },
      aliases: ["Alle", "I alt", "Totalt", "Total", "Sum"],
    },
    {
      code: "permanent",
      label: { nb: "Fast", nn: "Fast", en: "Permanent" },
      aliases: ["Fast", "Faste", "Fast ansatt", "Fast tilsett", "Fast ansatte"],
    },
    {
      code: "temporary",
      label: { nb: "Midlertidig", nn: "Mellombels", en: "Temporary" },
      aliases: ["Midlertidig", "Midlertidige", "Mellombels", "Midlertidig ansatt", "Engasjement", "Vikariat"],
    },
  ],
});
