import { defineCodeList } from "@samapne/core";

/** The bidding zones of the Norwegian electricity market. */
export const priceArea = /* @__PURE__ */ defineCodeList({
  id: "price-area",
  version: "2026-11-24",
  title: { nb: "Prisområde", nn: "Prisområde", en: "Price area" },
  source: {
    name: "Elhub API: price-areas",
    uri: "https://api.elhub.no/energy-data/v0/price-areas",
    licence: "CC BY 4.0",
    note: "Codes from Elhub; the regions' names are inference, confirm before release.",
  },
  codes: [
    { code: "NO1", label: { nb: "NO1 Øst", nn: "NO1 Aust", en: "NO1 East" }, aliases: ["NO 1"] },
    { code: "NO2", label: { nb: "NO2 Sør", nn: "NO2 Sør", en: "NO2 South" }, aliases: ["NO 2"] },
    { code: "NO3", label: { nb: "NO3 Midt", nn: "NO3 Midt", en: "NO3 Central" }, aliases: ["NO 3"] },
    { code: "NO4", label: { nb: "NO4 Nord", nn: "NO4 Nord", en: "NO4 North" }, aliases: ["NO 4"] },
    { code: "NO5", label: { nb: "NO5 Vest", nn: "NO5 Vest", en: "NO5 West" }, aliases: ["NO 5"] },
  ],
});
