import type { Text } from "@samapne/core";
import { inEach, iri, type Node } from "../rdf/term.ts";

/** A controlled vocabulary: its IRI, its title, and the class DCAT demands of its concepts. */
export interface Scheme {
  readonly iri: string;
  readonly title: Text;
  readonly type?: string;
}

/** A concept of a controlled vocabulary with its label. */
export interface Concept {
  readonly iri: string;
  readonly scheme: Scheme;
  readonly label: Text;
}

/** A concept as it must be described when the vocabulary itself is not at hand (the shapes look only at our graph). */
export function conceptNode({ iri: id, scheme, label }: Concept): Node {
  return {
    id,
    types: ["skos:Concept", ...(scheme.type === undefined ? [] : [scheme.type])],
    says: { "skos:inScheme": iri(scheme.iri), "skos:prefLabel": inEach(label) },
  };
}

/** The vocabularies of some concepts, each once. */
export function schemeNodes(concepts: readonly Concept[]): readonly Node[] {
  const schemes = new Map(concepts.map(({ scheme }) => [scheme.iri, scheme]));
  return [...schemes.values()].map(({ iri: id, title }) => ({
    id,
    types: ["skos:ConceptScheme"],
    says: { "dct:title": inEach(title) },
  }));
}
