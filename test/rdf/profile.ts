import type { Store } from "n3";

const prefixes: Readonly<Record<string, string>> = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  eli: "http://data.europa.eu/eli/ontology#",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
};

/** `dcat:theme` as an absolute IRI. */
export function full(name: string): string {
  const [prefix = "", local] = name.split(":");
  return `${prefixes[prefix]}${local}`;
}

interface Demand {
  readonly property: string;
  /** Which profile demands it. */
  readonly of: "2.x" | "3.0" | "both";
  readonly most?: number;
  readonly text?: true;
}

const title: Demand = { property: "dct:title", of: "both", text: true };
const description: Demand = { property: "dct:description", of: "both", text: true };
const publisher: Demand = { property: "dct:publisher", of: "both", most: 1 };
const identifier: Demand = { property: "dct:identifier", of: "2.x", most: 1 };
const contactPoint: Demand = { property: "dcat:contactPoint", of: "3.0" };

/** What each class must say: the union of DCAT-AP-NO 2.x and 3.0 (DOMAIN 6.1), in our own words. */
const mandatory: Readonly<Record<string, readonly Demand[]>> = {
  "dcat:Catalog": [title, description, publisher, identifier, contactPoint],
  "dcat:Dataset": [
    title,
    description,
    publisher,
    identifier,
    contactPoint,
    { property: "dcat:theme", of: "both" },
  ],
  "dcat:Distribution": [
    { property: "dcat:accessURL", of: "both" },
    { property: "dct:format", of: "both", most: 1 },
    { property: "dct:license", of: "both", most: 1 },
  ],
  "dcat:DataService": [
    title,
    { property: "dcat:endpointURL", of: "both", most: 1 },
    { ...publisher, of: "3.0" },
    identifier,
    contactPoint,
  ],
  "foaf:Agent": [{ property: "foaf:name", of: "both", text: true }],
  "vcard:Organization": [{ property: "vcard:fn", of: "3.0", text: true }],
  "skos:Concept": [{ property: "skos:prefLabel", of: "2.x", text: true }],
  "skos:ConceptScheme": [{ property: "dct:title", of: "2.x", text: true }],
  "eli:LegalResource": [{ property: "dct:type", of: "2.x" }],
  "dct:Standard": [{ property: "dct:title", of: "2.x", text: true }],
};

const named = ["dcat:Catalog", "dcat:Dataset", "dcat:Distribution", "dcat:DataService"];

/** What a catalogue description lacks, as sentences. */
export function profileFaults(graph: Store): readonly string[] {
  return [
    ...Object.entries(mandatory).flatMap(([type, demands]) =>
      instances(graph, type).flatMap((node) =>
        demands.flatMap((demand) => demandFaults(graph, node.value, demand)),
      ),
    ),
    ...named
      .flatMap((type) => instances(graph, type))
      .flatMap(({ termType, value }) => (termType === "NamedNode" ? [] : [`${value} is a blank node`])),
    ...instances(graph, "dcat:Dataset").flatMap(({ value }) => themeFaults(graph, value)),
    ...instances(graph, "vcard:Organization").flatMap(({ value }) => reachFaults(graph, value)),
    ...undescribed(graph),
  ];
}

function instances(graph: Store, type: string) {
  return graph.getSubjects(full("rdf:type"), full(type), null);
}

function demandFaults(graph: Store, node: string, { property, of, most, text }: Demand): readonly string[] {
  const values = graph.getObjects(node, full(property), null);
  const languages = values.map((value) => (value.termType === "Literal" ? value.language : "")).sort();
  const faults: readonly (readonly [boolean, string])[] = [
    [values.length === 0, `has no ${property} (${of})`],
    [most !== undefined && values.length > most, `has more than ${most} ${property} (${of})`],
    [text === true && languages.join() !== "en,nb,nn", `says ${property} in ${languages.join()}`],
  ];
  return faults.filter(([wrong]) => wrong).map(([, fault]) => `${node} ${fault}`);
}

function themeFaults(graph: Store, dataset: string): readonly string[] {
  const themes = graph.getObjects(dataset, full("dcat:theme"), null).map(({ value }) => value);
  const known = themes.some((theme) =>
    theme.startsWith("http://publications.europa.eu/resource/authority/data-theme/"),
  );
  return known ? [] : [`${dataset} has no EU theme`];
}

function reachFaults(graph: Store, contact: string): readonly string[] {
  const ways = ["vcard:hasEmail", "vcard:hasURL"].flatMap((way) =>
    graph.getObjects(contact, full(way), null),
  );
  return ways.length > 0 ? [] : [`${contact} can be reached in no way`];
}

const vocabularies =
  /^http:\/\/publications\.europa\.eu\/|^https:\/\/psi\.norge\.no\/los\/|^http:\/\/purl\.org\/adms\//;

/** Vocabulary closure: a concept that is pointed to is described in the same document. */
function undescribed(graph: Store): readonly string[] {
  const pointedTo = graph.getObjects(null, null, null).filter(({ termType }) => termType === "NamedNode");
  return pointedTo
    .filter(({ value }) => vocabularies.test(value) && graph.countQuads(value, null, null, null) === 0)
    .map(({ value }) => `${value} is not described`);
}
