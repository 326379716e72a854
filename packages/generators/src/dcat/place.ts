import { inEach, type Node } from "../rdf/term.ts";
import type { Concept, Scheme } from "./concept.ts";

const authority = "http://publications.europa.eu/resource/authority";

/** The controlled vocabularies of places that both profiles accept, by how their IRIs begin. */
const schemes: readonly (readonly [base: string, scheme: Scheme])[] = [
  [
    "http://sws.geonames.org/",
    {
      iri: "http://sws.geonames.org",
      title: { nb: "GeoNames", nn: "GeoNames", en: "GeoNames" },
      type: "dct:Location",
    },
  ],
  [
    `${authority}/place/`,
    {
      iri: `${authority}/place`,
      title: { nb: "Steder", nn: "Stader", en: "Places" },
      type: "dct:Location",
    },
  ],
];

/**
 * How a place is described: as a concept of its vocabulary, or, when it is of none that both profiles know (such
 * as Geonorge's administrative units), as a mere dct:Location, about which the 2.0 shapes give a warning.
 */
export function placeOf(
  id: string,
  name: string,
): { readonly nodes: readonly Node[]; readonly concepts: readonly Concept[] } {
  const scheme = schemes.find(([base]) => id.startsWith(base))?.[1];
  if (scheme !== undefined)
    return { nodes: [], concepts: [{ iri: id, scheme, label: { nb: name, nn: name, en: name } }] };
  return { nodes: [{ id, types: ["dct:Location"], says: { "dct:title": inEach(name) } }], concepts: [] };
}
