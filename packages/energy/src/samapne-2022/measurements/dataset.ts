import { defineDataset } from "@samapne/core";
import { linkFields } from "../fields.ts";
import { supersededBy } from "../superseded.ts";

/** SamÅpne 2022, table Measurements: time-stamped values. Superseded by energy-measurements. */
export const measurements = /* @__PURE__ */ defineDataset({
  id: "measurements",
  domain: "energy",
  version: "1.0.0",
  title: { nb: "Målinger (SamÅpne 2022)", nn: "Målingar (SamÅpne 2022)", en: "Measurements (SamÅpne 2022)" },
  purpose: {
    nb: "Tidsstemplede målinger fra målepunktene, slik SamÅpne publiserte dem.",
    nn: "Tidsstempla målingar frå målepunkta, slik SamÅpne publiserte dei.",
    en: "Time-stamped measurements of the measurement points, as SamÅpne published them.",
  },
  rowMeaning: {
    nb: "Én verdi fra ett målepunkt.",
    nn: "Éin verdi frå eitt målepunkt.",
    en: "One value of one measurement point.",
  },
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
  lifecycle: supersededBy("energy-measurements"),
  fields: {
    timestamp: {
      kind: "text",
      label: { nb: "Tidsstempel", nn: "Tidsstempel", en: "Timestamp" },
      description: {
        nb: "Dato og klokkeslett, uten tidssone.",
        nn: "Dato og klokkeslett, utan tidssone.",
        en: "Date and time of day, without offset.",
      },
      required: true,
      pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
      patternName: { nb: "ÅÅÅÅ-MM-DD tt:mm:ss", nn: "ÅÅÅÅ-MM-DD tt:mm:ss", en: "YYYY-MM-DD hh:mm:ss" },
      example: "2010-01-04 06:00:00",
      aliases: ["Tidspunkt", "Tid"],
    },
    meter_id: linkFields.meter_id,
    value: {
      kind: "decimal",
      label: { nb: "Verdi", nn: "Verdi", en: "Value" },
      description: {
        nb: "Målt verdi, i enheten til målepunktet.",
        nn: "Målt verdi, i eininga til målepunktet.",
        en: "The measured value, in the unit of the measurement point.",
      },
      required: true,
      example: 4.2,
      aliases: ["Måleverdi"],
    },
  },
  key: ["timestamp", "meter_id"],
  references: {
    meter: { id: "MS1", dataset: "measurement-points", fields: ["meter_id"], to: ["meter_id"] },
  },
  notes: [
    {
      nb: "Dokumentasjonen sier ikke om tidsstempelet står for begynnelsen eller slutten av timen, og ikke hvilken tidssone. Kommunene valgte ulikt. Regn aldri om til energimålinger uten å vite det.",
      nn: "Dokumentasjonen seier ikkje om tidsstempelet står for byrjinga eller slutten av timen, og ikkje kva tidssone. Kommunane valde ulikt. Rekn aldri om til energimålingar utan å vite det.",
      en: "The documentation does not say whether the timestamp stands for the start or end of the hour, nor which time zone. Municipalities chose differently. Never convert to energy measurements without knowing.",
    },
  ],
});
