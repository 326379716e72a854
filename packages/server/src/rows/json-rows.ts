import type { Fields } from "@samapne/core";
import { type ByteSink, gathered, put, reserve } from "./byte-sink.ts";
import { cellFormOf } from "./cell-form.ts";
import { cellAt, endOfCell } from "./cells.ts";

const [comma, newline, quote, backslash, bar] = [0x2c, 0x0a, 0x22, 0x5c, 0x7c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const encoder = new TextEncoder();

const keys = new Map<string, Uint8Array>();

/** `"name":`, as bytes that are made once: names of fields are few, and pages many. */
function keyOf(name: string): Uint8Array {
  const key = keys.get(name) ?? encoder.encode(`${JSON.stringify(name)}:`);
  keys.set(name, key);
  return key;
}

interface Plan {
  /** `"name":`, as bytes; undefined when the field was not asked for. */
  readonly key: Uint8Array | undefined;
  readonly quoted: boolean;
  readonly list: boolean;
}

/** Where a row's position stands in its CSV, to be written as a geometry. */
interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/** What stands around the rows. */
export interface JsonShape {
  /** What comes after each row, the last one too: `,` in an array, a line end in NDJSON. */
  readonly after: "," | "\n";
  /** Rows as GeoJSON features (RFC 7946) with the position of these columns. */
  readonly feature?: boolean;
}

/** Makes the function that gives rows of canonical CSV as JSON; see `appendJson`. */
export function jsonRows(
  fields: Fields,
  chosen: ReadonlySet<string>,
  shape: JsonShape,
): (csv: Uint8Array) => Uint8Array {
  const append = appendJson(fields, chosen, shape);
  return (csv) => gathered((sink) => append(csv, sink));
}

/**
 * Makes the function that writes rows of canonical CSV as JSON, fields in the dataset's order, missing values left
 * out. No row becomes an object or a string on the way: that costs twenty times as much. Canonical CSV has no line
 * ends and no control characters within cells, and its numbers are JSON's.
 */
export function appendJson(
  fields: Fields,
  chosen: ReadonlySet<string>,
  { after, feature }: JsonShape,
): (csv: Uint8Array, sink: ByteSink) => void {
  const names = Object.keys(fields);
  const plans = Object.entries(fields).map(([name, field]): Plan => {
    const { quoted, list } = cellFormOf(field);
    return { key: chosen.has(name) ? keyOf(name) : undefined, quoted, list };
  });
  const place = { longitude: names.indexOf("longitude"), latitude: names.indexOf("latitude") };
  const room = 160 + plans.reduce((sum, { key }) => sum + (key?.length ?? 0) + 5, 0);
  const end = after.charCodeAt(0);
  return (csv, sink) => {
    for (let from = 0; from < csv.length;) {
      const to = csv.indexOf(newline, from);
      reserve(sink, (to - from) * 3 + room);
      if (feature === true) writeFeature(csv, from, plans, place, sink);
      else writeObject(csv, from, plans, sink);
      sink.bytes[sink.length++] = end;
      from = to + 1;
    }
  };
}

/** Writes one row as an object; gives nothing but what it wrote. */
function writeObject(csv: Uint8Array, from: number, plans: readonly Plan[], sink: ByteSink): void {
  const out = sink.bytes;
  let at = from;
  let to = sink.length;
  out[to++] = openBrace;
  const begin = to;
  for (const { key, quoted, list } of plans) {
    const isEmpty = csv[at] === comma || csv[at] === newline;
    if (key === undefined || isEmpty) {
      at = endOfCell(csv, at) + 1;
      continue;
    }
    if (to !== begin) out[to++] = comma;
    for (let index = 0; index < key.length; index++) out[to++] = key[index] as number;
    if (csv[at] !== quote && !list) {
      if (quoted) out[to++] = quote;
      for (let byte = csv[at] as number; byte !== comma && byte !== newline; byte = csv[++at] as number) {
        if (byte === backslash || byte === quote) out[to++] = backslash;
        out[to++] = byte;
      }
      if (quoted) out[to++] = quote;
      at++;
      continue;
    }
    if (list) out[to++] = openBracket;
    if (quoted) out[to++] = quote;
    const isQuotedCell = csv[at] === quote;
    if (isQuotedCell) at++;
    for (;;) {
      const byte = csv[at++] as number;
      if (isQuotedCell && byte === quote) {
        if (csv[at] !== quote) break;
        at++;
      } else if (!isQuotedCell && (byte === comma || byte === newline)) {
        at--;
        break;
      }
      if (list && byte === bar) {
        if (quoted) out[to++] = quote;
        out[to++] = comma;
        if (quoted) out[to++] = quote;
        continue;
      }
      if (byte === quote || byte === backslash) out[to++] = backslash;
      out[to++] = byte;
    }
    at++;
    if (quoted) out[to++] = quote;
    if (list) out[to++] = closeBracket;
  }
  out[to++] = closeBrace;
  sink.length = to;
}

const featureStart = encoder.encode('{"type":"Feature","properties":');
const pointStart = encoder.encode(',"geometry":{"type":"Point","coordinates":[');
const pointEnd = encoder.encode("]}}");
const noPoint = encoder.encode(',"geometry":null}');

function writeFeature(
  csv: Uint8Array,
  from: number,
  plans: readonly Plan[],
  place: Place,
  sink: ByteSink,
): void {
  put(featureStart, sink);
  writeObject(csv, from, plans, sink);
  const longitude = cellAt(csv, from, place.longitude);
  const latitude = cellAt(csv, from, place.latitude);
  if (longitude.length === 0 || latitude.length === 0) return put(noPoint, sink);
  put(pointStart, sink);
  put(longitude, sink);
  sink.bytes[sink.length++] = comma;
  put(latitude, sink);
  put(pointEnd, sink);
}
