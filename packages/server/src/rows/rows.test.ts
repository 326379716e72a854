import { csvLines, publishedRow } from "@samapne/core";
import { formatOf } from "@samapne/tabular";
import { describe, expect, test } from "vitest";
import { notes, stationRows, stations } from "../_testing.ts";
import { gathered } from "./byte-sink.ts";
import { csvRows } from "./csv-rows.ts";
import { jsonRows } from "./json-rows.ts";

const rows = stationRows(500).map((row) => publishedRow(stations, row));
const lines = csvLines(stations);
const csv = new TextEncoder().encode(rows.map(lines.line).join(""));
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const every = new Set(Object.keys(stations.fields));

describe("rows of canonical CSV", () => {
  test("become the JSON that their values are", () => {
    const written = decode(jsonRows(stations.fields, every, { after: "\n" })(csv));
    expect(
      written
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(rows);
  });

  test("become JSON whatever stands in them, at every distance from the end", () => {
    const pieces = ["a", "æ", "😀", '"', "\\", ",", "-", "|", " ", "ab", "\u007f"];
    const some = Array.from({ length: 4000 }, (_, index) => {
      const text = Array.from({ length: index % 13 }, (_, at) => pieces[(index * 7 + at * at * 3) % 11]);
      const word = text.join("");
      return {
        station: `${index}`,
        ...(word.trim() === "" ? {} : { place: word, names: [word.replaceAll("|", "/"), "b"] }),
      };
    }).map((row) => publishedRow(stations, row));
    const bytes = new TextEncoder().encode(some.map(lines.line).join(""));
    const written = decode(jsonRows(stations.fields, every, { after: "," })(bytes));
    expect(JSON.parse(`[${written.slice(0, -1)}]`)).toEqual(some);
    expect(written).toContain('\\"');
    // The last cell ends where there are no four bytes left to be read at once.
    const last = jsonRows(notes.fields, new Set(["note"]), { after: "\n" });
    for (const word of ["a", 'x"', "abc", "abcd", "\\\\\\", "a,b", "æøå"])
      expect(
        JSON.parse(decode(last(new TextEncoder().encode(csvLines(notes).line({ note: word }))))),
      ).toEqual({ note: word });
  });

  test("become JSON whatever their moments look like", () => {
    const some = ["2025-01-01T00:00:00Z", "2025-01-01T00:00:00.25Z", undefined, "2024-12-31T23:59:59.123456Z"]
      .map((seen, index) => ({ station: `${index}`, ...(seen === undefined ? {} : { seen }), place: "a\\b" }))
      .map((row) => publishedRow(stations, row));
    const bytes = new TextEncoder().encode(some.map(lines.line).join(""));
    const written = decode(jsonRows(stations.fields, every, { after: "," })(bytes));
    expect(JSON.parse(`[${written.slice(0, -1)}]`)).toEqual(some);
  });

  test("become JSON with the fields asked for", () => {
    const few = new Set(["station", "names", "open", "sizes"]);
    const written = decode(jsonRows(stations.fields, few, { after: "," })(csv));
    const picked = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => few.has(name))),
    );
    expect(JSON.parse(`[${written.slice(0, -1)}]`)).toEqual(picked);
  });

  test("become GeoJSON features, without a geometry where the position is missing", () => {
    const written = decode(jsonRows(stations.fields, every, { after: ",", feature: true })(csv));
    const features = JSON.parse(`[${written.slice(0, -1)}]`);
    expect(features.map(({ properties }: { properties: unknown }) => properties)).toEqual(rows);
    const places = rows.map(({ longitude, latitude }) =>
      longitude === undefined || latitude === undefined
        ? null
        : { type: "Point", coordinates: [longitude, latitude] },
    );
    expect(features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual(places);
    expect(places.filter((place) => place === null).length).toBeGreaterThan(10);
  });

  test("are themselves when all fields are asked for, and keep their quotation marks when some are", () => {
    const whole = csvRows(stations.fields, { fields: every, dialect: "canonical", language: "nb" });
    expect([whole.isSame, decode(gathered((sink) => whole.append(csv, sink)))]).toEqual([true, decode(csv)]);
    const few = new Set(["station", "names"]);
    const form = csvRows(stations.fields, { fields: few, dialect: "canonical", language: "nb" });
    const fields = Object.fromEntries(Object.entries(stations.fields).filter(([name]) => few.has(name)));
    expect(form.heading + decode(gathered((sink) => form.append(csv, sink)))).toBe(
      csvLines({ fields }).heading + rows.map(csvLines({ fields }).line).join(""),
    );
  });

  test("are written for Norwegian Excel as tabular writes them", async () => {
    const negative = {
      station: "a;b",
      place: "=1+1",
      doors: -3,
      height: 1.5,
      sizes: [-0.5, 2],
      latitude: -1.25,
    };
    const all = [...rows, negative];
    const { heading, append } = csvRows(stations.fields, {
      fields: every,
      dialect: "excel-nb",
      language: "nn",
    });
    const canonical = new TextEncoder().encode(all.map(lines.line).join(""));
    const written = heading + decode(gathered((sink) => append(canonical, sink)));
    const pieces = formatOf("csv").write([all], stations, { dialect: "excel-nb", language: "nn" });
    const expected: Uint8Array[] = [];
    for await (const piece of pieces) expected.push(piece);
    expect(written).toBe(Buffer.concat(expected).toString());
    expect(written).toMatch(/^\ufeff/);
    expect(written).toContain('"a;b";;\'=1+1;-3;1,5;');
  });

  test("of one column are as many lines as there are rows", () => {
    const one = new TextEncoder().encode("a\nb\n");
    expect(decode(jsonRows(notes.fields, new Set(["note"]), { after: "\n" })(one))).toBe(
      '{"note":"a"}\n{"note":"b"}\n',
    );
  });
});
