import { defineDataset } from "@samapne/core";
import { samapneMeterLevel, samapneUnit } from "@samapne/terms";
import { linkFields } from "../fields.ts";
import { supersededBy } from "../superseded.ts";

/** SamÅpne 2022, table MeasurementPoint: what is measured and in which unit. Superseded by energy-meters. */
export const measurementPoints = /* @__PURE__ */ defineDataset({
  id: "measurement-points",
  domain: "energy",
  version: "1.0.0",
  title: {
    nb: "Målepunkter (SamÅpne 2022)",
    nn: "Målepunkt (SamÅpne 2022)",
    en: "Measurement points (SamÅpne 2022)",
  },
  purpose: {
    nb: "Hva hvert målepunkt måler og i hvilken enhet, slik SamÅpne publiserte det.",
    nn: "Kva kvart målepunkt måler og i kva eining, slik SamÅpne publiserte det.",
    en: "What each measurement point measures and in which unit, as SamÅpne published it.",
  },
  rowMeaning: { nb: "Ett målepunkt.", nn: "Eitt målepunkt.", en: "One measurement point." },
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
  lifecycle: supersededBy("energy-meters"),
  fields: {
    meter_id: linkFields.meter_id,
    meter_type: {
      kind: "text",
      label: { nb: "Målertype", nn: "Målartype", en: "Meter type" },
      description: {
        nb: "Hva slags målepunkt det er, for eksempel Fastkraft, Temperatur eller Varmepumpe.",
        nn: "Kva slags målepunkt det er, til dømes Fastkraft, Temperatur eller Varmepumpe.",
        en: "What kind of measurement point it is, such as Fastkraft, Temperatur or Varmepumpe.",
      },
      required: true,
      example: "Fastkraft",
      note: "The documentation gives examples, no list.",
    },
    unit: {
      kind: "code",
      label: { nb: "Enhet", nn: "Eining", en: "Unit" },
      description: {
        nb: "Enheten målepunktet måler i.",
        nn: "Eininga målepunktet måler i.",
        en: "The unit the point measures in.",
      },
      required: true,
      list: samapneUnit,
      example: "kWh",
    },
    meter_level: {
      kind: "code",
      label: { nb: "Målernivå", nn: "Målarnivå", en: "Meter level" },
      description: {
        nb: "Om målepunktet er en forbruksmåler eller en annen måler.",
        nn: "Om målepunktet er ein forbruksmålar eller ein annan målar.",
        en: "Whether the point is a consumption meter or another meter.",
      },
      required: true,
      list: samapneMeterLevel,
      example: "Forbruksmåler",
    },
  },
  key: ["meter_id"],
});
