import type { Dataset } from "@samapne/core";
import { type Properties, typed } from "../rdf/term.ts";
import type { Concept } from "./concept.ts";
import type { Publication } from "./publication.ts";
import { licences } from "./vocabulary.ts";

/** The address of an organisation in Felles datakatalog. */
export function publisherIri({ organizationNumber }: Publication): string {
  return `https://organization-catalog.fellesdatakatalog.digdir.no/organizations/${organizationNumber}`;
}

/** The IRI of something in the catalogue that has no address of its own. */
export function named({ baseUrl }: Publication, name: string): string {
  return `${baseUrl}/catalog.ttl#${name}`;
}

/** A dataset's IRI is its address in the API contract; local ids follow it after a `#` (C15). */
export function datasetIri({ baseUrl }: Publication, { id }: Dataset): string {
  return `${baseUrl}/v1/${id}`;
}

/** The licence of a publication: NLOD 2.0 when it says none. */
export function licenceOf({ licence = "NLOD_2_0" }: Pick<Publication, "licence">): Concept {
  return licences[licence];
}

/** When a dataset was first published and last changed. */
export function datesOf({ id }: Dataset, { issued, modified, datasets = {} }: Publication): Properties {
  const first = datasets[id]?.issued ?? issued;
  return {
    "dct:issued": first === undefined ? undefined : typed(first, "xsd:date"),
    "dct:modified": typed(datasets[id]?.modified ?? modified, "xsd:date"),
  };
}
