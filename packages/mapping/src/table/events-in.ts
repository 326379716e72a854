import { instantText, isZone, localToInstants } from "@samapne/core";
import type { Members } from "./json-values.ts";

/** What calendars call the things of an event that datasets call otherwise. */
const called: Readonly<Record<string, string>> = {
  summary: "title",
  location: "venue",
  "last-modified": "updated_at",
  dtstamp: "stamp",
};

/**
 * The events of a calendar (iCalendar, RFC 5545) as the objects of JSON, with times as ISO 8601 writes them. A time of a
 * zone that nobody knows keeps its clock: the zone is asked for then. Undefined for what is no calendar.
 */
export function eventsIn(text: string): Members | undefined {
  if (!/^\s*BEGIN:VCALENDAR\s/i.test(text)) return undefined;
  const events: Members[] = [];
  let event: Map<string, unknown> | undefined;
  let within = 0;
  // A line goes on below it where that begins with a blank (3.1).
  for (const line of text.replace(/\r?\n[ \t]/g, "").split(/\r?\n/)) {
    const { name, parameters, value } = partsOf(line);
    if (name === "begin" && event) within += 1;
    else if (name === "begin" && value.toLowerCase() === "vevent") event = new Map();
    else if (name === "end" && within > 0) within -= 1;
    else if (name === "end" && event) {
      events.push(Object.fromEntries(event));
      event = undefined;
    } else if (event && within === 0 && name !== "")
      event.set(called[name] ?? name, valueOf(name, parameters, value));
  }
  return { events };
}

interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** The name of a line, what stands between it and the colon, and its value; a colon in quotation marks ends nothing. */
function partsOf(line: string): Line {
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted;
    if (line[at] !== ":" || isQuoted) continue;
    const [name = "", ...parameters] = line.slice(0, at).split(";");
    return { name: name.toLowerCase(), parameters: parameters.join(";"), value: line.slice(at + 1) };
  }
  return { name: "", parameters: "", value: "" };
}

function valueOf(name: string, parameters: string, value: string): unknown {
  if (name === "categories") return value.split(/(?<!\\),/).map(plain);
  if (name === "organizer") return /CN="?([^";]*)/i.exec(parameters)?.[1] ?? value;
  const [, year, month, day, hour, minute, second, zone = ""] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value) ?? [];
  if (year === undefined) return plain(value);
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  const local = `${date}T${hour}:${minute}:${second}`;
  const named = /TZID="?([^";]+)/i.exec(parameters)?.[1] ?? "";
  // Of a time that comes twice the first is meant (3.3.5).
  const [at] = zone === "" && isZone(named) ? localToInstants(named, local) : [];
  return at === undefined ? local + zone : instantText(at, named);
}

/** A text without the signs that keep it from being read otherwise (3.3.11). */
function plain(text: string): string {
  return text
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign))
    .trim();
}
