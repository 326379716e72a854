import type { TableCheck } from "@samapne/core";

/** What is checked over the whole of energy-meters. */
export const meterChecks: readonly TableCheck[] = [
  {
    id: "EM12",
    kind: "unique",
    fields: ["metering_point_id"],
    where: "!has(row.valid_to)",
    fixer: "steward",
    message: {
      nb: "To målere i bruk har samme målepunkt-ID: {found} står også i rad {first}. Avslutt den ene, eller rett nummeret.",
      nn: "To målarar i bruk har same målepunkt-ID: {found} står òg i rad {first}. Avslutt den eine, eller rett nummeret.",
      en: "Two meters in use have the same metering point id: {found} also stands in row {first}. End one of them, or correct the number.",
    },
    note: "A replaced meter may have had the same metering point, so closed rows do not count.",
  },
];
