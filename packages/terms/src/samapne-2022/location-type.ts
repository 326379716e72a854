import { defineCodeList } from "@samapne/core";
import { samapne } from "./_source.ts";

/** Kinds of location in SamÅpne's tables of 2022; superseded. */
export const samapneLocationType = /* @__PURE__ */ defineCodeList({
  id: "samapne-location-type",
  version: "2025-02-19",
  title: {
    nb: "SamÅpne 2022: lokasjonstype",
    nn: "SamÅpne 2022: lokasjonstype",
    en: "SamÅpne 2022: location type",
  },
  source: samapne,
  codes: [
    { code: "Bygning", label: { nb: "Bygning", nn: "Bygning", en: "Building" } },
    { code: "Rom", label: { nb: "Rom", nn: "Rom", en: "Room" } },
    { code: "Annet", label: { nb: "Annet", nn: "Anna", en: "Other" } },
  ],
});
