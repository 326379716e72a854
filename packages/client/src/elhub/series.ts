import { type AnyRow, instantText } from "@samapne/core";
import { type ElhubGroup, elhubGroups } from "./group.ts";
import { anHour, type Hour } from "./hour.ts";
import { norway } from "./windows.ts";

/** Settlement corrects values for this many days (D+5), so younger ones may still change. */
const settled = 5 * 24 * anHour;

/** The id of the series of a group in a municipality, as the meter it stands for. */
function seriesId(municipality: string, group: ElhubGroup): string {
  return `elhub-${municipality}-${group}`;
}

/** An hour as a row of energy-measurements. `now` is in milliseconds since 1970. */
export function measurementOf(municipality: string, hour: Hour, now: number): AnyRow {
  const { group, start, kwh, updated } = hour;
  const end = start + anHour;
  const quality = kwh === undefined ? "missing" : now - end < settled ? "temporary" : "measured";
  return {
    meter_id: seriesId(municipality, group),
    interval_start: instantText(start, norway),
    interval_end: instantText(end, norway),
    // Watt-hours are whole: what is behind the third decimal is noise of floating point.
    ...(kwh !== undefined && { value: Math.round(kwh * 1000) / 1000 }),
    quality,
    ...(updated !== undefined && { updated_at: instantText(updated, norway) }),
  };
}

/** A series as a row of energy-meters: what is measured, where, and since when here. `from` is YYYY-MM-DD. */
export function meterOf(municipality: string, group: ElhubGroup, from: string): AnyRow {
  return {
    municipality_number: municipality,
    meter_id: seriesId(municipality, group),
    name: `Elhub: sum for ${elhubGroups[group].nb}`,
    measured_quantity: "energy",
    unit: "kWh",
    energy_carrier: "electricity",
    flow: "consumption",
    resolution: "PT1H",
    valid_from: from,
  };
}
