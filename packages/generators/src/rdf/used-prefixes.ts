import { prefixes, prefixOf } from "./prefixes.ts";
import { type Node, type Term, termsOf } from "./term.ts";

/** The prefixes that some nodes use, with what they stand for, in the order of the table. */
export function usedPrefixes(nodes: readonly Node[]): Readonly<Record<string, string>> {
  const used = new Set(nodes.flatMap(namesOf).map(prefixOf));
  return Object.fromEntries(Object.entries(prefixes).filter(([prefix]) => used.has(prefix)));
}

function namesOf({ id, types = [], says }: Node): readonly string[] {
  const values = Object.entries(says).flatMap(([name, value]) => {
    const terms = termsOf(value);
    return terms.length === 0 ? [] : [name, ...terms.flatMap(namesIn)];
  });
  return [...(id === undefined ? [] : [id]), ...types, ...values];
}

function namesIn(term: Term): readonly string[] {
  if ("iri" in term) return [term.iri];
  if ("list" in term) return term.list.flatMap(namesIn);
  if ("says" in term) return namesOf(term);
  return "value" in term && term.type !== undefined ? [term.type] : [];
}
