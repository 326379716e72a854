import { defineDataset } from "@samapne/core";
import { filterLimits } from "../shared/security-filter.ts";
import { annualChecks } from "./checks.ts";
import { annualFields } from "./fields.ts";
import { annualRules } from "./rules.ts";

/** Energy delivered to each building in a calendar year, by carrier, corrected for temperature and per square metre. */
export const buildingEnergyAnnual = /* @__PURE__ */ defineDataset({
  id: "building-energy-annual",
  domain: "energy",
  version: "draft",
  title: {
    nb: "Årlig energibruk per bygg",
    nn: "Årleg energibruk per bygg",
    en: "Annual energy use per building",
  },
  purpose: {
    nb: "Sammenlignbar energibruk per kvadratmeter, bygg og år, til KOSTRA, klimaregnskap og søknader. Kommuner uten timedata kan begynne her.",
    nn: "Samanliknbar energibruk per kvadratmeter, bygg og år, til KOSTRA, klimarekneskap og søknader. Kommunar utan timedata kan byrje her.",
    en: "Comparable energy use per square metre, building and year, for KOSTRA, climate accounts and applications. Municipalities without hourly data can start here.",
  },
  rowMeaning: {
    nb: "Ett bygg, ett kalenderår og én energibærer, eller summen av alle energibærere.",
    nn: "Eitt bygg, eitt kalenderår og éin energiberar, eller summen av alle energiberarar.",
    en: "One building, one calendar year and one energy carrier, or the total of all carriers.",
  },
  privacy: "open_after_filter",
  privacyNote: {
    nb: "Åpent etter sikkerhetsfilteret B1: ingen skjermingsverdige bygg eller boliger.",
    nn: "Ope etter tryggingsfilteret B1: ingen skjermingsverdige bygg eller bustader.",
    en: "Open after the security filter B1: no protected buildings or dwellings.",
  },
  frequency: "ANNUAL",
  themes: ["ENER", "ENVI"],
  los: ["energibruk"],
  fields: annualFields,
  key: ["building_id", "year", "energy_carrier"],
  references: {
    building: {
      id: "BE9",
      dataset: "municipal-buildings",
      fields: ["building_id"],
      to: ["building_id"],
      borrows: {
        building_type_code: { kind: "code" },
        gross_area: { kind: "decimal", decimals: 2 },
        usable_area: { kind: "decimal", decimals: 2 },
        heated_area: { kind: "decimal", decimals: 2 },
        valid_from: { kind: "date" },
      },
    },
  },
  rules: annualRules,
  checks: annualChecks,
  notes: [
    filterLimits,
    {
      nb: "Arealet sammenlignes med byggregisteret slik det er nå. Er bygget utvidet etter året raden gjelder, må byggregisteret for det året brukes.",
      nn: "Arealet blir samanlikna med byggregisteret slik det er no. Er bygget utvida etter året rada gjeld, må byggregisteret for det året brukast.",
      en: "The area is compared with the building register as it is now. If the building was extended after the row's year, use the register of that year.",
    },
    {
      nb: "Summen av målingene (BE12) sammenlignes per energibærer, for hovedmålere. Fila med målinger må dekke hele året.",
      nn: "Summen av målingane (BE12) blir samanlikna per energiberar, for hovudmålarar. Fila med målingar må dekkje heile året.",
      en: "The sum of measurements (BE12) is compared per carrier, for main meters. The file of measurements must cover the whole year.",
    },
    {
      nb: "Bygg i bruk uten noen rad meldes (BE13). Om ett enkelt år mangler, kontrolleres ikke.",
      nn: "Bygg i bruk utan noka rad blir melde (BE13). Om eitt enkelt år manglar, blir ikkje kontrollert.",
      en: "Buildings in use without any row are reported (BE13). Whether a single year is missing is not checked.",
    },
  ],
});
