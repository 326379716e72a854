import type { Text } from "@samapne/core";
import { inEach, iri, type Node, type Properties } from "../rdf/term.ts";
import type { Concept } from "./concept.ts";
import { mediaTypeIri } from "./format.ts";

/** One way to get a dataset. */
export interface Distribution {
  readonly iri: string;
  readonly title: Text | string;
  readonly description: Text;
  readonly accessUrl: string;
  /** Absent where it comes in pages. */
  readonly downloadUrl?: string | undefined;
  readonly fileType: Concept;
  readonly mediaType?: string | undefined;
  readonly licence: Concept;
  readonly rights: string;
  readonly availability: Concept;
  readonly conformsTo?: string | undefined;
  /** What else is said: dates, the service behind it. */
  readonly more?: Properties | undefined;
}

/**
 * A dcat:Distribution. No `adms:status` and no `dcat:byteSize`: 2.x and 3.0 demand different vocabularies and
 * datatypes for them, and both are optional.
 */
export function distributionNode(it: Distribution): Node {
  return {
    id: it.iri,
    types: ["dcat:Distribution"],
    says: {
      "dct:title": inEach(it.title),
      "dct:description": inEach(it.description),
      "dcat:accessURL": iri(it.accessUrl),
      "dcat:downloadURL": it.downloadUrl === undefined ? undefined : iri(it.downloadUrl),
      "dct:format": iri(it.fileType.iri),
      "dcat:mediaType": it.mediaType === undefined ? undefined : iri(mediaTypeIri(it.mediaType)),
      "dct:license": iri(it.licence.iri),
      "dct:rights": iri(it.rights),
      "dcatap:availability": iri(it.availability.iri),
      "dct:conformsTo": it.conformsTo === undefined ? undefined : iri(it.conformsTo),
      ...it.more,
    },
  };
}

/** The media types of some distributions, each described once. */
export function mediaTypeNodes(distributions: readonly Distribution[]): readonly Node[] {
  const used = new Set(distributions.flatMap(({ mediaType }) => mediaType ?? []));
  return [...used].map((mediaType) => ({
    id: mediaTypeIri(mediaType),
    types: ["dct:MediaType"],
    says: { "dct:identifier": { value: mediaType } },
  }));
}
