import type { Lifecycle } from "@samapne/core";

/** The four tables of 2022 are kept so that what was published can be judged; new data follows the successor. */
export function supersededBy(successor: string): Lifecycle {
  return {
    status: "superseded",
    successors: [successor],
    note: {
      nb: `Tabellen fra SamÅpne 2022 er beholdt slik den ble dokumentert, for å lese og kontrollere det som er publisert. Bruk ${successor} for nye data.`,
      nn: `Tabellen frå SamÅpne 2022 er halden slik han vart dokumentert, for å lese og kontrollere det som er publisert. Bruk ${successor} for nye data.`,
      en: `The SamÅpne table of 2022 is kept as documented, to read and check what was published. Use ${successor} for new data.`,
    },
  };
}
