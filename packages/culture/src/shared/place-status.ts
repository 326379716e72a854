import type { Field } from "@samapne/core";
import { placeStatus as list } from "../codes/place-status.ts";

/** Whether a place is open; each dataset says what the place is. */
export const placeStatus = {
  kind: "code",
  label: { nb: "Status", nn: "Status", en: "Status" },
  description: {
    nb: "Om stedet er åpent, midlertidig stengt eller stengt for godt.",
    nn: "Om staden er open, mellombels stengd eller stengd for godt.",
    en: "Whether the place is open, temporarily closed or closed for good.",
  },
  required: true,
  list,
  example: "open",
  aliases: ["Driftsstatus", "Tilstand"],
} as const satisfies Field;
