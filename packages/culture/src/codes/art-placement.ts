import { defineCodeList } from "@samapne/core";
import { registry } from "../shared/sources.ts";

/** Where a work of art is, and who can see it. */
export const artPlacement = /* @__PURE__ */ defineCodeList({
  id: "art-placement",
  version: "2026-11-26",
  title: { nb: "Plassering", nn: "Plassering", en: "Placement" },
  source: registry,
  codes: [
    {
      code: "outdoor",
      label: { nb: "Utendørs", nn: "Utandørs", en: "Outdoor" },
      aliases: ["Utendørs", "Utandørs", "Ute"],
    },
    {
      code: "indoor_public",
      label: {
        nb: "Innendørs, åpent for alle",
        nn: "Innandørs, ope for alle",
        en: "Indoors, open to the public",
      },
      aliases: ["Innendørs", "Innandørs", "Innendørs, åpent", "Inne"],
    },
    {
      code: "indoor_restricted",
      label: {
        nb: "Innendørs, ikke åpent for alle",
        nn: "Innandørs, ikkje ope for alle",
        en: "Indoors, not open to the public",
      },
      description: {
        nb: "Kontorer, institusjoner og andre steder publikum ikke slipper inn. Posisjonen oppgis ikke.",
        nn: "Kontor, institusjonar og andre stader publikum ikkje slepp inn. Posisjonen blir ikkje oppgitt.",
        en: "Offices, institutions and other places the public is not let into. No position is given.",
      },
      aliases: ["Innendørs, lukket", "Kontor", "Ikke åpent for publikum", "Ikkje ope for publikum"],
    },
  ],
});
