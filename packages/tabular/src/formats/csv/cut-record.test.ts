import * as fc from "fast-check";
import { expect, test } from "vitest";
import { startSplitting } from "./csv-parse.ts";
import { cutRecord } from "./cut-record.ts";

const encoder = new TextEncoder();

interface Cut {
  readonly records: readonly { readonly cells: readonly string[]; readonly lines: number }[];
  readonly closed: boolean;
}

function cutAll(text: string, delimiter: string): Cut {
  const bytes = encoder.encode(text);
  const source = { bytes, end: bytes.length, isLast: true, delimiter: delimiter.charCodeAt(0) };
  const records = [];
  for (let at = 0; at < bytes.length;) {
    const record = cutRecord(source, at);
    if (typeof record === "string") return { records, closed: record !== "quoted" };
    records.push({ cells: record.cells, lines: record.lines });
    at = record.next;
  }
  return { records, closed: true };
}

async function judged(text: string, delimiter: string): Promise<Cut> {
  const splitter = startSplitting(delimiter);
  const first = await splitter.write(text);
  const { records, closed } = await splitter.end();
  return { records: [...first, ...records], closed };
}

const pieces = ["a", '"', '"', '""', ",", ";", "\n", "\r", "\r\n", " ", "ø", "\u0000", "🏫", "\t"];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(""));

test("cuts records as csv-parse does, whatever the quotes", async () => {
  let quoted = 0;
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom(",", ";", "\t"), async (text, delimiter) => {
      const expected = await judged(text, delimiter);
      if (expected.records.some(({ lines }) => lines > 1)) quoted++;
      expect(cutAll(text, delimiter)).toEqual(expected);
    }),
    {
      numRuns: 2000,
      examples: [
        ['"a"\r\n"b', ","],
        ['""""\n', ","],
        ['a,"b"c"d",e', ","],
        ['"x\u0000"\u0000y', ","],
      ],
    },
  );
  expect(quoted).toBeGreaterThan(10);
});

test("says that a record is cut at every place it can be cut, and nothing else", () => {
  const text = 'a,"b ""c"" d",ø\r\n"e\r\nf",g\n';
  const bytes = encoder.encode(text);
  const whole = { bytes, end: bytes.length, isLast: false, delimiter: 0x2c };
  const first = 18;
  for (let end = 1; end < first; end++)
    expect(typeof cutRecord({ ...whole, end }, 0), String(end)).toBe("string");
  for (let end = first; end <= bytes.length; end++)
    expect(cutRecord({ ...whole, end }, 0)).toMatchObject({
      cells: ["a", 'b "c" d', "ø"],
      lines: 1,
      next: first,
    });
  expect(cutRecord({ ...whole, end: 3 }, 0)).toBe("quoted");
  expect(cutRecord({ ...whole, end: 17 }, 0)).toBe("cut");
});

test.each([
  ['"a,b" c,d', true],
  ['"a\nb"c,d', true],
  ['"Rund \\"stor\\" kum",d', true],
  ['"Storgata" 5,d', false],
  ['"a,b",d', false],
  ['a "b,c" d', false],
  ['"a,""b"" c",d', false],
  ['a, "b",c\n', true],
  ['"a" ,b\n', true],
  ['a, b "c" d,e\n', false],
  ['a, "b,c\n', false],
])("doubts where a cell ends that goes on after its quotation marks: %j", (text, isDoubtful) => {
  const bytes = encoder.encode(text);
  const source = { bytes, end: bytes.length, isLast: true, delimiter: 0x2c };
  expect(cutRecord(source, 0)).toMatchObject({ isDoubtful });
});

test.each([10, 2048, 2049, 5000])("cuts a record of %i bytes as csv-parse does", async (length) => {
  const text = `${"a".repeat(length - 2)},b\nc,d\n`;
  const cut = cutAll(text, ",");
  expect(cut).toEqual(await judged(text, ","));
  expect(cut.records).toHaveLength(2);
});
