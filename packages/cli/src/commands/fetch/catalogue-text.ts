import type { Statement } from "@samapne/client";
import { isRdfXml, readJsonLd, readRdfXml, readTurtle } from "@samapne/generators";

/** What a catalogue says, in Turtle, JSON-LD or RDF/XML: its text tells which. Undefined when it is none of them. */
export async function readCatalogue(text: string, base: string): Promise<readonly Statement[] | undefined> {
  if (isRdfXml(text)) return readRdfXml(text, base);
  const document = jsonIn(text);
  return document === undefined ? readTurtle(text, base) : readJsonLd(document, base);
}

/** JSON as it is read; undefined when the text is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}
