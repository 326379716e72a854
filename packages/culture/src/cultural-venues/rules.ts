import type { Rule } from "@samapne/core";
import { positionNotSwapped } from "@samapne/terms";

/** The rules across fields of cultural-venues. */
export const venueRules: readonly Rule[] = [
  {
    id: "CV1",
    expression: "!row.bookable || has(row.booking_url)",
    fixer: "steward",
    message: {
      nb: "Lokalet kan leies, men det står ikke hvor. Fyll ut adressen til bestillingssiden, eller skriv at lokalet ikke kan leies.",
      nn: "Lokalet kan leigast, men det står ikkje kvar. Fyll ut adressa til bestillingssida, eller skriv at lokalet ikkje kan leigast.",
      en: "The venue is bookable, but it does not say where. Fill in the address of the booking page, or say that it is not bookable.",
    },
  },
  {
    id: "CV2",
    expression: `row.status != "closed" || !row.bookable`,
    fixer: "steward",
    message: {
      nb: "Lokalet er stengt for godt ({status}) og kan da ikke leies. Rett det ene av feltene. Er det bare stengt en stund, skriv «temporarily_closed».",
      nn: "Lokalet er stengt for godt ({status}) og kan då ikkje leigast. Rett det eine av felta. Er det berre stengt ei stund, skriv «temporarily_closed».",
      en: "The venue is closed for good ({status}) and cannot be bookable. Correct one of the fields. If it is closed for a while only, write «temporarily_closed».",
    },
  },
  {
    id: "CV3",
    expression: "!has(row.parent_venue_id) || row.venue_id != row.parent_venue_id",
    fixer: "steward",
    message: {
      nb: "Lokalet {venue_id} er en del av seg selv. La feltet stå tomt, eller oppgi det større lokalet.",
      nn: "Lokalet {venue_id} er ein del av seg sjølv. Lat feltet stå tomt, eller oppgi det større lokalet.",
      en: "Venue {venue_id} is a part of itself. Leave the field empty, or name the larger venue.",
    },
  },
  {
    id: "CV4",
    severity: "warning",
    expression: `!("wheelchair_toilet" in row.accessibility_features) || "wheelchair_access" in row.accessibility_features`,
    fixer: "steward",
    message: {
      nb: "Lokalet har HC-toalett, men er ikke tilrettelagt for rullestol. Se om «wheelchair_access» mangler.",
      nn: "Lokalet har HC-toalett, men er ikkje lagt til rette for rullestol. Sjå om «wheelchair_access» manglar.",
      en: "The venue has a wheelchair toilet but no wheelchair access. See whether «wheelchair_access» is missing.",
    },
  },
  {
    id: "CV6",
    severity: "warning",
    expression: "row.capacity <= ref.parent.capacity",
    fixer: "steward",
    message: {
      nb: "En del av et lokale tar flere ({capacity}) enn hele lokalet ({ref.parent.capacity}). Se om tallene er byttet om.",
      nn: "Ein del av eit lokale tek fleire ({capacity}) enn heile lokalet ({ref.parent.capacity}). Sjå om tala er bytte om.",
      en: "A part of a venue holds more ({capacity}) than the whole ({ref.parent.capacity}). See whether the figures were swapped.",
    },
  },
  positionNotSwapped("CV9"),
];
