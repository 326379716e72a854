import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { causesOf, inputOf, judgeInputs } from "../../_testing.ts";
import { sheetGrid } from "../sheet/sheet-records.ts";
import { FoundSheets, scannedSheets } from "../sheet/scanned-sheets.ts";
import { PageReader } from "./page-reader.ts";

const headings = "<tr><th>reading_id<th>place_id<th>place_name<th>value<th>read_on<th>estimated";
const good = `${headings}<tr><td>r1<td>p1<td>Torget<td>1.5<td>2025-01-31<td>false`;

async function judged(page: string | Uint8Array) {
  const bytes = typeof page === "string" ? new TextEncoder().encode(page) : page;
  const report = await judgeInputs([inputOf("bok.xls", bytes)]);
  const files = report.deliveries.flatMap((delivery) => delivery.files);
  return files.map((file) => ({ file, causes: causesOf(file) }));
}

/** The rows of the tables of a page, each table by itself; it comes sign by sign, or in larger pieces. */
async function rowsIn(page: string, size = 1000) {
  async function* scan() {
    const found = new FoundSheets();
    const parser = new Parser(new PageReader(found));
    for (let at = 0; at < page.length; at += size) {
      parser.write(page.slice(at, at + size));
      yield found;
    }
    parser.end();
    yield found;
  }
  const tables: unknown[][] = [];
  for (const sheet of await scannedSheets(scan)) {
    const rows: unknown[] = [];
    for await (const batch of sheetGrid(sheet))
      for (const { row, cells } of batch) rows.push([row, ...cells]);
    tables.push(rows);
  }
  return tables;
}

test("a page with a table is a table, whatever its name", async () => {
  const [first, ...others] = await judged(`<html><body><table>${good}</table></body></html>`);
  expect([first?.file.verdict, first?.causes, others]).toEqual(["conformant", [], []]);
  expect(first?.file.table).toMatchObject({ format: "html", rows: 1, headerRow: 1 });
  expect(first?.file.table).not.toHaveProperty("sheet");
});

test("one of several tables is told by its caption, or its number", async () => {
  const title = "<table><tr><td>Rapport</table>";
  for (const [caption, name] of [
    ["<caption>Avlesninger</caption>", "Avlesninger"],
    ["", "2"],
  ]) {
    const [first] = await judged(`<!-- x --><HTML>${title}<TABLE>${caption}${good}</TABLE>`);
    expect(first?.file.table).toMatchObject({ sheet: name, rows: 1 });
  }
});

test.each([
  ["Windows-1252", (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))],
  ["UTF-16", (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))],
])("letters in %s", async (_, encode) => {
  const page = `<table>${headings}<tr><td>r1<td>p1<td>Ås<td>mye<td>2025-01-31<td>false</table>`;
  const [first] = await judged(encode(page));
  expect(first?.causes).toEqual([expect.stringContaining("value")]);
  expect(JSON.stringify(first?.file)).toContain("«mye»");
});

test("cells over several rows and columns stand where they are shown", async () => {
  const page = `<table>
    <tr><td rowspan=2>a<td colspan="2">b<td>c
    <tr><td>d<td rowspan="3">e<td>f
    <tr><td>g<td>h<td>i</table>`;
  expect(await rowsIn(page, 1)).toEqual([
    [
      [1, "a", "b", undefined, "c"],
      [2, "a", "d", "e", "f"],
      [3, "g", "h", "e", "i"],
    ],
  ]);
});

test("what stands in a cell is its text as it is shown, and the number Excel wrote beside it", async () => {
  const page = `<style>td{}</style><table><tr><td> Ved&nbsp; ele
    <b>nr.</b> 2&#39; <td>en<br>to<p>tre</p><td x:num="1012.25">1&nbsp;012,25<td x:num>7<td>&nbsp;<td><script>x</script>y
    <td/><td>z</td></tr><tr></tr><tr><td>&lt;b&gt; &aring; &ukjent;</table>`;
  expect(await rowsIn(page, 1)).toEqual([
    [
      [1, "Ved\u00a0 ele nr. 2'", "en\nto\ntre", 1012.25, "7", undefined, "y", undefined, "z"],
      [3, "<b> å &ukjent;"],
    ],
  ]);
});

test("a table in a cell of another is a table of its own", async () => {
  const page = "<table><tr><td>ute<table><tr><td>inne<td>2</table> igjen<td>x</table>";
  expect(await rowsIn(page, 1)).toEqual([[[1, "ute igjen", "x"]], [[1, "inne", "2"]]]);
});

test.each([
  ["a page without tables", "<!doctype html><html><p>Logg inn</html>", "file.not_text"],
  ["a page without headings", "<html><table><tr><td>1<td>2</table>", "file.no_headings"],
  ["a page that was cut", `<html><table>${good}<tr><td>r2<td>p`, "file.damaged"],
  ["tables in tables", "<html>" + "<table><tr><td>".repeat(200), "file.unpacks_too_large"],
  ["a tag that never ends", `<html><table><tr><td title="${"x".repeat(3_000_000)}`, "file.unpacks_too_large"],
  ["a cell that never ends", `<html><table><tr><td>${"x ".repeat(2_000_000)}`, "file.unpacks_too_large"],
  ["cells over all columns", `<html><table><tr>${"<td colspan=1000>a".repeat(20)}`, "file.too_many_columns"],
  ["very many tables", "<html>" + "<table></table>".repeat(20_000), "file.unpacks_too_large"],
])("%s is told as what it is", async (_, page, code) => {
  const [first] = await judged(page);
  expect(first?.file.problem?.code).toBe(code);
});

test("many tables, one in another and one after the other, are read in any order and in no more scans than need be", async () => {
  const page = Array.from({ length: 300 }, (_, at) => {
    const inner = at % 3 === 0 ? `<table><tr><td>i${at}</table>` : "";
    return `<table><tr><td>a${at}${inner}<tr><td>b${at}</table>`;
  }).join("");
  let scans = 0;
  async function* scan() {
    scans += 1;
    const found = new FoundSheets();
    const parser = new Parser(new PageReader(found));
    for (let at = 0; at < page.length; at += 100) {
      parser.write(page.slice(at, at + 100));
      yield found;
    }
    parser.end();
    yield found;
  }
  const sheets = await scannedSheets(scan);
  const textOf = async (number: number) => {
    const texts: unknown[] = [];
    for await (const batch of sheetGrid(sheets[number] as (typeof sheets)[number]))
      texts.push(...batch.flatMap(({ cells }) => cells));
    return texts.join(" ");
  };
  const inOrder: string[] = [];
  for (const number of sheets.keys()) inOrder.push(await textOf(number));
  expect(inOrder.slice(0, 4)).toEqual(["a0 b0", "i0", "a1 b1", "a2 b2"]);
  expect([sheets.length, inOrder.at(-1)]).toEqual([400, "a299 b299"]);
  // One to list them, and one for all rows.
  expect(scans).toBe(2);
  expect(await textOf(7)).toBe(inOrder[7]);
  expect(await textOf(3)).toBe(inOrder[3]);
  expect(await Promise.all([textOf(2), textOf(3)])).toEqual(inOrder.slice(2, 4));
});

test("a table in which very many rows of another stand is read, and so is the other", async () => {
  const inner = `<table>${good}${"<tr><td>r<td>p".repeat(30_000)}</table>`;
  const [outer, within] = await rowsIn(`<table><tr><td>ute${inner}<tr><td>slutt</table>`);
  expect(outer).toEqual([
    [1, "ute"],
    [2, "slutt"],
  ]);
  expect(within).toHaveLength(30_002);
});

test("cells over very many rows are refused", async () => {
  const wide = `<html><table>${good}<tr>${"<td colspan=1000 rowspan=65000>a".repeat(2)}${"<tr><td>b".repeat(1000)}`;
  const [first] = await judged(wide);
  expect(first?.file.problem?.code).toBe("file.unpacks_too_large");
});
