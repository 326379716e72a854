import type { TableCheck } from "@samapne/core";

/** What is checked over the whole of cultural-events, and against the last delivery. */
export const eventChecks: readonly TableCheck[] = [
  {
    id: "CE15",
    kind: "unique",
    fields: ["title", "start_date", "venue_name"],
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "Samme tittel, start og sted står to ganger: {found} står også i rad {first}. Se om arrangementet er registrert dobbelt.",
      nn: "Same tittel, start og stad står to gonger: {found} står òg i rad {first}. Sjå om arrangementet er registrert dobbelt.",
      en: "The same title, start and place twice: {found} also stands in row {first}. See whether the event was registered twice.",
    },
  },
  {
    id: "CE16",
    kind: "covers",
    of: {
      dataset: "previous",
      fields: ["event_id"],
      where: "(has(row.end_date) ? row.end_date : row.start_date) > now.instant",
    },
    fields: ["event_id"],
    fixer: "steward",
    message: {
      nb: "Arrangementet {found} sto i forrige leveranse og er ikke over, men er borte nå. La det stå til datoen er passert; er det avlyst, med statusen «cancelled».",
      nn: "Arrangementet {found} stod i førre leveranse og er ikkje over, men er borte no. Lat det stå til datoen er passert; er det avlyst, med statusen «cancelled».",
      en: "Event {found} was in the last delivery and is not over, but is gone now. Let it stand until its date has passed; if cancelled, with the status «cancelled».",
    },
  },
  {
    id: "CE17",
    kind: "covers",
    of: { dataset: "cultural-events", fields: ["municipality_number"] },
    fields: ["municipality_number"],
    where: `row.updated_at >= now.instant - duration("336h")`,
    severity: "warning",
    fixer: "publisher",
    message: {
      nb: "Ingen arrangementer i {found} er endret de siste 14 dagene. Se om eksporten har stoppet.",
      nn: "Ingen arrangement i {found} er endra dei siste 14 dagane. Sjå om eksporten har stoppa.",
      en: "No event in {found} was changed in the last 14 days. See whether the export has stopped.",
    },
    note: "By municipality, so that a feed for several tells which of them has stopped.",
  },
];
