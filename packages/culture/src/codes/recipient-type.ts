import { defineCodeList } from "@samapne/core";
import { threeSixtyGiving } from "../shared/sources.ts";

/** Who a grant goes to. */
export const recipientType = /* @__PURE__ */ defineCodeList({
  id: "recipient-type",
  version: "2026-11-26",
  title: { nb: "Mottakertype", nn: "Mottakartype", en: "Type of recipient" },
  description: {
    nb: "Enkeltpersonforetak (ENK) er personer: navnet på foretaket er navnet på personen.",
    nn: "Enkeltpersonføretak (ENK) er personar: namnet på føretaket er namnet på personen.",
    en: "Sole traders (ENK) are individuals: the name of the business is the name of the person.",
  },
  source: {
    ...threeSixtyGiving,
    note: "360Giving keeps grants to individuals apart, without names. That sole traders count as individuals is our rule.",
  },
  codes: [
    {
      code: "organization",
      label: { nb: "Organisasjon", nn: "Organisasjon", en: "Organisation" },
      aliases: ["Organisasjon", "Lag", "Forening", "Foreining", "Stiftelse", "Bedrift"],
    },
    {
      code: "individual",
      label: { nb: "Enkeltperson", nn: "Enkeltperson", en: "Individual" },
      aliases: [
        "Enkeltperson",
        "Privatperson",
        "Person",
        "Enkeltpersonforetak",
        "Enkeltpersonføretak",
        "ENK",
      ],
    },
    {
      code: "group",
      label: { nb: "Gruppe", nn: "Gruppe", en: "Group" },
      description: {
        nb: "For eksempel et band eller et nabolag, som regel uten organisasjonsnummer.",
        nn: "Til dømes eit band eller eit nabolag, som regel utan organisasjonsnummer.",
        en: "Such as a band or a neighbourhood, usually without organisation number.",
      },
      aliases: ["Gruppe", "Uregistrert", "Uregistrert gruppe", "Band"],
    },
  ],
});
