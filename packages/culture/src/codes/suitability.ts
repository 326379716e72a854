import { defineCodeList } from "@samapne/core";
import { bookingbasen } from "../shared/sources.ts";

/** What a venue is suited for. */
export const suitability = /* @__PURE__ */ defineCodeList({
  id: "venue-suitability",
  version: "2026-11-26",
  title: { nb: "Egnet til", nn: "Eigna til", en: "Suitable for" },
  source: {
    ...bookingbasen,
    note: "Codes and bokmål labels as in the booking system; nynorsk and English labels are ours.",
  },
  codes: [
    { code: "choir", label: { nb: "Kor", nn: "Kor", en: "Choir" }, aliases: ["Kor"] },
    {
      code: "course",
      label: { nb: "Kurs og undervisning", nn: "Kurs og undervising", en: "Courses and teaching" },
      aliases: ["Kurs, undervisning", "Kurs", "Undervisning", "Undervising"],
    },
    { code: "dance", label: { nb: "Dans", nn: "Dans", en: "Dance" }, aliases: ["Dans"] },
    {
      code: "drama",
      label: {
        nb: "Konsert, forestilling og drama",
        nn: "Konsert, framsyning og drama",
        en: "Concert, performance and drama",
      },
      aliases: ["Konsert, forestilling, drama", "Konsert", "Forestilling", "Framsyning", "Drama", "Teater"],
    },
    {
      code: "film",
      label: { nb: "Filmvisning", nn: "Filmvising", en: "Film screening" },
      aliases: ["Filmvisning", "Filmvising", "Film"],
    },
    {
      code: "hobby",
      label: { nb: "Forming og hobby", nn: "Forming og hobby", en: "Arts and hobbies" },
      aliases: ["Formingsaktiviteter, hobby", "Hobby", "Forming"],
    },
    {
      code: "meeting",
      label: {
        nb: "Møte, konferanse og seminar",
        nn: "Møte, konferanse og seminar",
        en: "Meeting, conference and seminar",
      },
      aliases: ["Møte, konferanse, seminar", "Møte", "Møter", "Konferanse", "Seminar"],
    },
    {
      code: "orchestra",
      label: { nb: "Korps og orkester", nn: "Korps og orkester", en: "Band and orchestra" },
      aliases: ["Korps, orkester", "Korps", "Orkester"],
    },
    {
      code: "show",
      label: { nb: "Utstilling", nn: "Utstilling", en: "Exhibition" },
      aliases: ["Utstilling"],
    },
    {
      code: "sport",
      label: { nb: "Idrett og trening", nn: "Idrett og trening", en: "Sport and training" },
      aliases: ["Idrett, trening", "Idrett", "Trening"],
    },
    {
      code: "band",
      label: { nb: "Bandøving", nn: "Bandøving", en: "Band rehearsal" },
      aliases: ["Bandøving", "Bandøvelse", "Band"],
    },
  ],
});
