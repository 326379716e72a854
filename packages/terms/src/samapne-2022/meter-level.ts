import { defineCodeList } from "@samapne/core";
import { samapne } from "./_source.ts";

/** Kinds of meter in SamÅpne's tables of 2022; superseded. */
export const samapneMeterLevel = /* @__PURE__ */ defineCodeList({
  id: "samapne-meter-level",
  version: "2025-02-19",
  title: { nb: "SamÅpne 2022: målernivå", nn: "SamÅpne 2022: målarnivå", en: "SamÅpne 2022: meter level" },
  source: {
    ...samapne,
    note: 'The documentation says "usually one of" these two; the published files have no other.',
  },
  codes: [
    { code: "Forbruksmåler", label: { nb: "Forbruksmåler", nn: "Forbruksmålar", en: "Consumption meter" } },
    { code: "Annen måler", label: { nb: "Annen måler", nn: "Annan målar", en: "Other meter" } },
  ],
});
