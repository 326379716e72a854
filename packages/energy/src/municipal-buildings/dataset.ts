import { defineDataset } from "@samapne/core";
import { filterLimits } from "../shared/security-filter.ts";
import { buildingChecks } from "./checks.ts";
import { buildingFields } from "./fields.ts";
import { buildingRules } from "./rules.ts";

/** The register of the municipality's purpose buildings, which meters, energy use and certificates refer to. */
export const municipalBuildings = /* @__PURE__ */ defineDataset({
  id: "municipal-buildings",
  domain: "energy",
  version: "draft",
  title: {
    nb: "Kommunale formålsbygg",
    nn: "Kommunale føremålsbygg",
    en: "Municipal purpose buildings",
  },
  purpose: {
    nb: "Registeret alt annet henger på: hvilke formålsbygg kommunen har, hvor de står, hva de brukes til og hvor store de er.",
    nn: "Registeret alt anna heng på: kva føremålsbygg kommunen har, kvar dei står, kva dei blir brukte til og kor store dei er.",
    en: "The register everything else hangs on: which purpose buildings the municipality has, where they stand, what they are for and how large they are.",
  },
  rowMeaning: {
    nb: "Ett bygg som kommunen eier eller leier.",
    nn: "Eitt bygg som kommunen eig eller leiger.",
    en: "One building the municipality owns or leases.",
  },
  privacy: "open_after_filter",
  privacyNote: {
    nb: "Åpent etter sikkerhetsfilteret B1: ingen skjermingsverdige bygg, boliger eller hemmelige adresser.",
    nn: "Ope etter tryggingsfilteret B1: ingen skjermingsverdige bygg, bustader eller hemmelege adresser.",
    en: "Open after the security filter B1: no protected buildings, dwellings or secret addresses.",
  },
  frequency: "IRREG",
  themes: ["ENER", "GOVE", "REGI"],
  los: ["bygg-og-eiendom"],
  fields: buildingFields,
  key: ["building_id"],
  rules: buildingRules,
  checks: buildingChecks,
  notes: [
    filterLimits,
    {
      nb: "Oppdateres når noe endres; hele registeret leveres minst én gang i året.",
      nn: "Blir oppdatert når noko endrar seg; heile registeret blir levert minst éin gong i året.",
      en: "Updated when something changes; the whole register is delivered at least once a year.",
    },
    {
      nb: "Det kontrolleres ikke at bygget ligger innenfor kommunegrensa: det krever grensedata som registeret ikke har.",
      nn: "Det blir ikkje kontrollert at bygget ligg innanfor kommunegrensa: det krev grensedata som registeret ikkje har.",
      en: "That the building lies inside the municipality is not checked: it needs boundary data the registry does not have.",
    },
    {
      nb: "Bygningsnummer har ikke noe kontrollsiffer som kontrolleres; regelen for et slikt siffer er ikke funnet.",
      nn: "Bygningsnummer har ikkje noko kontrollsiffer som blir kontrollert; regelen for eit slikt siffer er ikkje funnen.",
      en: "No check digit of building numbers is checked; no rule for one was found.",
    },
  ],
});
