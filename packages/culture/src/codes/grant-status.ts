import { defineCodeList } from "@samapne/core";
import { grantSystem } from "../shared/sources.ts";

/** Where a grant is, of what is public about it. */
export const grantStatus = /* @__PURE__ */ defineCodeList({
  id: "grant-status",
  version: "2026-11-26",
  title: { nb: "Status for tilskudd", nn: "Status for tilskot", en: "Status of grant" },
  description: {
    nb: "Hvor tilskuddet er i løpet fra vedtak til rapport. Søknader som ikke er avgjort, er ikke med.",
    nn: "Kvar tilskotet er i løpet frå vedtak til rapport. Søknader som ikkje er avgjorde, er ikkje med.",
    en: "Where the grant is between decision and report. Applications that are not decided are left out.",
  },
  source: {
    ...grantSystem,
    note: "The public part of the fifteen statuses of the grant system; the choice and labels are inference, to be confirmed.",
  },
  codes: [
    {
      code: "awarded",
      label: { nb: "Innvilget", nn: "Innvilga", en: "Awarded" },
      aliases: ["Innvilget", "Innvilga", "Vedtatt", "Vedteke", "Tildelt", "Granted", "Approved"],
    },
    {
      code: "rejected",
      label: { nb: "Avslått", nn: "Avslått", en: "Rejected" },
      aliases: ["Avslått", "Avslag", "Avvist", "Declined"],
    },
    {
      code: "withdrawn",
      label: { nb: "Trukket", nn: "Trekt", en: "Withdrawn" },
      aliases: ["Trukket", "Trekt"],
    },
    { code: "paid", label: { nb: "Utbetalt", nn: "Utbetalt", en: "Paid" }, aliases: ["Utbetalt"] },
    {
      code: "reported",
      label: { nb: "Rapportert", nn: "Rapportert", en: "Reported" },
      aliases: ["Rapportert", "Rapport levert", "Rapport godkjent"],
    },
    {
      code: "reclaimed",
      label: { nb: "Krevd tilbake", nn: "Kravd tilbake", en: "Reclaimed" },
      aliases: ["Krevd tilbake", "Kravd tilbake", "Tilbakebetalt"],
    },
  ],
});
