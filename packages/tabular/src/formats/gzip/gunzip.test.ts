import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { inputOf, judgeInputs, readings } from "../../_testing.ts";
import { gunzipped } from "./gunzip.ts";

const lines = Array.from({ length: 60_000 }, (_, index) => `r${index},p${index % 7},,${index % 900},,`);
const content = readings(...lines);

/** A text in gzip files one after the other, cut at some places. */
function members(text: string, ...cuts: readonly number[]): Uint8Array {
  const ends = [...cuts, text.length];
  return Buffer.concat(ends.map((end, index) => gzipSync(text.slice(ends[index - 1] ?? 0, end))));
}

async function textOf(bytes: Uint8Array, chunkSize?: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of gunzipped(inputOf("a.gz", bytes, chunkSize)).open()) pieces.push(piece.slice());
  return Buffer.concat(pieces).toString();
}

const wrongChecksum = members(content, 100);
wrongChecksum[wrongChecksum.length - 6] = 1;

describe("a gzip file of several members", () => {
  test.each([
    ["one", members(content)],
    ["two", members(content, 1_000_003)],
    ["many", members(content, ...Array.from({ length: 40 }, (_, index) => (index + 1) * 10_007))],
    ["an empty one first", members(content, 0)],
    ["an empty one last", Buffer.concat([members(content), members("")])],
    ["zeros at the end", Buffer.concat([members(content, 10), new Uint8Array(1000)])],
  ])("is the text of all: %s", async (_, bytes) => {
    expect((await textOf(bytes)) === content).toBe(true);
  });

  test("is read wherever its bytes are cut", async () => {
    const short = content.slice(0, 5000);
    for (const chunkSize of [1, 7, 4096])
      expect(await textOf(members(short, 100, 2000), chunkSize)).toBe(short);
  });

  test("is a table as any", async () => {
    const report = await judgeInputs([inputOf("a.csv.gz", members(content, 1_000_003))]);
    const [file] = report.deliveries[0]?.files ?? [];
    expect([file?.verdict, file?.table?.rows]).toEqual(["conformant", lines.length]);
  });

  test.each([
    ["cut short", members(content, 100).slice(0, -9)],
    ["followed by something else", Buffer.concat([members(content, 100), Buffer.from("more")])],
    ["with a wrong checksum", wrongChecksum],
  ])("is damaged: %s", async (_, bytes) => {
    await expect(textOf(bytes)).rejects.toMatchObject({ code: "file.damaged" });
  });
});

test("blocks of every kind are unpacked", async () => {
  const noise = Array.from({ length: 90_000 }, (_, at) => String.fromCharCode(33 + ((at * 7919) % 89))).join(
    "",
  );
  for (const strategy of [0, 1, 2, 3, 4])
    for (const level of [0, 1, 9]) {
      const packed = Buffer.concat([
        gzipSync("a", { level, strategy }),
        gzipSync(noise, { level, strategy }),
      ]);
      expect((await textOf(packed)) === `a${noise}`).toBe(true);
    }
});
