import { defineCodeList } from "@samapne/core";
import { registry } from "../shared/sources.ts";

/** What has become of a work of art. */
export const artStatus = /* @__PURE__ */ defineCodeList({
  id: "art-status",
  version: "2026-11-26",
  title: { nb: "Status for kunstverk", nn: "Status for kunstverk", en: "Status of artwork" },
  description: {
    nb: "Et verk som er fjernet eller ødelagt, blir stående i oversikten med den statusen: da vet neste generasjon at det fantes.",
    nn: "Eit verk som er fjerna eller øydelagt, blir ståande i oversikta med den statusen: då veit neste generasjon at det fanst.",
    en: "A work that was removed or destroyed stays in the list with that status: then the next generation knows it existed.",
  },
  source: { ...registry, note: "A proposal, to be confirmed with KORO and municipal art curators." },
  codes: [
    {
      code: "on_display",
      label: { nb: "Utstilt", nn: "Utstilt", en: "On display" },
      aliases: ["Utstilt", "På plass", "I bruk"],
    },
    {
      code: "stored",
      label: { nb: "På lager", nn: "På lager", en: "Stored" },
      aliases: ["På lager", "Lager", "Magasinert"],
    },
    {
      code: "removed",
      label: { nb: "Fjernet", nn: "Fjerna", en: "Removed" },
      aliases: ["Fjernet", "Fjerna", "Tatt ned", "Teke ned"],
    },
    {
      code: "destroyed",
      label: { nb: "Ødelagt", nn: "Øydelagt", en: "Destroyed" },
      aliases: ["Ødelagt", "Øydelagt", "Tapt", "Kassert"],
    },
  ],
});
