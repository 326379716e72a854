import { offsetAt } from "./zone.ts";

const minute = 60_000;
const day = 86_400_000;

/** An instant (milliseconds since 1970) as text with the offset its zone has there, RFC 3339: `2021-03-28T03:00:00+02:00`. */
export function instantText(at: number, zone: string): string {
  const offset = Math.round(offsetAt(zone, at));
  const local = at + offset * minute;
  const dayNumber = Math.floor(local / day);
  const date = dateOf(dayNumber);
  const seconds = Math.floor((local - dayNumber * day) / 1000);
  return `${date}T${hoursAndMinutes(Math.floor(seconds / 60))}:${pad(seconds % 60)}${offsetText(offset)}`;
}

/** Minutes east of UTC as an instant writes them, `+01:00`. */
export function offsetText(minutes: number): string {
  return `${minutes < 0 ? "-" : "+"}${hoursAndMinutes(Math.abs(minutes))}`;
}

let lastDay = Number.NaN;
let lastDate = "";

/** The date so many days after 1970-01-01. The last one is remembered: rows of one day stand together. */
function dateOf(dayNumber: number): string {
  if (dayNumber === lastDay) return lastDate;
  const text = new Date(dayNumber * day).toISOString();
  lastDay = dayNumber;
  return (lastDate = text.slice(0, text.indexOf("T")));
}

function hoursAndMinutes(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
