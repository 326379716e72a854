import { invisible } from "../invisible.ts";
import { DataFactory, Parser, type Quad_Object as QuadObject, Writer } from "n3";
import { expand } from "./prefixes.ts";
import { type Node, type Properties, type Term, termsOf } from "./term.ts";
import { usedPrefixes } from "./used-prefixes.ts";

const { literal, namedNode } = DataFactory;

/**
 * Nodes as Turtle (RDF 1.1 Turtle): in their order, only the prefixes that are used, no invisible characters.
 * `own` are prefixes for namespaces of the document itself; they only make it shorter.
 */
export function turtle(nodes: readonly Node[], own: Readonly<Record<string, string>> = {}): string {
  const writer = new Writer({ prefixes: { ...own, ...usedPrefixes(nodes) }, format: "Turtle" });
  for (const { id, types, says } of nodes) {
    if (id === undefined) throw new TypeError("a node that nothing points to must have an id");
    for (const { predicate, object } of statements(writer, types, says))
      writer.addQuad(named(id), predicate, object);
  }
  let text = "";
  writer.end((error: Error | null, result: string) => {
    if (error) throw error;
    text = result;
  });
  return visible(text.replace(/\.\n(?=<|[^@\s])/g, ".\n\n"));
}

/** A statement as it was read: whole addresses, blank nodes as `_:…`, texts without their language. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** Reads Turtle; relative addresses are set against `base`. Undefined when it is none. */
export function readTurtle(text: string, base: string): readonly Triple[] | undefined {
  try {
    const quads = new Parser({ format: "text/turtle", baseIRI: base }).parse(text);
    return quads.map(({ subject, predicate, object }) => ({
      subject: subject.value,
      predicate: predicate.value,
      object: object.value,
    }));
  } catch {
    return undefined;
  }
}

interface Statement {
  readonly predicate: ReturnType<typeof namedNode>;
  readonly object: QuadObject;
}

function statements(writer: Writer, types: readonly string[] = [], says: Properties): Statement[] {
  const kinds = types.map((type) => ({ predicate: named("rdf:type"), object: named(type) }));
  const said = Object.entries(says).flatMap(([name, value]) =>
    termsOf(value).map((term) => ({ predicate: named(name), object: objectOf(writer, term) })),
  );
  return [...kinds, ...said];
}

function objectOf(writer: Writer, term: Term): QuadObject {
  if ("iri" in term) return named(term.iri);
  if ("text" in term) return literal(term.text, term.language);
  if ("value" in term) return literal(term.value, named(term.type ?? "xsd:string"));
  if ("list" in term)
    return writer.list(term.list.map((item) => objectOf(writer, item))) as unknown as QuadObject;
  return term.id === undefined
    ? writer.blank(statements(writer, term.types, term.says) as unknown as Parameters<Writer["blank"]>[0])
    : named(term.id);
}

function named(name: string) {
  return namedNode(expand(name));
}

/** Blanks other than the space, and what shows as nothing, as escapes; they stand only inside texts. */
function visible(text: string): string {
  return text.replace(invisible, (character) => {
    const code = (character.codePointAt(0) as number).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
  });
}
