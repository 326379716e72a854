import type { ListField } from "@samapne/core";

/** A day, or a run of days in the order of the week: `Mo-Fr`. Days that begin alike are told apart by their second letter. */
const run = [
  "Mo(-(T[uh]|We|Fr|S[au]))?",
  "T(u(-(We|Th|Fr|S[au]))?|h(-(Fr|S[au]))?)",
  "We(-(Th|Fr|S[au]))?",
  "Fr(-S[au])?",
  "S(a(-Su)?|u)",
].join("|");

const clock = "([01][0-9]|2[0-3]):[0-5][0-9]";

/** Opening hours of an ordinary week as schema.org writes them (`openingHours`): days, a blank, from and to. */
export const weeklyHours = {
  kind: "text",
  pattern: `^(${run})(,(${run}))* ${clock}-${clock}$`,
  patternName: {
    nb: "dager og klokkeslett, som Mo-Fr 10:00-18:00 eller Tu,Th 12:00-18:00",
    nn: "dagar og klokkeslett, som Mo-Fr 10:00-18:00 eller Tu,Th 12:00-18:00",
    en: "days and times, such as Mo-Fr 10:00-18:00 or Tu,Th 12:00-18:00",
  },
} as const satisfies ListField["items"];
