import { jsonText } from "../json-text.ts";
import { type Node, type Properties, type Term, termsOf } from "./term.ts";
import { usedPrefixes } from "./used-prefixes.ts";

/**
 * Nodes as JSON-LD 1.1: the same graph as `turtle` gives. The context holds prefixes only and stands in the
 * document, so nothing has to be fetched to read it.
 */
export function jsonLd(nodes: readonly Node[]): string {
  return jsonText({ "@context": usedPrefixes(nodes), "@graph": jsonLdNodes(nodes) });
}

/** Nodes as the members of a `@graph`, whose context has the prefixes they use. */
export function jsonLdNodes(nodes: readonly Node[]): readonly Record<string, unknown>[] {
  return nodes.map(objectOfNode);
}

function objectOfNode({ id, types, says }: Node): Record<string, unknown> {
  return { "@id": id, "@type": types, ...members(says) };
}

function members(says: Properties): Record<string, unknown> {
  const entries = Object.entries(says).map(([name, value]) => [name, termsOf(value).map(memberOf)] as const);
  return Object.fromEntries(
    entries
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}

function memberOf(term: Term): unknown {
  if ("iri" in term) return { "@id": term.iri };
  if ("text" in term) return { "@value": term.text, "@language": term.language };
  if ("value" in term)
    return term.type === undefined ? term.value : { "@value": term.value, "@type": term.type };
  if ("list" in term) return { "@list": term.list.map(memberOf) };
  return term.id === undefined ? objectOfNode(term) : { "@id": term.id };
}
