import { defineCodeList } from "@samapne/core";
import { ksTurnover } from "../shared/sources.ts";

/** What counts as leaving. The same staff give very different figures, so a turnover figure without it says nothing. */
export const turnoverScope = /* @__PURE__ */ defineCodeList({
  id: "turnover-scope",
  version: "2026-11-24",
  title: { nb: "Turnoverdefinisjon", nn: "Turnoverdefinisjon", en: "Turnover scope" },
  description: {
    nb: "Hva som regnes som å slutte. Den som går fra Bodø til Trondheim kommune, har sluttet hos Bodø, men ikke i kommunesektoren.",
    nn: "Kva som blir rekna som å slutte. Den som går frå Bodø til Trondheim kommune, har slutta hos Bodø, men ikkje i kommunesektoren.",
    en: "What counts as leaving. Whoever moves from Bodø to Trondheim municipality has left Bodø, but not the municipal sector.",
  },
  source: ksTurnover,
  codes: [
    {
      code: "left_municipal_sector",
      label: {
        nb: "Sluttet i kommunesektoren (KS)",
        nn: "Slutta i kommunesektoren (KS)",
        en: "Left the municipal sector (KS)",
      },
      description: {
        nb: "Ikke ansatt i noen stilling i kommunesektoren ett år senere. KS' definisjon; pensjonering er med.",
        nn: "Ikkje tilsett i noka stilling i kommunesektoren eitt år seinare. Definisjonen til KS; pensjonering er med.",
        en: "Not employed in any position in the municipal sector a year later. KS' definition; retirement counts.",
      },
      aliases: ["KS", "Turnover KS", "Sluttet i sektoren", "Slutta i sektoren"],
    },
    {
      code: "left_employer",
      label: { nb: "Sluttet hos arbeidsgiveren", nn: "Slutta hos arbeidsgivaren", en: "Left the employer" },
      description: {
        nb: "Ikke ansatt hos kommunen ett år senere, uansett hvor de gikk.",
        nn: "Ikkje tilsett hos kommunen eitt år seinare, uansett kvar dei gjekk.",
        en: "Not employed by the municipality a year later, wherever they went.",
      },
      aliases: ["Sluttet i kommunen", "Slutta i kommunen", "Ekstern turnover"],
    },
    {
      code: "changed_position_group",
      label: {
        nb: "Byttet stillingsgruppe (internturnover)",
        nn: "Bytt stillingsgruppe (internturnover)",
        en: "Changed position group (internal turnover)",
      },
      description: {
        nb: "Fortsatt i kommunesektoren, men i en annen stillingsgruppe. KS' internturnover.",
        nn: "Framleis i kommunesektoren, men i ei anna stillingsgruppe. Internturnover hos KS.",
        en: "Still in the municipal sector, but in another position group. KS' internal turnover.",
      },
      aliases: ["Internturnover", "Intern turnover", "Internt bytte"],
    },
  ],
});
