import type { Code, CodeList, Dataset, Field } from "@samapne/core";
import { themesOf } from "../dcat/about.ts";
import { codeIri, codeListIri, ownFieldIri, specificationIri } from "../rdf/addresses.ts";
import { externalTerm } from "../rdf/external-terms.ts";
import { codeListsOf } from "../rdf/own-prefixes.ts";
import { inEach, type Iri, iri, type Node, type Value } from "../rdf/term.ts";

/**
 * What a dataset's fields and codes are called elsewhere: schema.org, 360Giving, Smart Data Models, FINT, and Los for
 * the dataset. A context gives a name one IRI; this says the rest, about our own names only. `skos:closeMatch`,
 * because none of them is defined word by word as ours; `skos:broadMatch` where several fields are parts of one term,
 * `skos:narrowMatch` where a code is made of several (service areas of KOSTRA functions); `skos:note` for what has no IRI.
 */
export function equivalentsOf(dataset: Dataset): readonly Node[] {
  const fields = Object.entries(dataset.fields);
  const shared = sharedIn(fields.flatMap(([, { matches = [] }]) => matches));
  return [
    themeNode(dataset),
    ...fields.flatMap(([name, field]) => fieldNode(dataset, name, field, shared)),
    ...codeListsOf(dataset).flatMap((list) => list.codes.flatMap((code) => codeNode(list, code))),
  ];
}

function themeNode(dataset: Dataset): Node {
  const themes = themesOf(dataset).map((concept) => iri(concept.iri));
  return { id: specificationIri(dataset), types: ["dct:Standard"], says: { "dcat:theme": themes } };
}

function sharedIn(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, place) => names.indexOf(name) !== place));
}

function fieldNode(
  dataset: Dataset,
  name: string,
  { label, matches = [] }: Field,
  shared: ReadonlySet<string>,
): readonly Node[] {
  if (matches.length === 0) return [];
  const says = {
    "rdfs:label": inEach(label),
    "skos:closeMatch": iris(matches.filter((match) => !shared.has(match))),
    "skos:broadMatch": iris(matches.filter((match) => shared.has(match))),
    "skos:note": notes(matches),
  };
  return [{ id: ownFieldIri(dataset, name), types: ["rdf:Property"], says }];
}

function codeNode(list: CodeList, { code, label, matches = [] }: Code): readonly Node[] {
  if (matches.length === 0) return [];
  const vocabulary = (match: string) => match.slice(0, match.indexOf(":"));
  const several = sharedIn(matches.map(vocabulary));
  const says = {
    "skos:inScheme": iri(codeListIri(list)),
    "skos:prefLabel": inEach(label),
    "skos:closeMatch": iris(matches.filter((match) => !several.has(vocabulary(match)))),
    "skos:narrowMatch": iris(matches.filter((match) => several.has(vocabulary(match)))),
    "skos:note": notes(matches),
  };
  return [{ id: codeIri(list, code), types: ["skos:Concept"], says }];
}

function iris(matches: readonly string[]): readonly Iri[] {
  return matches.map(externalTerm).flatMap((term) => ("iri" in term ? [iri(term.iri)] : []));
}

function notes(matches: readonly string[]): readonly Value[] {
  return matches.map(externalTerm).flatMap((term) => ("note" in term ? [{ value: term.note }] : []));
}
