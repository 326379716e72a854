import { defineDataset } from "@samapne/core";
import { filterLimits } from "../shared/security-filter.ts";
import { measurementChecks } from "./checks.ts";
import { measurementFields } from "./fields.ts";
import { measurementRules } from "./rules.ts";

/** Time series of what the meters of energy-meters measured, each value with the interval it belongs to. */
export const energyMeasurements = /* @__PURE__ */ defineDataset({
  id: "energy-measurements",
  domain: "energy",
  version: "draft",
  title: { nb: "Energimålinger", nn: "Energimålingar", en: "Energy measurements" },
  purpose: {
    nb: "Energibruk per bygg i kvarter, timer, døgn eller måneder, for analyse, apper og bytte av energioppfølgingssystem.",
    nn: "Energibruk per bygg i kvarter, timar, døgn eller månader, for analyse, appar og byte av energioppfølgingssystem.",
    en: "Energy use per building by quarter-hour, hour, day or month, for analysis, apps and changing energy management systems.",
  },
  rowMeaning: {
    nb: "Én verdi fra én måler, for ett tidsintervall.",
    nn: "Éin verdi frå éin målar, for eitt tidsintervall.",
    en: "One value of one meter, for one interval of time.",
  },
  privacy: "open_after_filter",
  privacyNote: {
    nb: "Åpent etter sikkerhetsfilteret B1: ingen målinger fra skjermingsverdige bygg, husholdninger eller hytter.",
    nn: "Ope etter tryggingsfilteret B1: ingen målingar frå skjermingsverdige bygg, hushald eller hytter.",
    en: "Open after the security filter B1: no measurements of protected buildings, households or cabins.",
  },
  frequency: "DAILY",
  themes: ["ENER"],
  fields: measurementFields,
  key: ["meter_id", "interval_start"],
  references: {
    meter: {
      id: "ME9",
      dataset: "energy-meters",
      fields: ["meter_id"],
      to: ["meter_id"],
      borrows: {
        building_id: { kind: "identifier" },
        parent_meter_id: { kind: "identifier" },
        measured_quantity: { kind: "code" },
        energy_carrier: { kind: "code" },
        flow: { kind: "code" },
        resolution: { kind: "code" },
        end_user_group: { kind: "integer" },
        valid_from: { kind: "date" },
        valid_to: { kind: "date" },
      },
    },
  },
  rules: measurementRules,
  checks: measurementChecks,
  notes: [
    filterLimits,
    {
      nb: "Bygningstypen nås ikke fra en måling: B1 for skjermingsverdige bygg kontrolleres på målerne og byggene. Publiser aldri målinger uten at målerne er kontrollert.",
      nn: "Bygningstypen er ikkje å nå frå ei måling: B1 for skjermingsverdige bygg blir kontrollert på målarane og bygga. Publiser aldri målingar utan at målarane er kontrollerte.",
      en: "The building type is out of reach from a measurement: B1 for protected buildings is checked on the meters and buildings. Never publish measurements without checking the meters.",
    },
    {
      nb: "Nøkkelen sammenlignes som tidspunkt (ME6): 02:00+02:00 og 01:00+01:00 er samme time, mens de to timene som heter 02:00 om høsten, er to.",
      nn: "Nøkkelen blir samanlikna som tidspunkt (ME6): 02:00+02:00 og 01:00+01:00 er same time, medan dei to timane som heiter 02:00 om hausten, er to.",
      en: "The key is compared as instants (ME6): 02:00+02:00 and 01:00+01:00 are the same hour, while the two autumn hours called 02:00 are two.",
    },
    {
      nb: "Målere uten målinger (D7) meldes for målere som er i bruk; perioden fila dekker, er ikke oppgitt i datasettet.",
      nn: "Målarar utan målingar (D7) blir melde for målarar som er i bruk; perioden fila dekkjer, er ikkje oppgitt i datasettet.",
      en: "Meters without measurements (D7) are reported for meters in use; the dataset does not say which period the file covers.",
    },
  ],
});
