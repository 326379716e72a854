import { defineCodeList } from "@samapne/core";

/** The heating grade of a certificate, green (best) to red. Only certificates of the 2010 scheme have one. */
export const heatingGrade = /* @__PURE__ */ defineCodeList({
  id: "heating-grade",
  version: "2010-01-01",
  title: { nb: "Oppvarmingskarakter", nn: "Oppvarmingskarakter", en: "Heating grade" },
  source: {
    name: "Energimerkeordningen (Enova, NVE)",
    uri: "https://www.enova.no/energimerking/",
    note: "Five colours seen on certificates; their names are inference, confirm before release.",
  },
  codes: [
    { code: "green", label: { nb: "Grønn", nn: "Grøn", en: "Green" }, aliases: ["Grønn", "Grøn"] },
    {
      code: "light_green",
      label: { nb: "Lysegrønn", nn: "Lysegrøn", en: "Light green" },
      aliases: ["Lysegrønn", "Lysegrøn", "Lys grønn", "Lys grøn"],
    },
    { code: "yellow", label: { nb: "Gul", nn: "Gul", en: "Yellow" }, aliases: ["Gul"] },
    { code: "orange", label: { nb: "Oransje", nn: "Oransje", en: "Orange" }, aliases: ["Oransje"] },
    { code: "red", label: { nb: "Rød", nn: "Raud", en: "Red" }, aliases: ["Rød", "Raud"] },
  ],
});
