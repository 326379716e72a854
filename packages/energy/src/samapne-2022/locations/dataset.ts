import { defineDataset } from "@samapne/core";
import { samapneBuildingType, samapneLocationType } from "@samapne/terms";
import { linkFields } from "../fields.ts";
import { supersededBy } from "../superseded.ts";

/** SamÅpne 2022, table Location: places there are energy data for. Superseded by municipal-buildings. */
export const locations = /* @__PURE__ */ defineDataset({
  id: "locations",
  domain: "energy",
  version: "1.0.0",
  title: { nb: "Lokasjoner (SamÅpne 2022)", nn: "Lokasjonar (SamÅpne 2022)", en: "Locations (SamÅpne 2022)" },
  purpose: {
    nb: "Stedene det finnes energidata for, slik SamÅpne publiserte dem.",
    nn: "Stadene det finst energidata for, slik SamÅpne publiserte dei.",
    en: "The places there are energy data for, as SamÅpne published them.",
  },
  rowMeaning: {
    nb: "Én lokasjon, vanligvis et bygg.",
    nn: "Éin lokasjon, vanlegvis eit bygg.",
    en: "One location, usually a building.",
  },
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
  lifecycle: supersededBy("municipal-buildings"),
  fields: {
    location: linkFields.location,
    municipality_code: linkFields.municipality_code,
    location_type: {
      kind: "code",
      label: { nb: "Lokasjonstype", nn: "Lokasjonstype", en: "Location type" },
      description: {
        nb: "Om lokasjonen er en bygning, et rom eller noe annet.",
        nn: "Om lokasjonen er ein bygning, eit rom eller noko anna.",
        en: "Whether the location is a building, a room or something else.",
      },
      required: true,
      list: samapneLocationType,
      example: "Bygning",
    },
    building_type: {
      kind: "code",
      label: { nb: "Bygningstype", nn: "Bygningstype", en: "Building type" },
      description: {
        nb: "Hva slags bygning det er.",
        nn: "Kva slags bygning det er.",
        en: "What kind of building it is.",
      },
      required: true,
      list: samapneBuildingType,
      example: "Skole",
    },
    address: {
      kind: "text",
      label: { nb: "Adresse", nn: "Adresse", en: "Address" },
      description: {
        nb: "Adressen til lokasjonen eller bygget.",
        nn: "Adressa til lokasjonen eller bygget.",
        en: "The address of the location or building.",
      },
      required: true,
      privacy: "review",
      example: "Vintergata 8",
    },
    latitude: {
      kind: "decimal",
      label: { nb: "Breddegrad", nn: "Breiddegrad", en: "Latitude" },
      description: {
        nb: "Breddegrad i desimalgrader.",
        nn: "Breiddegrad i desimalgrader.",
        en: "Latitude in decimal degrees.",
      },
      required: true,
      min: -90,
      max: 90,
      unit: "deg",
      example: 59.741560710325444,
      matches: ["schema:latitude"],
    },
    longitude: {
      kind: "decimal",
      label: { nb: "Lengdegrad", nn: "Lengdegrad", en: "Longitude" },
      description: {
        nb: "Lengdegrad i desimalgrader.",
        nn: "Lengdegrad i desimalgrader.",
        en: "Longitude in decimal degrees.",
      },
      required: true,
      min: -180,
      max: 180,
      unit: "deg",
      example: 10.166726764222494,
      matches: ["schema:longitude"],
    },
  },
  key: ["location", "municipality_code"],
  notes: [
    {
      nb: "Nøkkelen er lest ut av koblingstabellen: et navn er bare entydig innenfor kommunen.",
      nn: "Nøkkelen er lesen ut av koplingstabellen: eit namn er berre eintydig innanfor kommunen.",
      en: "The key is read out of the link table: a name is unique only within the municipality.",
    },
  ],
});
