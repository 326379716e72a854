// Hourly measurements of one year, as many meters as it takes: valid by construction, and made quickly enough for millions.
import { closeSync, openSync, renameSync, writeSync } from "node:fs";

const hour = 3_600_000;
const begin = Date.UTC(2025, 0, 1);
const hoursOfYear = 8760;

/** Writes so many rows of energy-measurements as canonical CSV. The same rows every time. */
export function makeRows(path: string, rows: number): void {
  const text = (moment: number) => new Date(moment).toISOString().replace(".000", "");
  const hours = Array.from(
    { length: hoursOfYear },
    (_, index) => `${text(begin + index * hour)},${text(begin + (index + 1) * hour)},`,
  );
  const file = openSync(`${path}.new`, "w");
  writeSync(file, "meter_id,interval_start,interval_end,value,quality,updated_at\n");
  let state = 1;
  for (let meter = 0, left = rows; left > 0; meter++) {
    const count = Math.min(left, hoursOfYear);
    const lines = hours.slice(0, count).map((interval) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const value = (20_000 + Math.floor((state / 2 ** 32) * 8000)) / 1000;
      return `${meterAt(meter)},${interval}${String(value)},${state % 50 === 0 ? "estimated" : "measured"},\n`;
    });
    writeSync(file, lines.join(""));
    left -= count;
  }
  closeSync(file);
  renameSync(`${path}.new`, path);
}

/** The id of a meter by its number. */
export function meterAt(number: number): string {
  return `el-${String(number).padStart(4, "0")}-hoved`;
}

/** How many meters so many rows are of. */
export function metersOf(rows: number): number {
  return Math.ceil(rows / hoursOfYear);
}
