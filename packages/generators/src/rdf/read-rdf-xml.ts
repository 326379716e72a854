import type { Triple } from "./turtle.ts";

/**
 * Reads RDF/XML (RDF 1.1 XML Syntax), which many catalogues have; relative addresses are set against `base`. Undefined
 * when it is none, breaks off, or would become many times as long as it is.
 */
export async function readRdfXml(text: string, base: string): Promise<readonly Triple[] | undefined> {
  if (!hasEnd(text) || swells(text)) return undefined;
  // Only who reads RDF/XML pays for it.
  const { RdfXmlParser } = await import("rdfxml-streaming-parser");
  return new Promise((resolve) => {
    const triples: Triple[] = [];
    const parser = new RdfXmlParser({ baseIRI: base });
    parser.on("error", () => resolve(undefined));
    parser.on("end", () => resolve(triples));
    parser.on("data", ({ subject, predicate, object }) => {
      triples.push({ subject: subject.value, predicate: predicate.value, object: object.value });
    });
    parser.write(text);
    parser.end();
  });
}

/** True for a text that begins as RDF/XML does. Turtle may begin with `<`, too, but then with an address. */
export function isRdfXml(text: string): boolean {
  return /^\s*<(?:\?xml\s|!--|!DOCTYPE\s|(?:[\w.-]+:)?RDF[\s>])/.test(text);
}

/** Is what was begun first ended last? The parser gives what it has of a text that breaks off, and says nothing. */
function hasEnd(text: string): boolean {
  const plain = withoutComments(text).trimEnd();
  const [, first] = /<([A-Za-z_][\w.:-]*)/.exec(withoutDoctype(plain)) ?? [];
  const [, last] = /^<\/([A-Za-z_][\w.:-]*)\s*>$/.exec(plain.slice(plain.lastIndexOf("<"))) ?? [];
  return first !== undefined && first === last;
}

/** A comment that does not end is left as it is. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let from = text.indexOf("<!--"); from >= 0; from = text.indexOf("<!--", at)) {
    const end = text.indexOf("-->", from + 4);
    if (end < 0) break;
    kept.push(text.slice(at, from));
    at = end + 3;
  }
  return kept.join("") + text.slice(at);
}

/** There is at most one. */
function withoutDoctype(text: string): string {
  const at = text.indexOf("<!DOCTYPE");
  if (at < 0) return text;
  return text.slice(0, at) + text.slice(at).replace(/^<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/, "");
}

/** Entities stand for namespaces, in short files. Long ones that come again and again fill any memory. */
function swells(text: string): boolean {
  const [, ...declared] = text.split(/<!ENTITY(?=\s)/);
  const isLong = (one: string) => one.slice(0, 300).indexOf(">") < 0;
  return declared.length > 0 && (text.length > 1024 * 1024 || declared.some(isLong));
}
