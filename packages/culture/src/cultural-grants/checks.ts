import type { TableCheck } from "@samapne/core";

/** What is checked against the last delivery of cultural-grants. */
export const grantChecks: readonly TableCheck[] = [
  {
    id: "CG10",
    kind: "constant_within",
    against: "previous",
    by: ["grant_id"],
    fields: ["funding_organization_number", "decision_date"],
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "Tilskudds-ID-en sto for et annet vedtak i forrige leveranse: {group} var {other}, nå {found}. Gi det nye vedtaket en ny ID.",
      nn: "Tilskots-ID-en stod for eit anna vedtak i førre leveranse: {group} var {other}, no {found}. Gi det nye vedtaket ein ny ID.",
      en: "The grant id stood for another decision in the last delivery: {group} was {other}, now {found}. Give the new decision a new id.",
    },
    note: "That ids are stable between deliveries is C15; the check is our addition.",
  },
];
