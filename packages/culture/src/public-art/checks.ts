import type { TableCheck } from "@samapne/core";

/** What is checked of public-art against the last delivery. */
export const artChecks: readonly TableCheck[] = [
  {
    id: "PA5",
    kind: "covers",
    of: { dataset: "previous", fields: ["artwork_id"] },
    fields: ["artwork_id"],
    fixer: "steward",
    message: {
      nb: "Verket {found} sto i forrige leveranse, men er borte nå. Er det fjernet eller ødelagt, skal raden stå, med statusen «removed» eller «destroyed».",
      nn: "Verket {found} stod i førre leveranse, men er borte no. Er det fjerna eller øydelagt, skal rada stå, med statusen «removed» eller «destroyed».",
      en: "Work {found} was in the last delivery but is gone now. If removed or destroyed, its row stays, with the status «removed» or «destroyed».",
    },
    note: "A row that was a mistake is told as missing too; whether that should be a warning is for the coordinator.",
  },
];
