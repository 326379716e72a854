import { expect, test, vi } from "vitest";
import { causesOf, inputOf, judgeInputs } from "../../_testing.ts";
import { coordinateSystem, saysMore } from "./beside-rows.ts";
import { GrowingBytes } from "../growing-bytes.ts";
import { Utf8Source } from "../text/utf8-source.ts";
import { DocumentSource } from "./document-source.ts";
import { FeatureRows } from "./feature-rows.ts";
import { addFlatFeature } from "./flat-feature.ts";

/** The text of the row that the text of a feature stands for. */
function rowOf(feature: string, grid?: number): string {
  const rows = new GrowingBytes();
  addFlatFeature(rows, new TextEncoder().encode(feature), grid);
  return new TextDecoder().decode(rows.release());
}

const flat = (feature: unknown, grid?: number): unknown => JSON.parse(rowOf(JSON.stringify(feature), grid));
const feature = (properties: unknown, geometry: unknown, more = {}) => ({
  type: "Feature",
  ...more,
  properties,
  geometry,
});
const point = (...coordinates: number[]) => ({ type: "Point", coordinates });

test.each([
  ["a point", feature({ a: 1 }, point(10.4, 63.43)), { a: 1, longitude: 10.4, latitude: 63.43 }],
  ["a point with a height", feature({}, point(10, 63, 4)), { longitude: 10, latitude: 63 }],
  ["an id of its own", feature({ a: 1 }, null, { id: "x-1" }), { a: 1, id: "x-1" }],
  ["an id that its server made up", feature({ venue_id: 7 }, null, { id: "layer.1" }), { venue_id: 7 }],
  ["an id in both places", feature({ ID: 7 }, null, { id: "x-1" }), { ID: 7 }],
  [
    "a place in both places",
    feature({ Latitude: 1, longitude: 2 }, point(10, 63)),
    { Latitude: 1, longitude: 2 },
  ],
  ["no properties", feature(null, point(10, 63)), { longitude: 10, latitude: 63 }],
  ["no place", feature({ a: [{ "}": 1 }] }, null), { a: [{ "}": 1 }] }],
  ["a line", feature({ a: 1 }, { type: "LineString", coordinates: [[1, 2]] }), { a: 1 }],
  ["metres", feature({ a: 1 }, point(569_650.5, 7_034_420)), { a: 1, x: 569_650.5, y: 7_034_420 }],
  ["ArcGIS", { attributes: { a: 1 }, geometry: { x: 10, y: 63 } }, { a: 1, longitude: 10, latitude: 63 }],
])("takes a feature with %s for a row", (_, given, row) => {
  expect(flat(given)).toEqual(row);
});

test("says which grid metres are in", () => {
  expect(flat(feature({}, point(5, 7)), 25_833)).toEqual({ x: 5, y: 7, EPSG: 25_833 });
});

test.each([
  ["no feature", { type: "Person", properties: {} }],
  ["properties that are a list", feature([1], null)],
  ["a row of its own", { properties: "x", geometry: "y" }],
])("leaves %s as it is", (_, given) => {
  expect(flat(given)).toEqual(given);
});

test.each([["{"], ['{"type":"Feature","properties":{"a":1}'], ['{"type":"Feature","properties":{"a":1},}']])(
  "leaves %s as it is",
  (text) => {
    expect(rowOf(text)).toBe(text);
  },
);

const good = { reading_id: "r1", place_id: "p1", value: 1.5, read_on: "2025-01-31", place_name: "Blåbær" };
const collection = (rows: readonly object[], more = {}) =>
  JSON.stringify({ type: "FeatureCollection", ...more, features: rows.map((row) => feature(row, null)) });

async function judged(content: string | Uint8Array, chunkSize?: number) {
  const report = await judgeInputs([inputOf("a", content, chunkSize)], {});
  const [file] = report.deliveries[0]?.files ?? [];
  if (!file) throw new Error("no file");
  return file;
}

test.each([undefined, 1, 7])("reads a map, in pieces of %s bytes", async (size) => {
  const rows = [good, { ...good, reading_id: "r2" }, { ...good, reading_id: "r3", value: "x" }];
  for (const content of [collection(rows), JSON.stringify(JSON.parse(collection(rows)), null, 2)]) {
    const file = await judged(content, size);
    expect(causesOf(file)).toEqual(["field.wrong_type value ×1"]);
    expect(file.table).toMatchObject({ format: "json", rows: 3 });
  }
});

test.each([undefined, 1, 50])("reads a map in Windows-1252, in pieces of %s bytes", async (size) => {
  const text = collection([good, { ...good, reading_id: "r2" }, { ...good, reading_id: "r3", value: "æ" }]);
  const file = await judged(
    Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    size,
  );
  expect([file.table?.rows, ...causesOf(file)]).toEqual([
    3,
    "file.encoding_not_utf8 ×1",
    "field.wrong_type value ×1",
  ]);
  expect(file.causes.flatMap(({ places }) => places.map(({ found }) => found))).toEqual(["«æ»"]);
});

test.each([
  ["OGC API", "links", [{ rel: "self" }, { rel: "next", href: "b" }]],
  ["ArcGIS", "exceededTransferLimit", true],
  ["ArcGIS as GeoJSON", "properties", { exceededTransferLimit: true }],
])("tells that there are more pages, as %s says it", async (_, key, value) => {
  expect(causesOf(await judged(collection([good], { [key]: value })))).toEqual(["file.more_pages ×1"]);
});

test("takes no link to another place for a page", () => {
  expect(saysMore(new Map([["links", '[{"rel":"self","href":"a"}]']]))).toBe(false);
  expect(saysMore(new Map([["exceededTransferLimit", "false"]]))).toBe(false);
});

test.each([
  ["GeoJSON of 2008", "crs", '{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25833"}}', 25_833],
  ["a version of the register", "crs", '{"properties":{"name":"urn:ogc:def:crs:EPSG:9.8:25832"}}', 25_832],
  ["ArcGIS", "spatialReference", '{"wkid":102100,"latestWkid":3857}', 3857],
  ["ArcGIS of old", "spatialReference", '{"wkid":25833}', 25_833],
  ["degrees of WGS 84", "spatialReference", '{"wkid":4326}', undefined],
  ["degrees of EUREF89", "crs", '{"properties":{"name":"urn:ogc:def:crs:EPSG::4258"}}', undefined],
  ["what is no system", "crs", "null", undefined],
])("reads the grid as said by %s", (_, key, json, grid) => {
  expect(coordinateSystem(new Map([[key, json]]))).toBe(grid);
});

const text = (feature: string): unknown => JSON.parse(rowOf(feature));

test("reads keys that are written with escapes", () => {
  const point = '"geometry":{"type":"Point","coordinates":[10,63]}';
  expect(text(`{"type":"Feature","pr\\u006fperties":{"l\\u0061titude":1},${point}}`)).toEqual({
    latitude: 1,
    longitude: 10,
  });
});

test("takes the last of a key that stands twice in the properties, as in other JSON", () => {
  expect(text('{"type":"Feature","properties":{"a":1,"b":3,"\\u0061":2}}')).toEqual({ a: 2, b: 3 });
});

test.each([undefined, 1, 7])(
  "reads no grid that is said after the features, in pieces of %s bytes",
  async (size) => {
    const { place_name: _, ...row } = good;
    const crs = { type: "name", properties: { name: "EPSG:25833" } };
    const map = (more: object) =>
      JSON.stringify({ type: "FeatureCollection", features: [feature(row, point(10, 63))], ...more });
    expect(causesOf(await judged(map({ crs }), size))).toEqual(causesOf(await judged(map({}), size)));
  },
);

test.each([
  ["data after features", { features: [feature(good, null)], data: [good] }],
  ["features after data", { data: [good], features: [feature(good, null)] }],
])("refuses %s: rows of one of the two would be left out", async (_, document) => {
  const file = await judged(JSON.stringify(document));
  expect(file.problem?.code).toBe("file.rows_twice");
  expect(file.problem?.text.nb).toContain("«data»");
  expect(file.problem?.text.nb).toContain("«features»");
});

test("leaves features that are no list beside rows in data", async () => {
  expect(causesOf(await judged(JSON.stringify({ data: [good], features: { beta: true } })))).toEqual([]);
});

test("makes no array for each feature: what thousands take beside the heap is let go of late", () => {
  const encoder = new TextEncoder();
  const start = encoder.encode('{"type":"FeatureCollection","features":[');
  const rows = new FeatureRows(new DocumentSource(new Utf8Source(start)));
  rows.take(start);
  const features = encoder.encode(`${JSON.stringify(feature(good, point(10, 63)))},`.repeat(1000));
  let made = 0;
  vi.stubGlobal(
    "Uint8Array",
    new Proxy(Uint8Array, {
      construct: (array, sizes) => (made++, Reflect.construct(array, sizes) as Uint8Array),
    }),
  );
  const flat = rows.take(features);
  vi.unstubAllGlobals();
  expect(new TextDecoder().decode(flat).split("\n")).toHaveLength(1001);
  expect(made).toBeLessThan(10);
});

test("reads a long outline that arrives in small pieces, without copying it for each", async () => {
  const outline = { type: "Polygon", coordinates: [Array.from({ length: 60_000 }, () => [10.123, 63.123])] };
  const map = JSON.stringify({ type: "FeatureCollection", features: [feature(good, outline)] });
  const begun = process.cpuUsage();
  expect((await judged(map, 50)).table?.rows).toBe(1);
  const { user } = process.cpuUsage(begun);
  expect(user / 1e6).toBeLessThan(5);
});
