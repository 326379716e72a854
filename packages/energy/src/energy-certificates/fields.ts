import type { Fields } from "@samapne/core";
import { certificateNumber, energyGrade, heatingGrade, schemeVersion } from "@samapne/terms";
import { buildingId } from "../shared/building-id.ts";
import { constructionYear } from "../shared/construction-year.ts";
import { heatedArea } from "../shared/heated-area.ts";
import { municipalityNumber } from "../shared/municipality-number.ts";
import { certificateProposal, energyCertificate } from "../shared/sources.ts";

/** The fields of energy-certificates, in publication order. */
export const certificateFields = {
  municipality_number: municipalityNumber,
  building_id: { ...buildingId, required: true, aliases: ["Bygg", ...buildingId.aliases] },
  certificate_number: {
    kind: "identifier",
    label: { nb: "Merkenummer", nn: "Merkenummer", en: "Certificate number" },
    description: {
      nb: "Nummeret på energiattesten.",
      nn: "Nummeret på energiattesten.",
      en: "The number of the energy certificate.",
    },
    required: true,
    scheme: certificateNumber,
    example: "A2024-1523001",
    aliases: [
      "Merkenr",
      "Attestnummer",
      "Energiattest",
      "Energiattestnummer",
      "Energimerkenr",
      "Energimerkenummer",
      "Attestnr",
    ],
    source: energyCertificate,
  },
  scheme_version: {
    kind: "code",
    label: { nb: "Ordningsversjon", nn: "Ordningsversjon", en: "Scheme version" },
    description: {
      nb: "Hvilken energimerkeordning attesten følger.",
      nn: "Kva energimerkeordning attesten følgjer.",
      en: "Which certificate scheme the certificate follows.",
    },
    required: true,
    list: schemeVersion,
    example: "2010",
    aliases: ["Ordning", "Merkeordning"],
    source: certificateProposal,
  },
  issued_date: {
    kind: "date",
    label: { nb: "Utstedt", nn: "Utferda", en: "Issued date" },
    description: {
      nb: "Datoen attesten ble utstedt.",
      nn: "Datoen attesten vart utferda.",
      en: "The date the certificate was issued.",
    },
    required: true,
    example: "2024-05-14",
    aliases: [
      "Utstedt dato",
      "Utferda dato",
      "Utstedelsesdato",
      "Merkedato",
      "Attestdato",
      "Dato utstedt",
      "Dato utferda",
    ],
    source: energyCertificate,
  },
  valid_to: {
    kind: "date",
    label: { nb: "Gyldig til", nn: "Gyldig til", en: "Valid to" },
    description: {
      nb: "Datoen attesten går ut, ti år etter at den ble utstedt.",
      nn: "Datoen attesten går ut, ti år etter at han vart utferda.",
      en: "The date the certificate expires, ten years after it was issued.",
    },
    required: true,
    example: "2034-05-14",
    aliases: ["Gjelder til", "Gjeld til", "Utløpsdato", "Utløper", "Går ut", "Utløp", "Gyldighetsdato"],
    source: energyCertificate,
  },
  energy_grade: {
    kind: "code",
    label: { nb: "Energikarakter", nn: "Energikarakter", en: "Energy grade" },
    description: {
      nb: "Karakteren for beregnet levert energi, fra A (best) til G.",
      nn: "Karakteren for berekna levert energi, frå A (best) til G.",
      en: "The grade of calculated delivered energy, from A (best) to G.",
    },
    required: true,
    list: energyGrade,
    example: "C",
    aliases: ["Energimerke", "Energiklasse", "Karakter", "Energikar.", "Bokstavkarakter", "Energibokstav"],
    source: energyCertificate,
  },
  heating_grade: {
    kind: "code",
    label: { nb: "Oppvarmingskarakter", nn: "Oppvarmingskarakter", en: "Heating grade" },
    description: {
      nb: "Fargen som viser hvor lite bygget varmes med strøm og fossilt brensel. Bare i ordningen fra 2010.",
      nn: "Fargen som viser kor lite bygget blir varma med straum og fossilt brensel. Berre i ordninga frå 2010.",
      en: "The colour that shows how little the building is heated with electricity and fossil fuel. Only in the scheme of 2010.",
    },
    list: heatingGrade,
    example: "yellow",
    aliases: [
      "Oppvarmingsmerke",
      "Farge",
      "Oppvarmingsfarge",
      "Oppv.karakter",
      "Oppv.merke",
      "Fargekarakter",
    ],
    source: certificateProposal,
    note: "The names of the five colours are inference.",
  },
  building_category: {
    kind: "text",
    label: { nb: "Bygningskategori", nn: "Bygningskategori", en: "Building category" },
    description: {
      nb: "Kategorien slik den står på attesten, for eksempel SKOLEBYGG eller SYKEHJEM.",
      nn: "Kategorien slik han står på attesten, til dømes SKOLEBYGG eller SYKEHJEM.",
      en: "The category as written on the certificate, such as SKOLEBYGG or SYKEHJEM.",
    },
    required: true,
    example: "SKOLEBYGG",
    aliases: ["Kategori", "Byggkategori"],
    source: energyCertificate,
  },
  heated_area: {
    ...heatedArea,
    label: { nb: "Oppvarmet BRA", nn: "Oppvarma BRA", en: "Heated area (BRA)" },
    required: true,
    aliases: [
      "Oppvarmet areal",
      "Oppvarma areal",
      "Oppvarmet bruksareal",
      "Oppvarma bruksareal",
      "BRA",
      "Oppv. BRA",
      "Oppv. areal",
      "Oppvarmet areal (BRA)",
      "Areal",
    ],
  },
  calculated_delivered_energy: {
    kind: "decimal",
    label: { nb: "Beregnet levert energi", nn: "Berekna levert energi", en: "Calculated delivered energy" },
    description: {
      nb: "Energien bygget er beregnet å trenge, i kilowattimer per kvadratmeter og år.",
      nn: "Energien bygget er berekna å trenge, i kilowattimar per kvadratmeter og år.",
      en: "The energy the building is calculated to need, in kilowatt hours per square metre and year.",
    },
    decimals: 2,
    min: 0,
    max: 1000,
    unit: "kWh/m2",
    example: 138,
    aliases: ["Beregnet energi", "Berekna energi", "Beregnet levert energi kWh/m2"],
    source: energyCertificate,
  },
  construction_year: { ...constructionYear, max: 2100 },
} as const satisfies Fields;
