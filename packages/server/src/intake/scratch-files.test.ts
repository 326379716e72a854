import { csvText, defineDataset } from "@samapne/core";
import { judge } from "@samapne/tabular";
import { describe, expect, test } from "vitest";
import { readings, stations } from "../_testing.ts";
import type { Folder } from "../files/folder.ts";
import { cellCopy } from "./cell-copy.ts";
import { byteSink } from "../rows/byte-sink.ts";
import { openScratch } from "./scratch.ts";
import { scratchFiles } from "./scratch-files.ts";

const encoder = new TextEncoder();

/** A folder in memory, as far as scratch needs one. */
function memoryFolder() {
  const files = new Map<string, Uint8Array[]>();
  const folder: Pick<Folder, "create" | "remove"> = {
    create: async (name) => {
      const pieces: Uint8Array[] = [];
      files.set(name, pieces);
      return { write: async (bytes) => void pieces.push(bytes.slice()), close: async () => {} };
    },
    remove: async (name) => void files.delete(name),
  };
  return {
    folder: folder as Folder,
    text: (name: string) => Buffer.concat(files.get(name) ?? []).toString(),
  };
}

/** What waits after a file has been judged, and how many of its rows were made. */
async function scratchOf(text: string, everyRow: boolean, dataset = readings) {
  const { folder, text: written } = memoryFolder();
  const scratch = openScratch(scratchFiles(folder), "1");
  let made = 0;
  const rows = {
    ...scratch,
    take: (...given: Parameters<typeof scratch.take>) => {
      made += 1;
      scratch.take(...given);
    },
  };
  const open = async function* () {
    yield encoder.encode(text);
  };
  await judge({
    datasets: [stations, readings],
    inputs: [{ input: { name: "a.csv", open }, dataset }],
    mode: "strict",
    rows,
    everyRow,
    versions: { validator: "test" },
  });
  const [table] = await scratch.finish();
  return { text: written(table?.name ?? ""), rows: table?.rows, isSorted: table?.isSorted, made };
}

const hours = [
  'a,"2025-10-26T02:00:00+02:00",1.50',
  "a,2025-10-26T02:00:00+01:00,0",
  "a,2025-10-26T03:00:00+01:00,-0.10",
  "a,2025-12-31T23:30:00-05:00,100",
  "a,2026-01-01T05:00:00.250Z,12.30",
  "a,2026-01-01T05:00:01+05:30,",
  'a,2026-01-01T06:00:00Z,"7.00"',
  '"b,c",2025-01-01T00:00:00Z,1',
  'b"d,2025-01-01T00:00:00Z,-0',
  "Čáhcesuolu,2025-01-01T00:00:00Z,1000000000000",
];
const canonical = `station,hour,value
a,2025-10-26T00:00:00Z,1.5
a,2025-10-26T01:00:00Z,0
a,2025-10-26T02:00:00Z,-0.1
a,2026-01-01T04:30:00Z,100
a,2026-01-01T05:00:00.250Z,12.3
a,2025-12-31T23:30:01Z,
a,2026-01-01T06:00:00Z,7
"b,c",2025-01-01T00:00:00Z,1
"b""d",2025-01-01T00:00:00Z,0
Čáhcesuolu,2025-01-01T00:00:00Z,1000000000000
`;

describe.each(["\n", "\r\n"])("rows that wait in files, of a file with line ends %j", (end) => {
  const file = ["station,hour,value", ...hours, ""].join(end);

  test("are canonical lines, whether they are copied or made", async () => {
    const [copied, made] = [await scratchOf(file, false), await scratchOf(file, true)];
    expect([copied.text, made.text]).toEqual([canonical, canonical]);
    expect([copied.rows, made.rows, made.made]).toEqual([10, 10, 10]);
    expect(copied.made).toBeLessThan(5);
  });

  test("are the same with the columns in another order, and one that is no field's", async () => {
    const turned = ["value,note,hour,station", ...hours.slice(0, 4).map((line) => turnedLine(line)), ""].join(
      end,
    );
    const { text, made } = await scratchOf(turned, false);
    expect(text).toBe(canonical.split("\n").slice(0, 5).join("\n").concat("\n"));
    expect(made).toBeLessThan(2);
  });
});

function turnedLine(line: string): string {
  const [station, hour, value] = line.split(",");
  return [value, "x", hour, station].join(",");
}

test("it is told whether they stand in the order of the key", async () => {
  const head = "station,hour,value\n";
  const sorted = [
    "a,2025-01-01T00:00:00Z,1\n",
    "a,2025-01-01T01:00:00Z,1\n",
    "a-,2025-01-01T00:00:00Z,1\n",
    "ab,2024-01-01T00:00:00Z,1\n",
    "Å,2024-01-01T00:00:00Z,1\n",
  ];
  const isSorted = async (lines: readonly string[]) =>
    (await scratchOf(head + lines.join(""), false)).isSorted;
  expect(await isSorted(sorted)).toBe(true);
  for (let at = 1; at < sorted.length; at++) {
    const swapped = [
      ...sorted.slice(0, at - 1),
      sorted[at] ?? "",
      sorted[at - 1] ?? "",
      ...sorted.slice(at + 1),
    ];
    expect(await isSorted(swapped), swapped.join("")).toBe(false);
  }
  // What bytes cannot tell is sorted by the database.
  expect(await isSorted([...sorted, '"ø,",2024-01-01T00:00:00Z,1\n'])).toBe(false);
  expect(await isSorted([...sorted, "ø,2024-01-01T00:00:00.5Z,1\n"])).toBe(false);
});

test("a decimal that Parquet has no room for is made, and refused", async () => {
  const wide = defineDataset({ ...readings, id: "test-readings" });
  const row = (value: string) => `station,hour,value\na,2025-01-01T00:00:00Z,${value}\n`;
  expect((await scratchOf(row("9999999999999.9"), false, wide)).made).toBe(0);
  expect((await scratchOf(row("9999999999999999"), false, wide)).made).toBe(1);
});

test.each([
  ["decimal", "007"],
  ["decimal", "-0.00"],
  ["decimal", "1e5"],
  ["decimal", "+1"],
  ["decimal", "1."],
  ["decimal", ".5"],
  ["decimal", "1.5.2"],
  ["decimal", "1234567890123456"],
  ["integer", "-"],
  ["instant", "2025-10-26T00:30:00+02:00"],
  ["instant", "2025-10-26T02:00:00+01:30"],
  ["instant", "2025-10-26 02:00:00+01:00"],
  ["text", 'a"b'],
  ["text", "a\nb"],
  ["list", "a|b"],
] as const)("a cell of %s that must be made is not copied: %s", (kind, cell) => {
  const bytes = encoder.encode(cell);
  const sink = byteSink(64);
  const field = { kind } as Parameters<typeof cellCopy>[0];
  expect(cellCopy(field)(bytes, 0, bytes.length, sink)).toBe(false);
});

test("what waits is what canonical CSV of the same rows is", async () => {
  const { text } = await scratchOf("station,hour,value\na,2025-01-01T00:00:00Z,1\n", false);
  expect(text).toBe(csvText(readings, [{ station: "a", hour: "2025-01-01T00:00:00Z", value: 1 }]));
});
