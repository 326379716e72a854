import { defineCodeList } from "@samapne/core";
import { registry } from "../shared/sources.ts";

/** Whether a place open to the public is open. */
export const placeStatus = /* @__PURE__ */ defineCodeList({
  id: "place-status",
  version: "2026-11-26",
  title: { nb: "Status", nn: "Status", en: "Status" },
  source: registry,
  codes: [
    {
      code: "open",
      label: { nb: "Åpent", nn: "Ope", en: "Open" },
      aliases: ["Åpent", "Åpen", "Ope", "I drift", "I bruk"],
    },
    {
      code: "temporarily_closed",
      label: { nb: "Midlertidig stengt", nn: "Mellombels stengt", en: "Temporarily closed" },
      aliases: ["Midlertidig stengt", "Mellombels stengt", "Under rehabilitering"],
    },
    {
      code: "closed",
      label: { nb: "Stengt", nn: "Stengt", en: "Closed" },
      aliases: ["Stengt", "Nedlagt", "Ute av bruk"],
    },
  ],
});
