import { defineCodeList } from "@samapne/core";
import { registry } from "./_registry.ts";

/** How the area of a building was measured. The three are never interchangeable. */
export const areaType = /* @__PURE__ */ defineCodeList({
  id: "area-type",
  version: "2026-11-24",
  title: { nb: "Arealtype", nn: "Arealtype", en: "Area type" },
  source: {
    ...registry,
    note: "BTA as in KOSTRA form 34, BRA as in Matrikkelen, heated BRA as on energy certificates.",
  },
  codes: [
    {
      code: "BTA",
      label: { nb: "Bruttoareal (BTA)", nn: "Bruttoareal (BTA)", en: "Gross floor area (BTA)" },
      aliases: ["Bruttoareal"],
    },
    {
      code: "BRA",
      label: { nb: "Bruksareal (BRA)", nn: "Bruksareal (BRA)", en: "Usable floor area (BRA)" },
      aliases: ["Bruksareal"],
    },
    {
      code: "heated",
      label: { nb: "Oppvarmet areal", nn: "Oppvarma areal", en: "Heated floor area" },
      aliases: ["Oppvarmet areal", "Oppvarma areal", "Oppvarmet BRA", "Oppvarma BRA"],
    },
  ],
});
