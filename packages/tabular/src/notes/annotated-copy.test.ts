import readWorkbook from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { causesOf, inputOf, judgeInputs } from "../_testing.ts";
import { gunzipped } from "../formats/gzip/gunzip.ts";
import { gzipped } from "../formats/gzip/gzip.ts";
import { randomAccess } from "../formats/random-access.ts";
import { rowXml, workbookOf } from "../formats/xlsx/_testing.ts";
import { archiveOf } from "../formats/zip/_testing.ts";
import { openArchive } from "../formats/zip/zip-js.ts";
import type { Input } from "../input.ts";
import type { FileReport } from "../report/report.ts";
import { annotatedCopy } from "./annotated-copy.ts";
import { Notes } from "./take-notes.ts";

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Uint8Array.from(all.flatMap((chunk) => [...chunk]));
}

/** The copy of a file with notes. */
async function copyOf(input: Input, language: "nb" | "nn" | "en" = "nb"): Promise<Uint8Array> {
  const notes = new Notes(language);
  const report = await judgeInputs([input], { notes });
  return bytesOf(annotatedCopy({ input, report, notes }));
}

async function fileOf(name: string, content: string | Uint8Array): Promise<FileReport> {
  return (await judgeInputs([inputOf(name, content)])).deliveries[0]?.files[0] as FileReport;
}

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string) =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  );

/** CSV without its first column, in signs of one byte. */
function withoutFirst(text: string, delimiter: string): string {
  return text
    .split(/(?<=\r\n)/)
    .map((line) => line.replace(new RegExp(`^(?:"(?:[^"]|"")*"|[^"${delimiter}\r]*)${delimiter}`), ""))
    .join("");
}

const rows = [
  "Rapport",
  "reading_id;place_id;place_name;value;read_on;estimated",
  "r1;p1;Bod\u00f8;1;2025-01-01;true",
  'r2;;"a;b";12x;2025-13-01;ja',
  "r2;p1;;5000;;",
  "",
  "r4;p1",
  "r5;p1;;1;;;;;",
];
const csv = rows.map((row) => `${row}\r\n`).join("");

describe("a copy of CSV", () => {
  const forms = [
    ["Windows-1252", latin(csv), (bytes: Uint8Array) => String.fromCharCode(...bytes)],
    ["UTF-8", utf8(csv), (bytes: Uint8Array) => new TextDecoder().decode(bytes)],
    ["UTF-16", wide(csv), (bytes: Uint8Array) => new TextDecoder("utf-16le").decode(bytes)],
    ["UTF-8 with a mark", utf8(`\ufeff${csv}`), (bytes: Uint8Array) => new TextDecoder().decode(bytes)],
  ] as const;

  test.each(forms)(
    "in %s says in a first column what was found, and is the file without it",
    async (_, bytes, read) => {
      const copy = read(await copyOf(inputOf("a.csv", bytes)));
      const lines = copy.split("\r\n");
      expect(lines[0]).toBe("Rapport");
      expect(lines[1]).toBe(`Funn;${rows[1]}`);
      expect(lines[2]).toBe(`;${rows[2]}`);
      expect(lines[3]).toMatch(/^"?FEIL: .*12x.* \| /);
      expect(lines[3]?.endsWith(`;${rows[3]}`)).toBe(true);
      const [preamble, ...table] = lines;
      expect([preamble, withoutFirst(table.join("\r\n"), ";")].join("\r\n")).toBe(csv);
    },
  );

  test("keeps every byte, those that are no letters too", async () => {
    const broken = Uint8Array.from([
      ...utf8(`reading_id,place_id,value\n${"r\u00f81,p1,1\n".repeat(40)}r,p1,`),
      0xe5,
      0x31,
      10,
    ]);
    const copy = await copyOf(inputOf("a.csv", broken));
    expect(copy.filter((byte) => byte === 0xe5)).toHaveLength(1);
  });

  test("gets the same verdict, the same causes and the same places", async () => {
    const before = await fileOf("a.csv", utf8(csv));
    const after = await fileOf("a.csv", await copyOf(inputOf("a.csv", utf8(csv))));
    expect(after.verdict).toBe(before.verdict);
    const without = (file: FileReport) =>
      file.causes
        .filter(({ code }) => code !== "file.heading_unknown")
        .map(({ code, count, places }) => ({ code, count, rows: places.map(({ row }) => row) }));
    expect(without(after)).toEqual(without(before));
  });

  test("has no notes when nothing is wrong", async () => {
    const clean = "reading_id,place_id,value\nr1,p1,1\n";
    expect(new TextDecoder().decode(await copyOf(inputOf("a.csv", clean), "en"))).toBe(
      "Findings,reading_id,place_id,value\n,r1,p1,1\n",
    );
  });

  test("never says a sensitive value", async () => {
    const copy = new TextDecoder().decode(
      await copyOf(inputOf("a.csv", "place_id,kind,secret\np1,school,hemmelig\n")),
    );
    expect(copy.match(/hemmelig/g)).toHaveLength(1);
    expect(copy).toMatch(/FEIL: .*,p1,school,hemmelig\n$/);
  });
});

describe("a copy of what is packed", () => {
  const once = async function* (bytes: Uint8Array) {
    yield bytes;
  };
  const partsOf = async (bytes: Uint8Array) => {
    const { parts } = await openArchive(await randomAccess(inputOf("k.zip", bytes)));
    return Promise.all(parts.map(async (part) => [part.name, await bytesOf(part.open())] as const));
  };

  test("with gzip is that of the file, unpacked", async () => {
    const packed = await bytesOf(gzipped(once(utf8(csv))));
    expect(await copyOf(inputOf("a.csv.gz", packed))).toEqual(await copyOf(inputOf("a.csv", utf8(csv))));
  });

  test("in an archive has notes in the tables that can have them, and all else as it was", async () => {
    const workbook = await workbookOf({
      sheets: [
        { name: "A", rows: rowXml(1, ["reading_id", "place_id", "value"]) + rowXml(2, ["r8", "p1", "x"]) },
      ],
    });
    const json = '[{"reading_id":"r9","place_id":"p1","value":"tolv"}]';
    const archive = await archiveOf({
      "mappe/a.csv": csv,
      "b.csv.gz": await bytesOf(gzipped(once(utf8(csv)))),
      "c.xlsx": workbook,
      "d.json": json,
      "LESMEG.md": "Les meg",
    });
    const copied = new Map(await partsOf(await copyOf(inputOf("pakke.zip", archive))));
    expect([...copied.keys()]).toEqual(["mappe/a.csv", "b.csv.gz", "c.xlsx", "d.json", "LESMEG.md"]);
    const text = (name: string) => new TextDecoder().decode(copied.get(name));
    expect(text("mappe/a.csv")).toContain("Funn;reading_id;");
    expect([text("d.json"), text("LESMEG.md")]).toEqual([json, "Les meg"]);
    const unpacked = gunzipped(inputOf("b.csv.gz", copied.get("b.csv.gz") as Uint8Array));
    expect(new TextDecoder().decode(await bytesOf(unpacked.open()))).toContain("Funn;reading_id;");
    const sheets = await readWorkbook(Buffer.from(copied.get("c.xlsx") as Uint8Array));
    expect(sheets.length).toBe(2);
  });

  test("is refused when none of the tables in an archive can have notes", async () => {
    const archive = await archiveOf({ "d.json": '[{"reading_id":"r9","place_id":"p1","value":"tolv"}]' });
    await expect(copyOf(inputOf("pakke.zip", archive))).rejects.toMatchObject({ code: "copy.format" });
  });
});

const heading = ["reading_id", "place_id", "place_name", "value", "read_on", "estimated"];

/** A workbook as a clerk has it: other sheets, widths, styles, a formula, a name, somebody's comment. */
async function clerksWorkbook(): Promise<Uint8Array> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  return workbookOf({
    sheets: [
      {
        name: "M\u00e5linger &amp; mer",
        rows: [
          rowXml(1, ["En rapport"]),
          rowXml(3, heading, "B"),
          rowXml(4, ["r1", "p1", "Bod\u00f8", 1], "B"),
          `<row r="5" spans="2:5" ht="30"><c r="B5" t="inlineStr"><is><t>r2</t></is></c><c r="D5"/><c r="E5" s="1"><v>5000</v></c><c r="F5"><f>TODAY()</f><v>45000</v></c></row>`,
          rowXml(7, ["r2", "p1", "hei", "tolv"], "B"),
        ].join(""),
        after: '<legacyDrawing r:id="d"/><tableParts count="0"/>',
      },
      { name: "Notater", rows: rowXml(1, ["Husk \u00e5 ringe"]) },
    ],
    formats: ["0.00"],
    workbookProperties: '<workbookPr/><bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews>',
    parts: {
      "xl/worksheets/_rels/sheet0.xml.rels": `<Relationships>${relation("c", "comments", "../comments1.xml")}${relation("d", "vmlDrawing", "../drawings/vmlDrawing1.vml")}</Relationships>`,
      "xl/comments1.xml":
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Kari</author></authors><commentList><comment ref="E5" authorId="0"><text><t>Sjekk m\u00e5leren</t></text></comment><comment ref="B4" authorId="0"><text><t>OK</t></text></comment></commentList></comments>',
      "xl/drawings/vmlDrawing1.vml":
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><br><x:ClientData ObjectType="Note"><x:Row>4</x:Row><x:Column>4</x:Column></x:ClientData></v:shape></xml>',
      "[Content_Types].xml":
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      "xl/media/image1.png": "picture",
    },
  });
}

async function partsOf(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const source = {
    size: async () => bytes.length,
    read: async (from: number, to: number) => bytes.subarray(from, to),
  };
  const { parts } = await openArchive(source);
  const texts: Record<string, string> = {};
  for (const part of parts) texts[part.name] = new TextDecoder().decode(await bytesOf(part.open()));
  return texts;
}

describe("a copy of a workbook", () => {
  test("opens in another reader: a first sheet that sums up, then the sheets as they were", async () => {
    const original = await clerksWorkbook();
    const copy = Buffer.from(await copyOf(inputOf("a.xlsx", original)));
    const sheets = await readWorkbook(copy);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["SamÅpne – funn", "M\u00e5linger & mer", "Notater"]);
    const before = await readWorkbook(Buffer.from(original));
    expect(sheets.slice(1).map(({ data }) => data)).toEqual(before.map(({ data }) => data));
    expect(sheets[0]?.data[0]?.[0]).toBe("Ikke godkjent. Fila følger ikke spesifikasjonen ennå.");
    expect(JSON.stringify(sheets[0]?.data)).toContain("Hva er funnet");
  });

  test("colours the faulty cells, makes those that are missing, and keeps formulas, heights and styles", async () => {
    const parts = await partsOf(await copyOf(inputOf("a.xlsx", await clerksWorkbook())));
    const sheet = parts["xl/worksheets/sheet0.xml"] ?? "";
    expect(sheet).toMatch(/<row r="5" ht="30"><c s="\d+" r="B5"|<row r="5" ht="30"><c r="B5"/);
    expect(sheet).toMatch(/<c r="C5" s="(\d+)"\/>/);
    expect(sheet).toMatch(/<c s="\d+" r="E5"><v>5000<\/v>/);
    expect(sheet).toContain("<f>TODAY()</f><v>45000</v>");
    const styles = parts["xl/styles.xml"] ?? "";
    const xfs = [...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? "").matchAll(/<xf [^>]*>/g)].map(
      ([xf]) => xf,
    );
    const marked = xfs[Number(/<c s="(\d+)" r="E5">/.exec(sheet)?.[1])];
    expect(marked).toMatch(/numFmtId="170"/);
    expect(marked).toMatch(/fillId="2"/);
    expect(styles).toMatch(/<fills count="4">/);
    expect(parts["xl/media/image1.png"]).toBe("picture");
    expect(parts["xl/workbook.xml"]).not.toContain("activeTab");
  });

  test("puts comments in the cells, beside those of others", async () => {
    const parts = await partsOf(await copyOf(inputOf("a.xlsx", await clerksWorkbook())));
    const comments = parts["xl/comments1.xml"] ?? "";
    expect(comments).toContain("<author>Kari</author><author>SamÅpne</author>");
    expect(comments).toMatch(/ref="E5" authorId="0"><text><t>Sjekk måleren<\/t><r>.*5 ?000.*?<\/text>/);
    expect(comments).toContain("<t>OK</t></text>");
    expect(comments).toMatch(/ref="C5" authorId="1"/);
    expect(comments).toMatch(/ref="E7" authorId="1".*tolv/);
    const drawing = parts["xl/drawings/vmlDrawing1.vml"] ?? "";
    expect(drawing.match(/<x:Row>4<\/x:Row><x:Column>4</g)).toHaveLength(1);
    expect(drawing).toContain("<x:Row>6</x:Row><x:Column>4</x:Column>");
  });

  test("gets the same verdict, causes and places, and can be annotated again without growing", async () => {
    const original = await clerksWorkbook();
    const copy = await copyOf(inputOf("a.xlsx", original));
    expect(await fileOf("a.xlsx", copy)).toEqual(await fileOf("a.xlsx", original));
    const again = await copyOf(inputOf("a.xlsx", copy));
    const [first, second] = [await partsOf(copy), await partsOf(again)];
    expect(Object.keys(second).sort()).toEqual(Object.keys(first).sort());
    expect(second["xl/drawings/vmlDrawing1.vml"]?.length).toBe(first["xl/drawings/vmlDrawing1.vml"]?.length);
    const count = (parts: typeof first) => parts["xl/comments1.xml"]?.match(/<comment /g)?.length;
    expect(count(second)).toBe(count(first));
    expect(second["xl/comments1.xml"]?.length).toBe(first["xl/comments1.xml"]?.length);
  });

  test("takes the marks away from cells that have been put right", async () => {
    const workbook = (value: string | number) =>
      workbookOf({
        sheets: [{ name: "A", rows: rowXml(1, heading) + rowXml(2, ["r1", "p1", undefined, value]) }],
      });
    const copy = await partsOf(await copyOf(inputOf("a.xlsx", await workbook("tolv"))));
    const sheet = "xl/worksheets/sheet0.xml";
    expect(copy[sheet]).toMatch(/<c s="\d+" r="D2" t="inlineStr">/);
    const corrected = copy[sheet]?.replace(
      /(<c s="\d+" r="D2") t="inlineStr"><is><t>tolv<\/t><\/is>/,
      "$1><v>12</v>",
    );
    const bytes = await archiveOf({ ...copy, [sheet]: corrected ?? "" });
    expect(causesOf(await fileOf("a.xlsx", bytes))).toEqual([]);
    const again = await partsOf(await copyOf(inputOf("a.xlsx", bytes)));
    const styles = [
      ...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(again["xl/styles.xml"] ?? "")?.[0] ?? "").matchAll(/<xf [^>]*>/g),
    ];
    expect(styles[Number(/<c s="(\d+)" r="D2">/.exec(again[sheet] ?? "")?.[1])]?.[0]).toContain('fillId="0"');
    expect(again["xl/comments1.xml"]).not.toContain("<comment ");
    expect(again["xl/drawings/vmlDrawing1.vml"]).not.toContain("<v:shape ");
  });

  test("gives a workbook without styles some, by the only name that some programs look for", async () => {
    const rows = rowXml(1, heading) + rowXml(2, ["r1", "p1", undefined, "tolv"]);
    const { "xl/styles.xml": _, ...parts } = await partsOf(
      await workbookOf({ sheets: [{ name: "A", rows }] }),
    );
    const relations = "xl/_rels/workbook.xml.rels";
    const others = parts[relations]?.replace(/<Relationship Id="y"[^>]*>/, "") ?? "";
    const copy = await partsOf(
      await copyOf(inputOf("a.xlsx", await archiveOf({ ...parts, [relations]: others }))),
    );
    expect(copy["xl/styles.xml"]).toContain("<cellXfs ");
    expect(copy[relations]).toContain('Target="/xl/styles.xml"');
  });

  test("keeps the prefix a program writes", async () => {
    const cell = (place: string, text: string) =>
      `<x:c r="${place}" t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1">${heading.map((name, column) => cell(`${"ABCDEF"[column]}1`, name)).join("")}</x:row><x:row r="2">${cell("A2", "r1")}${cell("D2", "tolv")}</x:row><x:row r="3"/></x:sheetData></x:worksheet>`;
    const original = await workbookOf({
      sheets: [{ name: "A", rows: "" }],
      parts: { "xl/worksheets/sheet0.xml": sheet },
    });
    const copy = await copyOf(inputOf("a.xlsx", original));
    expect((await partsOf(copy))["xl/worksheets/sheet0.xml"]).toMatch(
      /<x:c r="B2" s="\d+"\/><x:c s="\d+" r="D2" .*<x:legacyDrawing xmlns:r=/,
    );
    expect(await fileOf("a.xlsx", copy)).toEqual(await fileOf("a.xlsx", original));
  });

  test("never says a sensitive value, in any language", async () => {
    const original = await workbookOf({
      sheets: [
        {
          name: "A",
          rows: rowXml(1, ["place_id", "kind", "secret"]) + rowXml(2, ["p1", "school", "hemmelig"]),
        },
      ],
    });
    for (const language of ["nb", "nn", "en"] as const) {
      const parts = await partsOf(await copyOf(inputOf("a.xlsx", original), language));
      const holding = Object.keys(parts).filter((name) => parts[name]?.includes("hemmelig"));
      expect(holding).toEqual(["xl/worksheets/sheet0.xml"]);
    }
  });
});

test("is not made of files that were not read to the end, or have no place for notes", async () => {
  await expect(copyOf(inputOf("a.csv", 'reading_id,place_id,value\nr1,p1,"1\n'))).rejects.toMatchObject({
    code: "copy.not_judged",
  });
  await expect(copyOf(inputOf("a.csv", ""))).rejects.toMatchObject({ code: "copy.not_judged" });
  await expect(
    copyOf(inputOf("a.json", '[{"reading_id":"r1","place_id":"p1","value":1}]')),
  ).rejects.toMatchObject({ code: "copy.format" });
});
