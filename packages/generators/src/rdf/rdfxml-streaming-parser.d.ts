/** The part of rdfxml-streaming-parser that is used; its own types bring those of three packages with them. */
declare module "rdfxml-streaming-parser" {
  interface Term {
    readonly value: string;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export class RdfXmlParser {
    constructor(options: { readonly baseIRI: string });
    on(event: "data", hear: (quad: Quad) => void): this;
    on(event: "error", hear: (error: Error) => void): this;
    on(event: "end", hear: () => void): this;
    write(text: string): boolean;
    end(): void;
  }
}
