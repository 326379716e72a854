import { defineCodeList } from "@samapne/core";
import { bookingbasen } from "../shared/sources.ts";

/** What makes a place usable for more people. */
export const accessibilityFeature = /* @__PURE__ */ defineCodeList({
  id: "accessibility-feature",
  version: "2026-11-26",
  title: { nb: "Tilgjengelighet", nn: "Tilgjenge", en: "Accessibility" },
  description: {
    nb: "Hva stedet er tilrettelagt med. En tom liste sier at det er undersøkt, og at det ikke er noe; et tomt felt sier at det ikke er kjent.",
    nn: "Kva staden er lagd til rette med. Ei tom liste seier at det er undersøkt, og at det ikkje er noko; eit tomt felt seier at det ikkje er kjent.",
    en: "What the place is fitted with. An empty list says that somebody looked and there is none; an empty field says that it is not known.",
  },
  source: {
    ...bookingbasen,
    note: "The first five are from the booking system (there `available_by_wheelchair` and `wheelchair_wc` for the fourth and fifth); handicap parking is an addition, to be confirmed.",
  },
  codes: [
    { code: "elevator", label: { nb: "Heis", nn: "Heis", en: "Lift" }, aliases: ["Heis"] },
    {
      code: "marking_for_visually_impaired",
      label: {
        nb: "Merking for svaksynte",
        nn: "Merking for svaksynte",
        en: "Marking for the visually impaired",
      },
      aliases: ["Merking for svaksynte", "Ledelinjer", "Leielinjer"],
    },
    {
      code: "induction_loop",
      label: { nb: "Teleslynge", nn: "Teleslynge", en: "Induction loop" },
      aliases: ["Teleslynge", "Hørselsslynge", "Hearing loop"],
    },
    {
      code: "wheelchair_access",
      label: { nb: "Tilrettelagt for rullestol", nn: "Tilrettelagd for rullestol", en: "Wheelchair access" },
      aliases: [
        "Tilrettelegging for rullestolbrukere",
        "Rullestol",
        "Rullestolvennlig",
        "Rullestolvenleg",
        "Rullestolrampe",
        "available_by_wheelchair",
        "Rullestoltilgang",
        "Rullestoltilgjengelig",
        "Wheelchair",
      ],
      matches: ["schema:amenityFeature"],
    },
    {
      code: "wheelchair_toilet",
      label: { nb: "HC-toalett", nn: "HC-toalett", en: "Wheelchair toilet" },
      aliases: [
        "Toalett for rullestolbrukere",
        "Handikaptoalett",
        "HCWC",
        "HC-WC",
        "Rullestoltoalett",
        "wheelchair_wc",
        "Accessible toilet",
      ],
    },
    {
      code: "handicap_parking",
      label: { nb: "HC-parkering", nn: "HC-parkering", en: "Disabled parking" },
      aliases: ["HC-parkering", "Handikapparkering", "HC-plass"],
    },
  ],
});
