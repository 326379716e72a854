/** The part of jsonld (which brings no types) that is used. */
declare module "jsonld" {
  interface Options {
    readonly base?: string;
    readonly format?: "application/n-quads";
    readonly inputFormat?: "application/n-quads";
    readonly algorithm?: "RDFC-1.0";
    readonly documentLoader?: (url: string) => Promise<{ document: unknown; documentUrl: string }>;
  }
  interface Quad {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    /** Null where a value in a list is no IRI. */
    readonly object: { readonly value: string } | null;
  }
  const jsonld: {
    /** The quads of a document, as plain objects. */
    toRDF(document: object, options: Options): Promise<readonly Quad[]>;
    /** Canonical N-Quads, the same for equal graphs. */
    canonize(input: string | object, options: Options): Promise<string>;
  };
  export default jsonld;
}
