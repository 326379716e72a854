import type { Dataset } from "@samapne/core";
import type { FieldReading } from "../../file/mapping.ts";
import { isRangeSpelling } from "../../times/spelling.ts";
import type { Draft } from "../draft/draft.ts";

/** Clocks with the one date of a row: an end that is before the beginning is that of the next day. */
export function endOnNextDay({ fields: declared }: Dataset, fields: Draft["fields"]): void {
  const ofDates = new Map<string, string>();
  for (const name of Object.keys(declared)) {
    const { column, clock_column: clock, zone, ...rest } = fields.get(name) ?? {};
    if (typeof column !== "string" || clock === undefined || zone === undefined) continue;
    const begin = ofDates.get(column);
    if (begin !== undefined)
      fields.set(name, { column, clock_column: clock, ...rest, zone, next_day_after: begin });
    else ofDates.set(column, name);
  }
}

/** Times that are ranges say when their field begins, and when its other half ends where no column does. */
export function endOfRange({ fields: declared }: Dataset, { fields, suggestions }: Draft): void {
  for (const [name, reading] of fields) {
    const { column, letter, clock_column: clock, spelling, zone, of_range: isEnd } = reading;
    const [first] = [spelling ?? []].flat();
    if (first === undefined || isEnd || !isRangeSpelling(first)) continue;
    const end = name.replace(/(?<=^|_)start(?=_|$)/, "end").replace(/(?<=^|_)from(?=_|$)/, "to");
    if (end === name || fields.has(end) || declared[end]?.kind !== declared[name]?.kind) continue;
    const place = column === undefined ? { letter } : { column };
    fields.set(end, {
      ...place,
      ...(clock === undefined ? {} : { clock_column: clock }),
      spelling,
      ...(zone === undefined ? {} : { zone }),
      of_range: "end",
    } as FieldReading);
    const suggestion = suggestions.get(`fields.${name}.zone`);
    if (suggestion !== undefined) suggestions.set(`fields.${end}.zone`, suggestion);
  }
}
