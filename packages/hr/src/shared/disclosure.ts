import type { SuppressionCheck } from "@samapne/core";

/**
 * What disclosure control asks of all HR datasets (DOMAIN 8.3): five persons, and at most two breakdowns. That five is
 * the threshold is our choice; two breakdowns alone protect nobody, they only keep a table within what can be checked.
 */
export const withheldWhenSmall = {
  threshold: 5,
  status: {
    field: "suppression",
    shown: "none",
    withheld: "confidential",
    nobody: "not_applicable",
    unknown: "missing",
  },
  mostBreakdowns: 2,
} as const satisfies Partial<SuppressionCheck>;
