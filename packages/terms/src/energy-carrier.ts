import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** What carries the energy a building uses. `total` is the sum of all carriers. */
export const energyCarrier = /* @__PURE__ */ defineCodeList({
  id: "energy-carrier",
  version: "2026-11-24",
  title: { nb: "Energibærer", nn: "Energiberar", en: "Energy carrier" },
  source: {
    ...registry,
    note: "Electricity, district heating, bioenergy, heating oil and gas as in KOSTRA form 35; the rest are additions.",
  },
  codes: [
    {
      code: "electricity",
      label: { nb: "Elektrisitet", nn: "Elektrisitet", en: "Electricity" },
      aliases: ["Elektrisitet", "El", "Strøm", "Straum", "Elkraft", "Fastkraft"],
    },
    {
      code: "district_heating",
      label: { nb: "Fjernvarme", nn: "Fjernvarme", en: "District heating" },
      aliases: ["Fjernvarme", "Fjv", "Fjv."],
    },
    {
      code: "district_cooling",
      label: { nb: "Fjernkjøling", nn: "Fjernkjøling", en: "District cooling" },
      aliases: ["Fjernkjøling"],
    },
    {
      code: "heating_oil",
      label: { nb: "Fyringsolje", nn: "Fyringsolje", en: "Heating oil" },
      aliases: ["Fyringsolje", "Lett fyringsolje", "Olje"],
    },
    { code: "gas", label: { nb: "Gass", nn: "Gass", en: "Gas" }, aliases: ["Gass", "Naturgass"] },
    {
      code: "bioenergy",
      label: { nb: "Bioenergi", nn: "Bioenergi", en: "Bioenergy" },
      aliases: ["Bioenergi", "Biobrensel", "Bio", "Bioolje", "Biofyringsolje", "Biogass", "Pellets", "Flis"],
    },
    {
      code: "local_renewable",
      label: { nb: "Lokal fornybar", nn: "Lokal fornybar", en: "Local renewable" },
      aliases: ["Lokal fornybar", "Solenergi", "Solceller", "Sol"],
    },
    {
      code: "other",
      label: { nb: "Annet", nn: "Anna", en: "Other" },
      aliases: ["Annet", "Anna", "Annen", "Annan"],
    },
    {
      code: "total",
      label: { nb: "Sum", nn: "Sum", en: "Total" },
      aliases: ["Sum", "Totalt", "Total", "I alt"],
    },
  ],
});
