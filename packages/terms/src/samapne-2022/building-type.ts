import { defineCodeList } from "@samapne/core";
import { samapne } from "./_source.ts";

/** Kinds of building in SamÅpne's tables of 2022; superseded by `buildingType`, to which no one-to-one mapping exists. */
export const samapneBuildingType = /* @__PURE__ */ defineCodeList({
  id: "samapne-building-type",
  version: "2025-02-19",
  title: {
    nb: "SamÅpne 2022: bygningstype",
    nn: "SamÅpne 2022: bygningstype",
    en: "SamÅpne 2022: building type",
  },
  source: samapne,
  codes: [
    { code: "Skole", label: { nb: "Skole", nn: "Skule", en: "School" } },
    { code: "Barnehage", label: { nb: "Barnehage", nn: "Barnehage", en: "Kindergarten" } },
    { code: "Helsebygg", label: { nb: "Helsebygg", nn: "Helsebygg", en: "Health building" } },
    {
      code: "Administrasjonsbygg",
      label: { nb: "Administrasjonsbygg", nn: "Administrasjonsbygg", en: "Administration building" },
    },
    { code: "Idrettsbygg", label: { nb: "Idrettsbygg", nn: "Idrettsbygg", en: "Sports building" } },
    { code: "Kirkelig bygg", label: { nb: "Kirkelig bygg", nn: "Kyrkjeleg bygg", en: "Religious building" } },
    {
      code: "Beredskapsbygg",
      label: { nb: "Beredskapsbygg", nn: "Beredskapsbygg", en: "Emergency response building" },
    },
    {
      code: "Bydels- og fritidsbygg",
      label: {
        nb: "Bydels- og fritidsbygg",
        nn: "Bydels- og fritidsbygg",
        en: "Community and leisure building",
      },
    },
    { code: "Kulturbygg", label: { nb: "Kulturbygg", nn: "Kulturbygg", en: "Cultural building" } },
    { code: "Varmesentral", label: { nb: "Varmesentral", nn: "Varmesentral", en: "Heating plant" } },
    { code: "Annet bygg", label: { nb: "Annet bygg", nn: "Anna bygg", en: "Other building" } },
  ],
});
