import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** The thirty years a normal number of degree days is computed from, both years included. */
export const normalPeriod = /* @__PURE__ */ defineCodeList({
  id: "normal-period",
  version: "2026-11-24",
  title: { nb: "Normalperiode", nn: "Normalperiode", en: "Normal period" },
  source: {
    ...registry,
    note: "1981–2010 as used by Statistics Norway; that degree days exist for 1991–2020 is inference, confirm before release.",
  },
  codes: [
    { code: "1981-2010", label: "1981–2010", aliases: ["1981–2010", "1981/2010"] },
    {
      code: "1991-2020",
      label: "1991–2020",
      aliases: ["1991–2020", "1991/2020"],
      note: "inference, confirm before release",
    },
  ],
});
