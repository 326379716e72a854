import type { Dataset, Field, ListField, Rule, ScalarField } from "@samapne/core";
import { specsBase } from "../addresses.ts";
import { allLanguages, themesOf } from "../dcat/about.ts";
import { withVocabulary } from "../dcat/closure.ts";
import { agentNode, contactNode } from "../dcat/parties.ts";
import { registryContact, registryContactIri, registryPublisher } from "../dcat/registry.ts";
import { licences, norway, statuses } from "../dcat/vocabulary.ts";
import { codeListIri, inFile, rowClassName, specificationIri } from "../rdf/addresses.ts";
import { codeListsOf } from "../rdf/own-prefixes.ts";
import { inEach, iri, type Node, type Properties, typed } from "../rdf/term.ts";
import { codeListNodes } from "./code-list.ts";
import { simpleTypeOf } from "./simple-type.ts";

const file = "model.ttl";
const catalogueIri = `${specsBase}/#models`;

/**
 * A dataset as an information model by ModellDCAT-AP-NO 1.3: one object type with an attribute per field, a simple
 * type per attribute, the code lists with their codes, and the rules as constraint rules. References to other
 * datasets are left out: the profile wants the other model's object type described in the same graph.
 */
export function modelOf(dataset: Dataset): readonly Node[] {
  const lists = codeListsOf(dataset);
  const fields = Object.entries(dataset.fields);
  const types = fields.flatMap(([name, field]) => simpleTypeNode(dataset, name, field));
  return withVocabulary([
    catalogueNode(dataset),
    informationModel(dataset, [
      objectTypeIri(dataset),
      ...types.map(({ id }) => id as string),
      ...lists.map(codeListIri),
    ]),
    objectType(dataset),
    ...fields.map(([name, field], index) => attribute(dataset, name, field, index + 1)),
    ...types,
    ...(dataset.rules ?? []).map((rule) => constraintRule(dataset, rule)),
    ...lists.flatMap(codeListNodes),
    agentNode(registryPublisher),
    contactNode(registryContactIri, registryContact),
  ]);
}

function catalogueNode(dataset: Dataset): Node {
  return {
    id: catalogueIri,
    types: ["dcat:Catalog"],
    says: {
      "dct:title": inEach({
        nb: "SamÅpne: informasjonsmodeller",
        nn: "SamÅpne: informasjonsmodellar",
        en: "SamÅpne: information models",
      }),
      "dct:description": inEach({
        nb: "Informasjonsmodellene til de samordnede kommunale datasettene.",
        nn: "Informasjonsmodellane til dei samordna kommunale datasetta.",
        en: "The information models of the coordinated municipal datasets.",
      }),
      "dct:identifier": { value: catalogueIri },
      "dct:publisher": iri(registryPublisher.iri),
      "dcat:contactPoint": iri(registryContactIri),
      "modelldcatno:model": iri(inFile(dataset, file, "model")),
    },
  };
}

function informationModel(dataset: Dataset, elements: readonly string[]): Node {
  const { title, purpose, version } = dataset;
  const id = inFile(dataset, file, "model");
  const losThemes = themesOf(dataset).filter(({ scheme }) => scheme.iri.endsWith("/los/ontologi/tema"));
  return {
    id,
    types: ["modelldcatno:InformationModel"],
    says: {
      "dct:title": inEach(title),
      "dct:description": inEach(purpose),
      "dct:identifier": typed(id, "xsd:anyURI"),
      "modelldcatno:informationModelIdentifier": { value: specificationIri(dataset) },
      "dct:publisher": iri(registryPublisher.iri),
      "dcat:contactPoint": iri(registryContactIri),
      "dcat:theme": losThemes.map((concept) => iri(concept.iri)),
      "dct:language": allLanguages,
      "dct:license": iri(licences.CC_BY_4_0.iri),
      "dct:spatial": iri(norway.iri),
      "adms:status": iri((version === "draft" ? statuses.UnderDevelopment : statuses.Completed).iri),
      "owl:versionInfo": { value: version },
      "modelldcatno:containsModelElement": elements.map(iri),
    },
  };
}

function objectTypeIri(dataset: Dataset): string {
  return inFile(dataset, file, rowClassName(dataset));
}

function objectType(dataset: Dataset): Node {
  const id = objectTypeIri(dataset);
  return {
    id,
    types: ["modelldcatno:ObjectType", "modelldcatno:ModelElement"],
    says: {
      "dct:title": inEach(dataset.title),
      "dct:description": inEach(dataset.rowMeaning),
      "dct:identifier": typed(id, "xsd:anyURI"),
      "modelldcatno:hasProperty": Object.keys(dataset.fields).map((name) => iri(inFile(dataset, file, name))),
    },
  };
}

function attribute(dataset: Dataset, name: string, field: Field, place: number): Node {
  const id = inFile(dataset, file, name);
  return {
    id,
    types: ["modelldcatno:Attribute", "modelldcatno:Property"],
    says: {
      "dct:title": inEach(field.label),
      "dct:description": inEach(field.description),
      "dct:identifier": typed(id, "xsd:anyURI"),
      ...cardinality(field),
      "modelldcatno:sequenceNumber": typed(place, "xsd:positiveInteger"),
      ...valuesOf(dataset, name, field),
    },
  };
}

/** How many values a row has: an optional field none or one, a list as many as it allows (`*` when it does not say). */
function cardinality(field: Field): Properties {
  const required = field.required === true;
  const list: ListField | undefined = field.kind === "list" ? field : undefined;
  const least = required ? Math.max(list?.minItems ?? 1, list === undefined ? 1 : 0) : 0;
  const most = list === undefined ? 1 : list.maxItems;
  return {
    "modelldcatno:minOccurs": typed(least, "xsd:nonNegativeInteger"),
    "modelldcatno:maxOccurs": most === undefined ? { value: "*" } : typed(most, "xsd:nonNegativeInteger"),
  };
}

function valuesOf(dataset: Dataset, name: string, field: Field): Properties {
  const values = itemsOf(field);
  return values.kind === "code"
    ? { "modelldcatno:hasValueFrom": iri(codeListIri(values.list)) }
    : { "modelldcatno:hasSimpleType": iri(inFile(dataset, file, `${name}.type`)) };
}

function simpleTypeNode(dataset: Dataset, name: string, field: Field): readonly Node[] {
  const values = itemsOf(field);
  if (values.kind === "code") return [];
  const id = inFile(dataset, file, `${name}.type`);
  return [
    {
      id,
      types: ["modelldcatno:SimpleType", "modelldcatno:ModelElement"],
      says: {
        "dct:title": inEach(values.kind === "identifier" ? values.scheme.label : field.label),
        "dct:identifier": typed(id, "xsd:anyURI"),
        ...simpleTypeOf(values),
      },
    },
  ];
}

function itemsOf(field: Field): ScalarField {
  return field.kind === "list" ? (field.items as ScalarField) : field;
}

function constraintRule(dataset: Dataset, { id, expression, message }: Rule): Node {
  return {
    id: inFile(dataset, file, `rule.${id}`),
    types: ["modelldcatno:ConstraintRule"],
    says: {
      "dct:title": inEach(id),
      "dct:identifier": { value: id },
      "modelldcatno:propertyNote": inEach(message),
      "modelldcatno:constraintExpression": { value: expression },
      "modelldcatno:constrains": iri(objectTypeIri(dataset)),
    },
  };
}
