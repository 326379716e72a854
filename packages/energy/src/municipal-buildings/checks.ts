import type { TableCheck } from "@samapne/core";

/** What is checked over the whole of municipal-buildings, and against the last delivery. */
export const buildingChecks: readonly TableCheck[] = [
  {
    id: "MB8",
    kind: "unique",
    fields: ["building_number"],
    fixer: "steward",
  },
  {
    id: "MB9",
    kind: "constant_within",
    against: "previous",
    by: ["building_id"],
    fields: ["building_number"],
    fixer: "steward",
    message: {
      nb: "Bygg-ID-en sto for et annet bygg i forrige leveranse: {labels} var {other}, nå {found}. Gi det nye bygget en ny ID.",
      nn: "Bygg-ID-en stod for eit anna bygg i førre leveranse: {labels} var {other}, no {found}. Gi det nye bygget ein ny ID.",
      en: "The building id stood for another building in the last delivery: {labels} was {other}, now {found}. Give the new building a new id.",
    },
    note: "Only buildings with a cadastral number in both deliveries can be compared.",
  },
  {
    id: "MB10",
    kind: "covers",
    of: { dataset: "previous", fields: ["building_id"], where: "!has(row.valid_to)" },
    fields: ["building_id"],
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "Bygget {found} sto i forrige leveranse, men er borte uten at gjelder til er fylt ut. Ta det inn igjen, med sluttdato hvis det er ute av bruk.",
      nn: "Bygget {found} stod i førre leveranse, men er borte utan at gjeld til er fylt ut. Ta det inn att, med sluttdato dersom det er ute av bruk.",
      en: "Building {found} was in the last delivery but is gone without a valid to date. Put it back, with an end date if it is out of use.",
    },
  },
];
