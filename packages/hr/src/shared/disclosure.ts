import type { SuppressionCheck } from "@samapne/core";

/** What disclosure control asks of all HR datasets (DOMAIN 8.3): five persons. That five is the threshold is our choice. */
export const withheldWhenSmall = {
  threshold: 5,
  status: {
    field: "suppression",
    shown: "none",
    withheld: "confidential",
    nobody: "not_applicable",
    unknown: "missing",
  },
} as const satisfies Partial<SuppressionCheck>;

/** At most two breakdowns in one row (P5). They protect nobody by themselves, they keep a table within what can be checked. */
export const twoBreakdowns = { mostBreakdowns: 2 } as const;
