import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** Whether the municipality owns a building or leases it from somebody else, as in KOSTRA. */
export const ownership = /* @__PURE__ */ defineCodeList({
  id: "ownership",
  version: "2026-11-24",
  title: { nb: "Eieform", nn: "Eigeform", en: "Ownership" },
  source: { ...registry, note: "Distinction as in KOSTRA form 34." },
  codes: [
    {
      code: "owned",
      label: { nb: "Eid", nn: "Eigd", en: "Owned" },
      aliases: ["Eid", "Eigd", "Eier", "Eig", "Eie"],
    },
    {
      code: "leased",
      label: { nb: "Leid", nn: "Leigd", en: "Leased" },
      aliases: ["Leid", "Leigd", "Leie", "Leige", "Leier", "Leiger", "Innleid", "Innleigd"],
    },
  ],
});
