import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** Whether a building is used, being built, closed or gone. */
export const buildingStatus = /* @__PURE__ */ defineCodeList({
  id: "building-status",
  version: "2026-11-24",
  title: { nb: "Bygningsstatus", nn: "Bygningsstatus", en: "Building status" },
  source: {
    ...registry,
    note: "matches point to building statuses of Matrikkelen; the mapping is inference, confirm before release.",
  },
  codes: [
    {
      code: "in_use",
      label: { nb: "I bruk", nn: "I bruk", en: "In use" },
      aliases: ["I bruk", "I drift"],
      matches: ["matrikkel:TB", "matrikkel:MB", "matrikkel:FA"],
      note: "matches: inference, confirm before release",
    },
    {
      code: "under_construction",
      label: { nb: "Under bygging", nn: "Under bygging", en: "Under construction" },
      aliases: ["Under bygging", "Under oppføring"],
      matches: ["matrikkel:RA", "matrikkel:IG"],
      note: "matches: inference, confirm before release",
    },
    {
      code: "closed",
      label: { nb: "Stengt", nn: "Stengt", en: "Closed" },
      aliases: ["Stengt", "Stengd", "Ute av bruk"],
    },
    {
      code: "demolished",
      label: { nb: "Revet", nn: "Rive", en: "Demolished" },
      aliases: ["Revet", "Rive", "Riven"],
      matches: ["matrikkel:BR"],
      note: "matches: inference, confirm before release",
    },
  ],
});
