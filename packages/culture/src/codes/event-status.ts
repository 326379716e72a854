import { defineCodeList } from "@samapne/core";
import { schemaOrg } from "../shared/sources.ts";

/** Whether an event takes place as announced. */
export const eventStatus = /* @__PURE__ */ defineCodeList({
  id: "event-status",
  version: "2026-11-26",
  title: { nb: "Arrangementsstatus", nn: "Arrangementsstatus", en: "Event status" },
  description: {
    nb: "Om arrangementet går som annonsert. Et avlyst arrangement blir stående med denne statusen, slik at de som har hentet det før, får vite det.",
    nn: "Om arrangementet går som annonsert. Eit avlyst arrangement blir ståande med denne statusen, slik at dei som har henta det før, får vite det.",
    en: "Whether the event takes place as announced. A cancelled event stays with that status, so that those who fetched it before learn of it.",
  },
  source: schemaOrg,
  codes: [
    {
      code: "scheduled",
      label: { nb: "Som planlagt", nn: "Som planlagt", en: "As planned" },
      aliases: [
        "Confirmed",
        "Som planlagt",
        "Planlagt",
        "Aktiv",
        "Publisert",
        "Published",
        "Bekreftet",
        "Stadfesta",
        "Confirmed",
        "Godkjent",
        "Godkjend",
      ],
      matches: ["schema:EventScheduled", "sdm:eventStatus/scheduled"],
    },
    {
      code: "cancelled",
      label: { nb: "Avlyst", nn: "Avlyst", en: "Cancelled" },
      aliases: ["Avlyst", "Kansellert"],
      matches: ["schema:EventCancelled", "sdm:eventStatus/cancelled"],
    },
    {
      code: "postponed",
      label: {
        nb: "Utsatt, ny tid ikke satt",
        nn: "Utsett, ny tid ikkje sett",
        en: "Postponed, no new time yet",
      },
      aliases: ["Utsatt", "Utsett"],
      matches: ["schema:EventPostponed", "sdm:eventStatus/postponed"],
    },
    {
      code: "rescheduled",
      label: { nb: "Flyttet til ny tid", nn: "Flytta til ny tid", en: "Moved to a new time" },
      aliases: ["Flyttet", "Flytta", "Ny dato", "Ny tid"],
      matches: ["schema:EventRescheduled", "sdm:eventStatus/rescheduled"],
    },
    {
      code: "moved_online",
      label: { nb: "Flyttet til nett", nn: "Flytta til nett", en: "Moved online" },
      aliases: ["Flyttet til nett", "Flytta til nett", "Digitalt"],
      matches: ["schema:EventMovedOnline"],
    },
  ],
});
