import { expect, test } from "vitest";
import { XmlScanner } from "./scan.ts";

const document = `<?xml version="1.0"?><a:row b="1"><c>første</c><c/>\n<c>to <![CDATA[<3>]]> &amp;</c></a:row>`;

/** What is told of the document when it comes in pieces. */
function told(...pieces: readonly string[]): readonly string[] {
  const all: string[] = [];
  const scanner = new XmlScanner({
    open: (name) => all.push(`<${name}>`),
    close: (name) => all.push(`</${name}>`),
    text: (source, from, to) => all.push(source.slice(from, to)),
  });
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return all;
}

test("tells the same wherever a document is cut, and each text once", () => {
  const whole = told(document);
  expect(whole).toEqual([
    "<row>",
    "<c>",
    "første",
    "</c>",
    "<c>",
    "</c>",
    "\n",
    "<c>",
    "to ",
    "<3>",
    " &amp;",
    "</c>",
    "</row>",
  ]);
  for (let cut = 1; cut < document.length; cut++)
    expect(told(document.slice(0, cut), document.slice(cut)), String(cut)).toEqual(whole);
  expect(told(...document.split(""))).toEqual(whole);
});

test("halts where the handler is full, and goes on from there", () => {
  const opened: string[] = [];
  const handler = {
    isFull: false,
    open: (name: string) => void opened.push(name),
    close: (name: string) => void (handler.isFull = name === "row"),
    text: () => undefined,
  };
  const scanner = new XmlScanner(handler);
  const halts: number[] = [];
  scanner.write("<a><row><b/></row><row><c/></row><row/>");
  while (scanner.isHalted) {
    halts.push(opened.length);
    handler.isFull = false;
    scanner.write("");
  }
  expect(halts).toEqual([3, 5, 6]);
  scanner.write("</a>");
  scanner.end();
});
