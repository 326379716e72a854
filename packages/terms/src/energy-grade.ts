import { defineCodeList } from "@samapne/core";

/** The energy grade of a certificate, A (best) to G. */
export const energyGrade = /* @__PURE__ */ defineCodeList({
  id: "energy-grade",
  version: "2010-01-01",
  title: { nb: "Energikarakter", nn: "Energikarakter", en: "Energy grade" },
  source: { name: "Energimerkeordningen (Enova, NVE)", uri: "https://www.enova.no/energimerking/" },
  codes: [
    { code: "A", label: "A" },
    { code: "B", label: "B" },
    { code: "C", label: "C" },
    { code: "D", label: "D" },
    { code: "E", label: "E" },
    { code: "F", label: "F" },
    { code: "G", label: "G" },
  ],
});
