import { defineCodeList } from "@samapne/core";
import { bufdir } from "../shared/sources.ts";

/** What a pay figure holds. */
export const payComponent = /* @__PURE__ */ defineCodeList({
  id: "pay-component",
  version: "2026-11-26",
  title: { nb: "Lønnskomponent", nn: "Lønskomponent", en: "Pay component" },
  description: {
    nb: "Hva lønnstallet inneholder. Tillegg for helg og kveld og overtid gjør at de to kan gi svært ulik lønnsforskjell.",
    nn: "Kva lønstalet inneheld. Tillegg for helg og kveld og overtid gjer at dei to kan gi svært ulik lønsskilnad.",
    en: "What the pay figure holds. Supplements for weekends and evenings, and overtime, can make the two give very different pay gaps.",
  },
  source: { ...bufdir, note: "That these two components are the ones to tell apart is inference." },
  codes: [
    {
      code: "agreed_pay",
      label: { nb: "Avtalt lønn", nn: "Avtalt løn", en: "Agreed pay" },
      description: {
        nb: "Grunnlønn og faste tillegg.",
        nn: "Grunnløn og faste tillegg.",
        en: "Basic pay and fixed supplements.",
      },
      aliases: [
        "Avtalt lønn",
        "Avtalt løn",
        "Avtalt årslønn",
        "Avtalt årsløn",
        "Grunnlønn",
        "Grunnløn",
        "Fastlønn",
        "Fastløn",
      ],
    },
    {
      code: "total_cash",
      label: {
        nb: "Sum kontante ytelser",
        nn: "Sum kontante ytingar",
        en: "Total cash benefits",
      },
      description: {
        nb: "Alt som er utbetalt kontant: avtalt lønn, uregelmessige tillegg, bonus og overtid.",
        nn: "Alt som er utbetalt kontant: avtalt løn, uregelmessige tillegg, bonus og overtid.",
        en: "Everything paid in cash: agreed pay, irregular supplements, bonus and overtime.",
      },
      aliases: [
        "Kontante ytelser",
        "Kontante ytingar",
        "Samlet lønn",
        "Samla løn",
        "Total lønn",
        "Total løn",
        "Sum lønn",
      ],
    },
  ],
});
