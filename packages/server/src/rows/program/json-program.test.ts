import { csvLines, type Dataset, publishedRow } from "@samapne/core";
import { expect, test } from "vitest";
import { notes, stationRows, stations } from "../../_testing.ts";
import { type ByteSink, byteSink, reserve, written } from "../byte-sink.ts";
import { jsonObjects } from "../json-object.ts";
import { jsonRows } from "../json-rows.ts";
import { jsonProgram, type MemberTable, memberTable } from "./json-program.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const program = jsonProgram();
const every = new Set(Object.keys(stations.fields));
const lines = csvLines(stations);
const csv = encode(
  stationRows(5000)
    .map((row) => lines.line(publishedRow(stations, row)))
    .join(""),
);

/** The same rows, written without machine code. */
function slowly(chosen: ReadonlySet<string>): string {
  const { write, room } = jsonObjects(stations.fields, chosen);
  const sink = byteSink(64);
  const rows = { bytes: csv, view: new DataView(csv.buffer, csv.byteOffset, csv.length) };
  for (let from = 0; from < csv.length;) {
    reserve(sink, csv.length * 3 + room);
    from = write(rows, from, sink);
    sink.bytes[sink.length++] = 0x0a;
  }
  return decode(written(sink));
}

function quickly(table: MemberTable, bytes: Uint8Array): { readonly sink: ByteSink; readonly taken: number } {
  const sink = byteSink(64);
  return { sink, taken: program?.(table, bytes, sink, 0x0a) ?? 0 };
}

test.each([
  ["all fields", every],
  ["some fields", new Set(["station", "sizes", "names"])],
  ["one field", new Set(["place"])],
  ["no field", new Set<string>()],
])("machine code writes the same bytes, in more pieces than one: %s", (_, chosen) => {
  expect(csv.length).toBeGreaterThan(3 * 128 * 1024);
  const { sink, taken } = quickly(jsonObjects(stations.fields, chosen).table as MemberTable, csv);
  expect(taken).toBe(csv.length);
  expect(decode(written(sink))).toBe(slowly(chosen));
});

test("a row that machine code has no room for is written all the same, and the ones after it", () => {
  const texts = ["a", "b".repeat(200_000), 'c"\\', "d"];
  const bytes = encode(texts.map((note) => csvLines(notes).line({ note })).join(""));
  const { taken } = quickly(jsonObjects(notes.fields, new Set(["note"])).table as MemberTable, bytes);
  expect(taken).toBe("a\n".length);
  const rows = decode(jsonRows(notes.fields, new Set(["note"]), { after: "\n" })(bytes));
  expect(
    rows
      .trimEnd()
      .split("\n")
      .map((row) => JSON.parse(row).note),
  ).toEqual(texts);
});

test.each([
  ["instant", ["2025-01-01T00:00:00Z"]],
  ["instant", ["2025-01-01T00:00:00Z", "2025-01-01T01:00:00.5Z"]],
  ["text", ["one"]],
  ["text", ['"', "\\", "a, b"]],
  ["decimal", [1.5, 2]],
] as const)("a list stays a list: of %s, %j", (kind, note) => {
  const fields = {
    note: { ...notes.fields["note"], kind: "list", items: { kind } },
  } as unknown as Dataset["fields"];
  const line = csvLines({ ...notes, fields }).line({ note });
  expect(decode(jsonRows(fields, new Set(["note"]), { after: "\n" })(encode(line)))).toBe(
    `${JSON.stringify({ note })}\n`,
  );
});

test("what is written beside the rows of others is not touched", () => {
  const { table } = jsonObjects(notes.fields, new Set(["note"]));
  const sink = byteSink(64);
  sink.bytes.set(encode("before"));
  sink.length = 6;
  // The last cell ends where the bytes end: what lies behind them in memory is from earlier rows.
  for (const text of ["abcdefghijklmnopq\n", "ab\n"])
    program?.(table as MemberTable, encode(text), sink, 0x2c);
  expect(decode(written(sink))).toBe('before{"note":"abcdefghijklmnopq"},{"note":"ab"},');
});

test("more members than there is room for are written without machine code", () => {
  const name = encode(`,"${"x".repeat(100)}":"`);
  const member = { name, quoted: true, list: false, least: 0 };
  expect(memberTable(Array.from({ length: 400 }, () => member))).toBeDefined();
  expect(memberTable(Array.from({ length: 500 }, () => member))).toBeUndefined();
});
