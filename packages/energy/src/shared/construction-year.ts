import type { Field } from "@samapne/core";

/** The year a building was finished. */
export const constructionYear = {
  kind: "integer",
  label: { nb: "Byggeår", nn: "Byggjeår", en: "Construction year" },
  description: {
    nb: "Året bygget sto ferdig, eller etter planen skal stå ferdig.",
    nn: "Året bygget stod ferdig, eller etter planen skal stå ferdig.",
    en: "The year the building was finished, or is planned to be.",
  },
  min: 1000,
  example: 1958,
  aliases: ["Byggår", "Bygd år", "Oppført år", "Year built", "Built"],
} as const satisfies Field;
