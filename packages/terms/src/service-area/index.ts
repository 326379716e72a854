import { defineCodeList } from "@samapne/core";
import { kostraFunctionsOf } from "./functions.ts";

const area = <C extends keyof typeof kostraFunctionsOf>(
  code: C,
  [nb, nn, en]: readonly [nb: string, nn: string, en: string],
  aliases: readonly string[],
) => ({
  code,
  label: { nb, nn, en },
  aliases: [...new Set([nb, nn, ...aliases])],
  matches: kostraFunctionsOf[code].map((kostra) => `kostra-function:${kostra}`),
});

/**
 * Service areas of a municipality, each the KOSTRA functions it is made of (`matches`), so that figures by area mean
 * the same everywhere, whatever the municipality calls its departments.
 */
export const serviceArea = /* @__PURE__ */ defineCodeList({
  id: "service-area",
  version: "2026-11-24",
  title: { nb: "Tjenesteområde", nn: "Tenesteområde", en: "Service area" },
  description: {
    nb: "Tjenesteområder satt sammen av KOSTRA-funksjoner. Funksjon 254 (hjemmetjenester) gjaldt til og med 2023; fra 2024 er den delt i 257 og 258, og begge hører til helse og omsorg.",
    nn: "Tenesteområde sette saman av KOSTRA-funksjonar. Funksjon 254 (heimetenester) galdt til og med 2023; frå 2024 er han delt i 257 og 258, og begge høyrer til helse og omsorg.",
    en: "Service areas made of KOSTRA functions. Function 254 (home-based services) ended with 2023; from 2024 it is split into 257 and 258, both of health and care.",
  },
  source: {
    name: "HATO analyse: KOSTRA-funksjoner og tjenesteområder (2018); SamÅpne-registeret",
    uri: "https://hatoanalyse.no",
    note: "The first seven areas and culture follow published groupings; planning, roads, fire, housing, church and other are inference, confirm before release.",
  },
  codes: [
    {
      code: "all",
      label: { nb: "Hele kommunen", nn: "Heile kommunen", en: "The whole municipality" },
      aliases: [
        "Hele kommunen",
        "Heile kommunen",
        "Kommunen totalt",
        "Alle",
        "I alt",
        "Totalt",
        "Total",
        "Sum",
      ],
    },
    area(
      "administration",
      ["Administrasjon", "Administrasjon", "Administration"],
      ["Stab og støtte", "Fellestjenester", "Fellestenester"],
    ),
    area("kindergarten", ["Barnehage", "Barnehage", "Kindergarten"], ["Barnehager", "Barnehagar"]),
    area(
      "primary_school",
      ["Grunnskole", "Grunnskule", "Primary and lower secondary school"],
      ["Skole", "Skule", "Grunnskoleopplæring", "Skole og SFO"],
    ),
    area(
      "health_and_care",
      ["Helse og omsorg", "Helse og omsorg", "Health and care"],
      ["Pleie og omsorg", "Helse og velferd", "Helse, omsorg og mestring", "Helse og mestring"],
    ),
    area(
      "social_services",
      ["Sosialtjenester", "Sosialtenester", "Social services"],
      ["Sosialtjenesten", "Sosialtenesta", "NAV kommune"],
    ),
    area(
      "child_welfare",
      ["Barnevern", "Barnevern", "Child welfare"],
      ["Barnevernstjenesten", "Barnevernstenesta"],
    ),
    area(
      "water_sewage_waste",
      ["Vann, avløp og renovasjon", "Vatn, avløp og renovasjon", "Water, sewage and waste"],
      ["VAR", "Vann og avløp", "Vatn og avløp"],
    ),
    area(
      "culture",
      ["Kultur og idrett", "Kultur og idrett", "Culture and sport"],
      ["Kultur", "Kultur og fritid"],
    ),
    area(
      "planning_environment",
      ["Plan, byggesak og miljø", "Plan, byggjesak og miljø", "Planning, building control and environment"],
      ["Plan og bygg", "Byggesak", "Byggjesak", "Plan og miljø"],
    ),
    area(
      "roads_transport",
      ["Samferdsel", "Samferdsel", "Roads and transport"],
      ["Veg", "Vei", "Vei og trafikk"],
    ),
    area(
      "fire_rescue",
      ["Brann og redning", "Brann og redning", "Fire and rescue"],
      ["Brann", "Brann og ulykkesvern", "Brannvesen"],
    ),
    area(
      "housing_business",
      ["Bolig og næring", "Bustad og næring", "Housing and business"],
      ["Næring", "Bolig", "Bustad", "Landbruk og næring"],
    ),
    area(
      "church",
      ["Kirke, livssyn og gravplasser", "Kyrkje, livssyn og gravplassar", "Church, faith and cemeteries"],
      ["Kirke", "Kyrkje"],
    ),
    area("other", ["Annet", "Anna", "Other"], ["Øvrig", "Øvrige", "Andre", "Annen", "Diverse"]),
  ],
});
