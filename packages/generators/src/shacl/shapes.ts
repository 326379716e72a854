import type { Dataset, Field, ListField, ScalarField } from "@samapne/core";
import { fieldIri, inFile, ownFieldIri, rowClass } from "../rdf/addresses.ts";
import { inEach, iri, type Node, type Properties, typed } from "../rdf/term.ts";
import { constraintsOf, plainText, type Shared } from "./constraints.ts";
import { demandOf } from "./demand.ts";

const file = "shapes.ttl";

/**
 * SHACL shapes of a dataset's rows as the JSON-LD context makes them: one closed node shape, one property shape
 * per field. Its targets are the rows with the dataset's class, and whatever has one of its own key fields.
 */
export function shapesOf(dataset: Dataset): readonly Node[] {
  const shared = { plainText: inFile(dataset, file, "plain-text") };
  const fields = Object.entries(dataset.fields);
  const properties = fields.flatMap(([name, field]) => propertyShapes(dataset, name, field, shared));
  const row: Node = {
    id: inFile(dataset, file, "row"),
    types: ["sh:NodeShape"],
    says: {
      "sh:name": inEach(dataset.title),
      "sh:description": inEach(dataset.rowMeaning),
      "sh:targetClass": iri(rowClass(dataset)),
      "sh:targetSubjectsOf": dataset.key
        .filter((name) => fieldIri(dataset, name) === ownFieldIri(dataset, name))
        .map((name) => iri(ownFieldIri(dataset, name))),
      "sh:closed": typed(true, "xsd:boolean"),
      "sh:ignoredProperties": { list: [iri("rdf:type")] },
      "sh:property": properties.map(({ id }) => iri(id as string)),
    },
  };
  return [row, ...properties, plainText(shared.plainText)];
}

function propertyShapes(dataset: Dataset, name: string, field: Field, shared: Shared): readonly Node[] {
  const about: Properties = {
    "sh:severity": iri("sh:Violation"),
    "sh:name": inEach(field.label),
    "sh:description": inEach(field.description),
    "sh:message": inEach(demandOf(field)),
  };
  const counts: Properties = {
    "sh:minCount": field.required === true ? typed(1, "xsd:integer") : undefined,
    "sh:maxCount": typed(1, "xsd:integer"),
  };
  const path = iri(fieldIri(dataset, name));
  const shape = (suffix: string, says: Properties): Node => ({
    id: inFile(dataset, file, `${name}${suffix}`),
    types: ["sh:PropertyShape"],
    says: { ...says, ...about },
  });
  if (field.kind !== "list")
    return [shape("", { "sh:path": path, ...counts, ...constraintsOf(field, shared) })];
  return [
    shape("", { "sh:path": path, ...counts, "sh:node": listLength(field) }),
    shape("-item", {
      "sh:path": { list: [path, toEnd, iri("rdf:first")] },
      ...constraintsOf(field.items as ScalarField, shared),
    }),
  ];
}

const toEnd: Node = { says: { "sh:zeroOrMorePath": iri("rdf:rest") } };

/** A list (rdf:List) of so many values: its cells are the list, its rest, and so on to rdf:nil, one more than its values. */
function listLength({ minItems = 0, maxItems }: ListField): Node {
  return {
    says: {
      "sh:property": {
        says: {
          "sh:path": toEnd,
          "sh:minCount": typed(minItems + 1, "xsd:integer"),
          "sh:maxCount": maxItems === undefined ? undefined : typed(maxItems + 1, "xsd:integer"),
        },
      },
    },
  };
}
