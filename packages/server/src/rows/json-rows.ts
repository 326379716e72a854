import type { Fields } from "@samapne/core";
import { type ByteSink, gathered, put, reserve } from "./byte-sink.ts";
import { cellAt } from "./cells.ts";
import { type JsonObjects, jsonObjects } from "./json-object.ts";
import type { CsvBytes } from "./json-value.ts";
import { jsonProgram, type MemberTable } from "./program/json-program.ts";

const comma = 0x2c;
const encoder = new TextEncoder();

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
  const { write, room, table } = jsonObjects(fields, chosen);
  const place = feature === true ? placeIn(Object.keys(fields)) : nowhere;
  const end = after.charCodeAt(0);
  return (csv, sink) => {
    const machine = feature === true || table === undefined ? undefined : program();
    let from = machine === undefined ? 0 : machine(table as MemberTable, csv, sink, end);
    if (from === csv.length) return;
    const rows = { bytes: csv, view: new DataView(csv.buffer, csv.byteOffset, csv.length) };
    while (from < csv.length) {
      // A byte becomes three at most, which is `|` in a list; a position is written once more.
      reserve(sink, (csv.length - from) * 3 + room + roomOfFeature);
      from = feature === true ? writeFeature(rows, from, { write, place }, sink) : write(rows, from, sink);
      sink.bytes[sink.length++] = end;
    }
  };
}

const nowhere: Place = { longitude: -1, latitude: -1 };

function placeIn(names: readonly string[]): Place {
  return { longitude: names.indexOf("longitude"), latitude: names.indexOf("latitude") };
}

let made: { readonly program: ReturnType<typeof jsonProgram> } | undefined;

/** Made when rows are first written. */
function program(): ReturnType<typeof jsonProgram> {
  made ??= { program: jsonProgram() };
  return made.program;
}

const featureStart = encoder.encode('{"type":"Feature","properties":');
const pointStart = encoder.encode(',"geometry":{"type":"Point","coordinates":[');
const pointEnd = encoder.encode("]}}");
const noPoint = encoder.encode(',"geometry":null}');

const roomOfFeature = 160;

function writeFeature(
  rows: CsvBytes,
  from: number,
  { write, place }: { readonly write: JsonObjects["write"]; readonly place: Place },
  sink: ByteSink,
): number {
  put(featureStart, sink);
  const next = write(rows, from, sink);
  const longitude = cellAt(rows.bytes, from, place.longitude);
  const latitude = cellAt(rows.bytes, from, place.latitude);
  if (longitude.length === 0 || latitude.length === 0) {
    put(noPoint, sink);
    return next;
  }
  put(pointStart, sink);
  put(longitude, sink);
  sink.bytes[sink.length++] = comma;
  put(latitude, sink);
  put(pointEnd, sink);
  return next;
}
