import { expand } from "./prefixes.ts";
import { type Node, type Term, termsOf } from "./term.ts";

/** The IRIs that nodes point to, absolute, each once, in the order they are met. */
export function usedIris(nodes: readonly Node[]): readonly string[] {
  return [...new Set(nodes.flatMap(({ says }) => Object.values(says).flatMap(termsOf).flatMap(irisIn)))];
}

function irisIn(term: Term): readonly string[] {
  if ("iri" in term) return [expand(term.iri)];
  if ("list" in term) return term.list.flatMap(irisIn);
  return "says" in term ? usedIris([term]) : [];
}
