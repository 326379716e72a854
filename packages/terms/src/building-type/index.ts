import { defineCodeList, type CodeList } from "@samapne/core";
import { buildingTypeRows } from "./data.ts";

/**
 * Building types, three digits (Statistics Norway, Klass 31; NS 3457; used in Matrikkelen). No aliases:
 * a word such as "Skole" covers several codes, and somebody must choose.
 */
export const buildingType: CodeList = defineCodeList<string>({
  id: "building-type",
  version: "2000-01-01",
  title: { nb: "Bygningstype", nn: "Bygningstype", en: "Building type" },
  description: {
    nb: "Bygningstypene i matrikkelen, tre siffer.",
    nn: "Bygningstypane i matrikkelen, tre siffer.",
    en: "The building types of the Norwegian cadastre (Matrikkelen), three digits.",
  },
  source: {
    name: "Statistisk sentralbyrå, Klass 31: Standard for bygningstype / Matrikkelen",
    uri: "https://data.ssb.no/api/klass/v1/classifications/31",
    version: "Bygningstype / Matrikkelen 2000, last changed 2025-04-28",
    licence: "CC BY 4.0",
    note: "Nynorsk and English names are our translations. 956, 970 and 999 occur in Matrikkelen but not in Klass.",
  },
  codes: buildingTypeRows.map(([code, nb, nn, en]) => ({ code, label: { nb, nn, en } })),
});
