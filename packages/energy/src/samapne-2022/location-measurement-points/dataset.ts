import { defineDataset } from "@samapne/core";
import { linkFields } from "../fields.ts";
import { supersededBy } from "../superseded.ts";

/** SamÅpne 2022, table LocationMeasurementPoint: which points measure for which location. Superseded by energy-meters. */
export const locationMeasurementPoints = /* @__PURE__ */ defineDataset({
  id: "location-measurement-points",
  domain: "energy",
  version: "1.0.0",
  title: {
    nb: "Målepunkter per lokasjon (SamÅpne 2022)",
    nn: "Målepunkt per lokasjon (SamÅpne 2022)",
    en: "Measurement points by location (SamÅpne 2022)",
  },
  purpose: {
    nb: "Knytter målepunkter til lokasjoner, slik SamÅpne publiserte det. Et målepunkt kan brukes av flere lokasjoner.",
    nn: "Knyter målepunkt til lokasjonar, slik SamÅpne publiserte det. Eit målepunkt kan brukast av fleire lokasjonar.",
    en: "Ties measurement points to locations, as SamÅpne published it. A point may be used by several locations.",
  },
  rowMeaning: {
    nb: "Ett målepunkt for én lokasjon.",
    nn: "Eitt målepunkt for éin lokasjon.",
    en: "One measurement point for one location.",
  },
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
  lifecycle: supersededBy("energy-meters"),
  fields: {
    location: linkFields.location,
    municipality_code: linkFields.municipality_code,
    meter_id: linkFields.meter_id,
    meter_name: {
      kind: "text",
      label: { nb: "Målernavn", nn: "Målarnamn", en: "Meter name" },
      description: {
        nb: "Lokalt navn på målepunktet, unikt bare innenfor lokasjonen.",
        nn: "Lokalt namn på målepunktet, unikt berre innanfor lokasjonen.",
        en: "Local name of the measurement point, unique only within the location.",
      },
      required: true,
      privacy: "review",
      example: "Temp middel",
    },
  },
  key: [],
  references: {
    location: {
      id: "LM1",
      dataset: "locations",
      fields: ["location", "municipality_code"],
      to: ["location", "municipality_code"],
    },
    meter: { id: "LM2", dataset: "measurement-points", fields: ["meter_id"], to: ["meter_id"] },
  },
  checks: [
    {
      id: "LM3",
      kind: "unique",
      fields: ["location", "municipality_code", "meter_id", "meter_name"],
      severity: "warning",
      fixer: "supplier",
      message: {
        nb: "Raden er lik rad {first}: {found}. Fjern den ene.",
        nn: "Rada er lik rad {first}: {found}. Fjern den eine.",
        en: "The row is the same as row {first}: {found}. Remove one of them.",
      },
      note: "The documentation names no key. The same link twice does no harm, so this is a warning.",
    },
  ],
});
