import { defineDataset } from "@samapne/core";
import { linkFields } from "../fields.ts";
import { supersededBy } from "../superseded.ts";

/** SamÅpne 2022, table LocationMeasurementPoint: which points measure for which location. Superseded by energy-meters. */
export const locationMeasurementPoints = defineDataset({
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
  key: ["location", "municipality_code", "meter_id"],
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
      fields: ["location", "municipality_code", "meter_name"],
      severity: "warning",
      fixer: "steward",
      message: {
        nb: "Målernavnet er ikke unikt innenfor lokasjonen: {found} står også i rad {first}. Gi målepunktene hvert sitt navn.",
        nn: "Målarnamnet er ikkje unikt innanfor lokasjonen: {found} står òg i rad {first}. Gi målepunkta kvart sitt namn.",
        en: "The meter name is not unique within the location: {found} also stands in row {first}. Give the points different names.",
      },
      note: "The documentation says the name is unique within the location; a warning, because nothing refers to it.",
    },
  ],
});
