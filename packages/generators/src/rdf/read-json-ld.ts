import type { Triple } from "./turtle.ts";

/**
 * Reads JSON-LD 1.1 that brings its own contexts: what others may have to say about a document is not asked for over the
 * network. Relative addresses are set against `base`. Undefined when it is none, or is too much for jsonld.js.
 */
export async function readJsonLd(document: unknown, base: string): Promise<readonly Triple[] | undefined> {
  if (typeof document !== "object" || document === null) return undefined;
  const documentLoader = (url: string) => Promise.reject(new Error(`not asked for: ${url}`));
  try {
    // Only who reads JSON-LD pays for it.
    const { default: jsonld } = await import("jsonld");
    const quads = await jsonld.toRDF(document, { base, documentLoader });
    return quads.flatMap(({ subject, predicate, object }) =>
      object === null ? [] : [{ subject: subject.value, predicate: predicate.value, object: object.value }],
    );
  } catch {
    return undefined;
  }
}
