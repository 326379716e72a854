import { defineDataset } from "@samapne/core";
import { filterLimits } from "../shared/security-filter.ts";
import { meterChecks } from "./checks.ts";
import { meterFields } from "./fields.ts";
import { meterRules } from "./rules.ts";

/** What is measured, where and in which unit: meters in buildings, and weather series that stand in none. */
export const energyMeters = /* @__PURE__ */ defineDataset({
  id: "energy-meters",
  domain: "energy",
  version: "draft",
  title: { nb: "Energimålere", nn: "Energimålarar", en: "Energy meters" },
  purpose: {
    nb: "Sier hva som måles, hvor og i hvilken enhet, slik at målingene kan forstås og legges sammen.",
    nn: "Seier kva som blir målt, kvar og i kva eining, slik at målingane kan forståast og leggjast saman.",
    en: "Says what is measured, where and in which unit, so that measurements can be understood and added up.",
  },
  rowMeaning: {
    nb: "Én måler, eller én værserie som brukes sammen med målerne.",
    nn: "Éin målar, eller éin vêrserie som blir brukt saman med målarane.",
    en: "One meter, or one weather series used together with the meters.",
  },
  privacy: "open_after_filter",
  privacyNote: {
    nb: "Åpent etter sikkerhetsfilteret B1: ingen målere i skjermingsverdige bygg, husholdninger eller hytter.",
    nn: "Ope etter tryggingsfilteret B1: ingen målarar i skjermingsverdige bygg, hushald eller hytter.",
    en: "Open after the security filter B1: no meters of protected buildings, households or cabins.",
  },
  frequency: "MONTHLY",
  themes: ["ENER"],
  fields: meterFields,
  key: ["meter_id"],
  references: {
    building: {
      id: "EM10",
      dataset: "municipal-buildings",
      fields: ["building_id"],
      to: ["building_id"],
      borrows: { building_type_code: { kind: "code" } },
    },
    parent: {
      id: "EM11",
      dataset: "energy-meters",
      fields: ["parent_meter_id"],
      to: ["meter_id"],
      acyclic: true,
      borrows: { building_id: { kind: "identifier" } },
    },
  },
  rules: meterRules,
  checks: meterChecks,
  notes: [
    filterLimits,
    {
      nb: "Gatelys og lading har ikke bygg, men heller ingen egen kode. En energimåler uten bygg gir derfor bare et varsel.",
      nn: "Gatelys og lading har ikkje bygg, men heller ingen eigen kode. Ein energimålar utan bygg gir difor berre eit varsel.",
      en: "Street lighting and charging have no building, but no code of their own either. An energy meter without a building is therefore only a warning.",
    },
    {
      nb: "Om det er uproblematisk for Elhub at målepunkt-ID publiseres, er ikke avklart. Feltet er derfor valgfritt.",
      nn: "Om det er uproblematisk for Elhub at målepunkt-ID blir publisert, er ikkje avklara. Feltet er difor valfritt.",
      en: "Whether Elhub minds that metering point ids are published is not settled. The field is therefore optional.",
    },
    {
      nb: "Målere uten målinger (D7) meldes når målingene kontrolleres sammen med målerne.",
      nn: "Målarar utan målingar (D7) blir melde når målingane blir kontrollerte saman med målarane.",
      en: "Meters without measurements (D7) are reported when the measurements are checked together with the meters.",
    },
  ],
});
