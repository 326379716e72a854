import type { Rule } from "@samapne/core";
import { positionIsWhole, positionNotSwapped } from "@samapne/terms";

/** The rules across fields of public-art. */
export const artRules: readonly Rule[] = [
  {
    id: "PA1",
    expression: "row.year_from <= row.year_to && row.year_from <= now.year && row.year_to <= now.year",
    fixer: "steward",
    message: {
      nb: "Årene henger ikke sammen: fra {year_from} til {year_to}. «Fra» kommer ikke etter «til», og ingen av dem ligger fram i tid.",
      nn: "Åra heng ikkje saman: frå {year_from} til {year_to}. «Frå» kjem ikkje etter «til», og ingen av dei ligg fram i tid.",
      en: "The years do not fit: from {year_from} to {year_to}. «From» is not after «to», and neither is in the future.",
    },
  },
  {
    id: "PA2",
    expression: `row.placement != "outdoor" || (has(row.latitude) && has(row.longitude))`,
    fixer: "steward",
    message: {
      nb: "Verket er utendørs, men mangler breddegrad eller lengdegrad. Finn dem i kartet, så kan folk finne verket.",
      nn: "Verket er utandørs, men manglar breiddegrad eller lengdegrad. Finn dei i kartet, så kan folk finne verket.",
      en: "The work is outdoors but lacks latitude or longitude. Find them on the map, so that people can find the work.",
    },
  },
  {
    id: "PA3",
    expression: `row.placement != "indoor_restricted" || (!has(row.latitude) && !has(row.longitude))`,
    fixer: "privacy",
    message: {
      nb: "Verket er et sted publikum ikke slipper inn, og skal ikke ha posisjon. Tøm breddegrad og lengdegrad; bygg-ID er nok.",
      nn: "Verket er ein stad publikum ikkje slepp inn, og skal ikkje ha posisjon. Tøm breiddegrad og lengdegrad; bygg-ID er nok.",
      en: "The work is in a place not open to the public and must have no position. Empty latitude and longitude; the building id is enough.",
    },
    note: "The domain proposal allows a position as coarse as the building; that a position is the building's cannot be seen, so none is allowed.",
  },
  {
    id: "PA4",
    expression: "!has(row.image_url) || (has(row.image_license) && has(row.image_credit))",
    fixer: "steward",
    message: {
      nb: "Bildet {image_url} mangler lisens eller kreditering. Kunst er vernet til 70 år etter at kunstneren døde: avklar med kunstneren eller BONO, eller ta bort bildet.",
      nn: "Biletet {image_url} manglar lisens eller kreditering. Kunst er verna til 70 år etter at kunstnaren døydde: avklar med kunstnaren eller BONO, eller ta bort biletet.",
      en: "The picture {image_url} lacks licence or credit. Art is protected until 70 years after the artist's death: ask the artist or BONO, or remove the picture.",
    },
    note: "Inference, to be confirmed with BONO.",
  },
  {
    id: "PA6",
    expression: "has(row.building_id) || has(row.place_name)",
    fixer: "steward",
    message: {
      nb: "Verken bygg-ID eller sted er fylt ut. Fyll ut minst ett av dem.",
      nn: "Verken bygg-ID eller stad er fylt ut. Fyll ut minst eitt av dei.",
      en: "Neither building id nor place is filled in. Fill in at least one.",
    },
  },
  positionNotSwapped("PA8"),
  positionIsWhole("PA9", `row.placement == "outdoor"`),
];
