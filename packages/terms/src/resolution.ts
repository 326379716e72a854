import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** The length of one interval in a series, as an ISO 8601-1 duration. */
export const resolution = /* @__PURE__ */ defineCodeList({
  id: "resolution",
  version: "2026-11-24",
  title: { nb: "Tidsoppløsning", nn: "Tidsoppløysing", en: "Resolution" },
  source: {
    ...registry,
    note: "PT15M and PT1H as in Elhub; P1D and P1M are calendar days and months in Europe/Oslo.",
  },
  codes: [
    {
      code: "PT15M",
      label: { nb: "Kvarter", nn: "Kvarter", en: "Quarter-hour" },
      aliases: ["Kvarter", "15 min", "15 minutter", "15 minutt"],
    },
    {
      code: "PT1H",
      label: { nb: "Time", nn: "Time", en: "Hour" },
      aliases: ["Time", "1 time", "1h", "60 min", "Timesverdi", "Timesverdier", "Timeverdi"],
    },
    { code: "P1D", label: { nb: "Døgn", nn: "Døgn", en: "Day" }, aliases: ["Døgn", "Dag"] },
    { code: "P1M", label: { nb: "Måned", nn: "Månad", en: "Month" }, aliases: ["Måned", "Månad", "mnd"] },
  ],
});
