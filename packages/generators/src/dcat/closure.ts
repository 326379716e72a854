import { usedIris } from "../rdf/used-iris.ts";
import type { Node } from "../rdf/term.ts";
import { type Concept, conceptNode, schemeNodes } from "./concept.ts";
import {
  accessOf,
  availabilities,
  fileTypes,
  frequencies,
  languageConcepts,
  legalTypes,
  licences,
  los,
  norway,
  publisherTypes,
  statuses,
  themes,
} from "./vocabulary.ts";

const tables = [
  themes,
  los,
  frequencies,
  accessOf,
  licences,
  legalTypes,
  languageConcepts,
  fileTypes,
  availabilities,
  statuses,
  publisherTypes,
  { norway },
];
const known = new Map<string, Concept>(
  tables.flatMap((table: Readonly<Record<string, Concept>>) =>
    Object.values(table).map((concept) => [concept.iri, concept]),
  ),
);

/**
 * Nodes followed by a description of every controlled concept they point to, and of its vocabulary. The catalogue
 * service judges one document at a time: what is not described in it has no type and no label there.
 */
export function withVocabulary(nodes: readonly Node[], places: readonly Concept[] = []): readonly Node[] {
  const also = new Map(places.map((place) => [place.iri, place]));
  const used = usedIris(nodes).flatMap((name) => known.get(name) ?? also.get(name) ?? []);
  return [...nodes, ...used.map(conceptNode), ...schemeNodes(used)];
}
