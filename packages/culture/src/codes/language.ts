import { defineCodeList } from "@samapne/core";

/** The language of a name or title. */
export const language = /* @__PURE__ */ defineCodeList({
  id: "language",
  version: "2026-11-26",
  title: { nb: "Språk", nn: "Språk", en: "Language" },
  source: { name: "BCP 47 (IETF), language tags", uri: "https://www.rfc-editor.org/info/bcp47" },
  codes: [
    { code: "nb", label: { nb: "Bokmål", nn: "Bokmål", en: "Norwegian Bokmål" }, aliases: ["Bokmål", "nob"] },
    {
      code: "nn",
      label: { nb: "Nynorsk", nn: "Nynorsk", en: "Norwegian Nynorsk" },
      aliases: ["Nynorsk", "nno"],
    },
    {
      code: "se",
      label: { nb: "Nordsamisk", nn: "Nordsamisk", en: "Northern Sami" },
      aliases: ["Nordsamisk", "Samisk", "sme", "davvisámegiella"],
    },
    {
      code: "sma",
      label: { nb: "Sørsamisk", nn: "Sørsamisk", en: "Southern Sami" },
      aliases: ["Sørsamisk", "åarjelsaemien"],
    },
    {
      code: "smj",
      label: { nb: "Lulesamisk", nn: "Lulesamisk", en: "Lule Sami" },
      aliases: ["Lulesamisk", "julevsámegiella"],
    },
    {
      code: "en",
      label: { nb: "Engelsk", nn: "Engelsk", en: "English" },
      aliases: ["Engelsk", "eng", "English"],
    },
  ],
});
