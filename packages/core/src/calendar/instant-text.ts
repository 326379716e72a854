import { offsetAt } from "./zone.ts";

const minute = 60_000;

/** An instant (milliseconds since 1970) as text with the offset its zone has there, RFC 3339: `2021-03-28T03:00:00+02:00`. */
export function instantText(at: number, zone: string): string {
  const offset = Math.round(offsetAt(zone, at));
  const local = new Date(at + offset * minute).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
