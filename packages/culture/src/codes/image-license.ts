import { defineCodeList } from "@samapne/core";
import { registry } from "../shared/sources.ts";

/** What others may do with a picture. */
export const imageLicense = /* @__PURE__ */ defineCodeList({
  id: "image-license",
  version: "2026-11-26",
  title: { nb: "Bildelisens", nn: "Biletlisens", en: "Image licence" },
  description: {
    nb: "Lisensen for bildet alene. Lisensen for datasettet gjelder ikke bildene.",
    nn: "Lisensen for biletet åleine. Lisensen for datasettet gjeld ikkje bileta.",
    en: "The licence of the picture alone. The licence of the dataset does not cover pictures.",
  },
  source: {
    ...registry,
    note: "The choice of licences is inference, to be confirmed. Creative Commons 4.0 as published at creativecommons.org; URIs of the EU licence authority where it has one.",
  },
  codes: [
    {
      code: "CC0",
      label: {
        nb: "CC0 1.0 (falt i det fri)",
        nn: "CC0 1.0 (fritt for alle)",
        en: "CC0 1.0 (public domain)",
      },
      aliases: ["CC0 1.0", "CC-0"],
      matches: ["http://publications.europa.eu/resource/authority/licence/CC0"],
    },
    {
      code: "CC_BY_4_0",
      label: { nb: "CC BY 4.0", nn: "CC BY 4.0", en: "CC BY 4.0" },
      aliases: ["CC BY", "CC-BY", "CC BY 4.0", "CC-BY-4.0"],
      matches: ["http://publications.europa.eu/resource/authority/licence/CC_BY_4_0"],
    },
    {
      code: "CC_BY_SA_4_0",
      label: { nb: "CC BY-SA 4.0", nn: "CC BY-SA 4.0", en: "CC BY-SA 4.0" },
      aliases: ["CC BY-SA", "CC-BY-SA", "CC BY-SA 4.0", "CC-BY-SA-4.0"],
    },
    {
      code: "CC_BY_NC_4_0",
      label: { nb: "CC BY-NC 4.0", nn: "CC BY-NC 4.0", en: "CC BY-NC 4.0" },
      aliases: ["CC BY-NC", "CC BY-NC 4.0", "CC-BY-NC-4.0"],
    },
    {
      code: "CC_BY_ND_4_0",
      label: { nb: "CC BY-ND 4.0", nn: "CC BY-ND 4.0", en: "CC BY-ND 4.0" },
      aliases: ["CC BY-ND", "CC BY-ND 4.0", "CC-BY-ND-4.0"],
    },
    {
      code: "NLOD_2_0",
      label: { nb: "NLOD 2.0", nn: "NLOD 2.0", en: "NLOD 2.0" },
      aliases: ["NLOD", "NLOD 2.0"],
      matches: ["http://publications.europa.eu/resource/authority/licence/NLOD_2_0"],
    },
    {
      code: "permission",
      label: {
        nb: "Avtale med opphaveren, bare for denne visningen",
        nn: "Avtale med opphavaren, berre for denne visinga",
        en: "By agreement with the author, for this use only",
      },
      description: {
        nb: "Kommunen har lov til å vise bildet; andre må spørre opphaveren eller BONO.",
        nn: "Kommunen har lov til å vise biletet; andre må spørje opphavaren eller BONO.",
        en: "The municipality may show the picture; others must ask the author or BONO.",
      },
      aliases: ["Avtale", "Etter avtale", "Med tillatelse", "Alle rettigheter", "Opphavsrett", "BONO"],
    },
  ],
});
