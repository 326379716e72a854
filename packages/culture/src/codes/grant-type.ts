import { defineCodeList } from "@samapne/core";
import { registry } from "../shared/sources.ts";

/** What a grant is for. */
export const grantType = /* @__PURE__ */ defineCodeList({
  id: "grant-type",
  version: "2026-11-26",
  title: { nb: "Type tilskudd", nn: "Type tilskot", en: "Type of grant" },
  source: {
    ...registry,
    note: "The six types are a proposal; which of a municipality's schemes is which is for the municipality to say.",
  },
  codes: [
    {
      code: "operating",
      label: { nb: "Driftstilskudd", nn: "Driftstilskot", en: "Operating grant" },
      aliases: ["Driftstilskudd", "Driftstilskot", "Drift", "Driftsstøtte", "Grunnstøtte"],
    },
    {
      code: "project",
      label: { nb: "Prosjekttilskudd", nn: "Prosjekttilskot", en: "Project grant" },
      aliases: [
        "Prosjekttilskudd",
        "Prosjekttilskot",
        "Prosjekt",
        "Prosjektstøtte",
        "Aktivitetstilskudd",
        "Aktivitetstilskot",
      ],
    },
    {
      code: "event",
      label: { nb: "Arrangementstilskudd", nn: "Arrangementstilskot", en: "Event grant" },
      aliases: ["Arrangementstilskudd", "Arrangementstilskot", "Arrangement", "Arrangementsstøtte"],
    },
    {
      code: "investment",
      label: { nb: "Investeringstilskudd", nn: "Investeringstilskot", en: "Investment grant" },
      aliases: ["Investeringstilskudd", "Investeringstilskot", "Investering"],
    },
    {
      code: "scholarship",
      label: { nb: "Stipend", nn: "Stipend", en: "Scholarship" },
      aliases: ["Stipend", "Kunstnerstipend", "Kunstnarstipend"],
    },
    {
      code: "guarantee",
      label: { nb: "Underskuddsgaranti", nn: "Underskotsgaranti", en: "Deficit guarantee" },
      aliases: ["Underskuddsgaranti", "Underskotsgaranti", "Garanti"],
    },
  ],
});
