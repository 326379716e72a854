import { defineCodeList } from "@samapne/core";
import { schemaOrg } from "../shared/sources.ts";

/** How people take part in an event. */
export const attendanceMode = /* @__PURE__ */ defineCodeList({
  id: "attendance-mode",
  version: "2026-11-26",
  title: { nb: "Oppmøte", nn: "Oppmøte", en: "Attendance" },
  source: schemaOrg,
  codes: [
    {
      code: "offline",
      label: { nb: "På stedet", nn: "På staden", en: "On site" },
      aliases: ["På stedet", "På staden", "Fysisk"],
      matches: ["schema:OfflineEventAttendanceMode"],
    },
    {
      code: "online",
      label: { nb: "På nett", nn: "På nett", en: "Online" },
      aliases: ["På nett", "Digital", "Strømming", "Nettbasert"],
      matches: ["schema:OnlineEventAttendanceMode"],
    },
    {
      code: "mixed",
      label: { nb: "På stedet og på nett", nn: "På staden og på nett", en: "On site and online" },
      aliases: ["På stedet og på nett", "Hybrid", "Begge"],
      matches: ["schema:MixedEventAttendanceMode"],
    },
  ],
});
