import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** Which energy certificate scheme a certificate follows. */
export const schemeVersion = /* @__PURE__ */ defineCodeList({
  id: "scheme-version",
  version: "2026-11-24",
  title: { nb: "Ordningsversjon", nn: "Ordningsversjon", en: "Scheme version" },
  source: {
    ...registry,
    note: "A new scheme without heating grade was proposed in July 2024; entry into force not verified.",
  },
  codes: [
    { code: "2010", label: { nb: "Ordningen fra 2010", nn: "Ordninga frå 2010", en: "The scheme of 2010" } },
    {
      code: "next",
      label: { nb: "Neste ordning", nn: "Neste ordning", en: "The next scheme" },
      note: "proposed 2024, entry into force not verified",
    },
  ],
});
