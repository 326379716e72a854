import type { Text } from "@samapne/core";
import { inEach, iri, type Node } from "../rdf/term.ts";
import type { Concept } from "./concept.ts";

/** Who publishes. */
export interface Publisher {
  readonly iri: string;
  readonly name: Text | string;
  readonly identifier?: string | undefined;
  readonly type?: Concept | undefined;
}

/** Where to ask: a function's address or page, never a person's. */
export type Contact = { readonly name: Text | string } & (
  | { readonly email: string; readonly page?: string }
  | { readonly email?: never; readonly page: string }
);

/** A publisher as a foaf:Agent. */
export function agentNode({ iri: id, name, identifier, type }: Publisher): Node {
  return {
    id,
    types: ["foaf:Agent"],
    says: {
      "foaf:name": inEach(name),
      "dct:identifier": identifier === undefined ? undefined : { value: identifier },
      "dct:type": type === undefined ? undefined : iri(type.iri),
    },
  };
}

/** A contact point as a vcard:Organization; the catalogue service's shapes ask for the class vcard:Kind by name. */
export function contactNode(id: string, { name, email, page }: Contact): Node {
  return {
    id,
    types: ["vcard:Organization", "vcard:Kind"],
    says: {
      "vcard:fn": inEach(name),
      "vcard:hasOrganizationName": inEach(name),
      "vcard:hasEmail": email === undefined ? undefined : iri(`mailto:${email}`),
      "vcard:hasURL": page === undefined ? undefined : iri(page),
    },
  };
}

/** A web page as a foaf:Document. */
export function documentNode(id: string, title: Text | string): Node {
  return { id, types: ["foaf:Document"], says: { "dct:title": inEach(title) } };
}
