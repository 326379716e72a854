import jsonld from "jsonld";
import { DataFactory, type Quad, Store, Writer } from "n3";

/** A JSON-LD document as a graph, as jsonld.js reads it. Only the contexts handed in can be loaded. */
export async function readJsonLd(
  document: object,
  contexts: Readonly<Record<string, unknown>> = {},
): Promise<Store> {
  const documentLoader = async (url: string) => {
    if (!Object.hasOwn(contexts, url)) throw new Error(`nothing may be fetched: ${url}`);
    return { document: contexts[url], documentUrl: url };
  };
  // Not by way of N-Quads: a code with a quotation mark makes an IRI that no parser would read back.
  const quads = await jsonld.toRDF(document, { documentLoader });
  // A value whose IRI is none (a code with a blank) is left out of the graph; inside a list, jsonld.js gives null for it.
  const whole = (quads as readonly Quad[]).filter(({ object }) => object !== null);
  return new Store(whole.map((quad) => DataFactory.fromQuad(Object.assign(quad, { termType: "Quad" }))));
}

/** The canonical N-Quads of a graph (RDFC-1.0): equal texts are equal graphs. */
export async function canonical(graph: Store): Promise<string> {
  const writer = new Writer({ format: "N-Quads" });
  const text = writer.quadsToString(graph.getQuads(null, null, null, null));
  return jsonld.canonize(text, {
    inputFormat: "application/n-quads",
    format: "application/n-quads",
    algorithm: "RDFC-1.0",
  });
}
