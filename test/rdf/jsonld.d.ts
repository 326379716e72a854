/** The part of jsonld (which brings no types) that the tests use. */
declare module "jsonld" {
  interface Options {
    readonly format?: "application/n-quads";
    readonly inputFormat?: "application/n-quads";
    readonly algorithm?: "RDFC-1.0";
    readonly documentLoader?: (url: string) => Promise<{ document: unknown; documentUrl: string }>;
  }
  const jsonld: {
    /** The quads of a document, as plain objects. */
    toRDF(document: object, options: Options): Promise<object[]>;
    /** Canonical N-Quads, the same for equal graphs. */
    canonize(input: string | object, options: Options): Promise<string>;
  };
  export default jsonld;
}
