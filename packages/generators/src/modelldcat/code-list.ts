import type { Code, CodeList } from "@samapne/core";
import { codeIri, codeListIri } from "../rdf/addresses.ts";
import { inEach, iri, type Node, typed } from "../rdf/term.ts";

/**
 * A code list and its codes. A code that stands in the list several times (a municipality that changed its name)
 * is one element, described as it is in the last entry.
 */
export function codeListNodes(list: CodeList): readonly Node[] {
  const { version, title, description, source, codes } = list;
  const id = codeListIri(list);
  const last = new Map(codes.map((code) => [code.code, code]));
  const about: Node = {
    id,
    types: ["modelldcatno:CodeList", "modelldcatno:ModelElement"],
    says: {
      "dct:title": inEach(title),
      "dct:identifier": typed(id, "xsd:anyURI"),
      "dct:description": description === undefined ? undefined : inEach(description),
      "owl:versionInfo": { value: version },
      "dct:source": source.uri === undefined ? { value: source.name } : iri(source.uri),
    },
  };
  return [about, ...[...last.values()].map((code) => elementNode(list, code))];
}

function elementNode(list: CodeList, { code, label, description }: Code): Node {
  return {
    id: codeIri(list, code),
    types: ["modelldcatno:CodeElement"],
    says: {
      "skos:inScheme": iri(codeListIri(list)),
      "skos:notation": { value: code },
      "skos:prefLabel": inEach(label),
      "skos:definition": description === undefined ? undefined : inEach(description),
    },
  };
}
