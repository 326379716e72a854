import type { TableCheck } from "@samapne/core";

/** What is checked over the whole of building-energy-annual. */
export const annualChecks: readonly TableCheck[] = [
  {
    id: "BE11",
    kind: "sums",
    total: {
      where: `row.energy_carrier == "total"`,
      by: ["row.building_id", "row.year"],
      value: "delivered_energy",
    },
    parts: {
      where: `row.energy_carrier != "total"`,
      by: ["row.building_id", "row.year"],
      value: "delivered_energy",
    },
    compare: "equal",
    tolerance: { relative: 0.01 },
    fixer: "steward",
    message: {
      nb: "{group}: energibærerne er til sammen {parts} kWh, men summen er {total} kWh. Se etter en energibærer som mangler eller er talt to ganger.",
      nn: "{group}: energiberarane er til saman {parts} kWh, men summen er {total} kWh. Sjå etter ein energiberar som manglar eller er tald to gonger.",
      en: "{group}: the carriers add up to {parts} kWh, but the total is {total} kWh. Look for a carrier that is missing or counted twice.",
    },
  },
  {
    id: "BE12",
    kind: "sums",
    total: {
      where: `row.energy_carrier != "total"`,
      by: ["row.building_id", "row.year", "row.energy_carrier"],
      value: "delivered_energy",
    },
    parts: {
      dataset: "energy-measurements",
      where:
        `ref.meter.measured_quantity == "energy" && ref.meter.flow == "consumption" && ` +
        `!has(ref.meter.parent_meter_id) && has(row.value)`,
      by: [
        "ref.meter.building_id",
        `row.interval_start.getFullYear("Europe/Oslo")`,
        "ref.meter.energy_carrier",
      ],
      value: "value",
    },
    compare: "equal",
    tolerance: { relative: 0.05 },
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "{group}: målingene er til sammen {parts} kWh, men året er oppgitt til {total} kWh. Se om det mangler målere eller måneder.",
      nn: "{group}: målingane er til saman {parts} kWh, men året er oppgitt til {total} kWh. Sjå om det manglar målarar eller månader.",
      en: "{group}: the measurements add up to {parts} kWh, but the year is given as {total} kWh. See whether meters or months are missing.",
    },
    note: "Main meters only, so that sub-meters are not counted twice; values that are missing are left out.",
  },
  {
    id: "BE13",
    kind: "covers",
    of: { dataset: "municipal-buildings", fields: ["building_id"], where: `row.status == "in_use"` },
    fields: ["building_id"],
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "Bygget {found} er i bruk, men har ingen rad her. Legg det til, eller før det opp som bygg uten energidata.",
      nn: "Bygget {found} er i bruk, men har inga rad her. Legg det til, eller før det opp som bygg utan energidata.",
      en: "Building {found} is in use but has no row here. Add it, or list it as a building without energy data.",
    },
  },
];
