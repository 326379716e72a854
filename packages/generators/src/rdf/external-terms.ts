import { codeListIri } from "./addresses.ts";
import { expand } from "./prefixes.ts";

/** A term of another vocabulary that a field or a code matches: its IRI, or how it is known there when it has none. */
export type ExternalTerm = { readonly iri: string } | { readonly note: string };

const smartDataModels = "https://smartdatamodels.org/";
const grants =
  "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/master/schema/360-giving-schema.json";

/** The IRIs that the context of Smart Data Models gives the members of Event (TourismDestinations). */
const ofEvents: Readonly<Record<string, string>> = {
  title: expand("dct:title"),
  description: expand("dct:description"),
  startDate: `${smartDataModels}startDate`,
  endDate: `${smartDataModels}endDate`,
  dateModified: `${smartDataModels}dateModified`,
  isAccessibleForFree: `${smartDataModels}isAccessibleForFree`,
};

/** What the terms of a vocabulary are, by prefix. The others name what has no IRI, such as classes of FINT. */
const vocabularies: Readonly<Record<string, (term: string) => ExternalTerm>> = {
  schema: (term) => ({ iri: expand(`schema:${term}`) }),
  sdm: (term) =>
    term.includes("/")
      ? { note: `Smart Data Models: ${term}` }
      : { iri: ofEvents[term] ?? `${smartDataModels}dataModel.TourismDestinations/${term}` },
  // 360Giving is a JSON Schema: a member is known by where it stands there (RFC 6901).
  "360giving": (term) => ({ iri: `${grants}#/properties/${term}` }),
  "kostra-function": (term) => ({ iri: `${codeListIri({ id: "kostra-function" })}#${term}` }),
};

const names: Readonly<Record<string, string>> = {
  "schema.org": "schema.org",
  elhub: "Elhub",
  fint: "FINT",
  iso5218: "ISO/IEC 5218",
  matrikkel: "Matrikkelen",
  ucum: "UCUM",
};

/** What a match such as `schema:name` or `fint:Kjønn` stands for. */
export function externalTerm(match: string): ExternalTerm {
  const at = match.indexOf(":");
  const [prefix, term] = [match.slice(0, at), match.slice(at + 1)];
  const known = Object.hasOwn(vocabularies, prefix) ? vocabularies[prefix] : undefined;
  return known?.(term) ?? { note: `${names[prefix] ?? prefix}: ${term}` };
}
