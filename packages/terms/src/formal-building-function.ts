import { defineCodeList } from "@samapne/core";

/** The six KOSTRA functions that own buildings for a purpose (formålsbygg), as in KOSTRA forms 34 and 35. */
export const formalBuildingFunction = /* @__PURE__ */ defineCodeList({
  id: "formal-building-function",
  version: "2026-01-01",
  title: {
    nb: "KOSTRA-funksjon for formålsbygg",
    nn: "KOSTRA-funksjon for føremålsbygg",
    en: "KOSTRA function of a municipal purpose building",
  },
  source: {
    name: "KOSTRA skjema 34 og 35: areal og energibruk i formålsbygg",
    uri: "https://www.ssb.no/innrapportering/kostra-innrapportering/veiledninger-bokmal/skjema-34B",
    note: "A subset of kostra-function: the six functions of the form. The form shortens the names of 221 and 381.",
  },
  codes: [
    {
      code: "130",
      label: { nb: "Administrasjonslokaler", nn: "Administrasjonslokale", en: "Administrative premises" },
    },
    {
      code: "221",
      label: {
        nb: "Barnehagelokaler og skyss",
        nn: "Barnehagelokale og skyss",
        en: "Kindergarten premises and transport",
      },
    },
    { code: "222", label: { nb: "Skolelokaler", nn: "Skulelokale", en: "School premises" } },
    {
      code: "261",
      label: { nb: "Institusjonslokaler", nn: "Institusjonslokale", en: "Institution premises" },
    },
    {
      code: "381",
      label: {
        nb: "Kommunale idrettsbygg og idrettsanlegg",
        nn: "Kommunale idrettsbygg og idrettsanlegg",
        en: "Municipal sports buildings and facilities",
      },
    },
    {
      code: "386",
      label: { nb: "Kommunale kulturbygg", nn: "Kommunale kulturbygg", en: "Municipal cultural buildings" },
    },
  ],
});
