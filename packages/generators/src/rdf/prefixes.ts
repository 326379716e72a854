/** The vocabularies our RDF speaks, by prefix. */
export const prefixes: Readonly<Record<string, string>> = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcatap: "http://data.europa.eu/r5r/",
  dct: "http://purl.org/dc/terms/",
  eli: "http://data.europa.eu/eli/ontology#",
  foaf: "http://xmlns.com/foaf/0.1/",
  modelldcatno: "https://data.norge.no/vocabulary/modelldcatno#",
  odrs: "http://schema.theodi.org/odrs#",
  owl: "http://www.w3.org/2002/07/owl#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  sh: "http://www.w3.org/ns/shacl#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** The prefix of a name such as `dct:title`, or undefined when it is an absolute IRI. */
export function prefixOf(name: string): string | undefined {
  const prefix = name.slice(0, name.indexOf(":"));
  return Object.hasOwn(prefixes, prefix) ? prefix : undefined;
}

/** `dct:title` as the absolute IRI it stands for; absolute IRIs are given back unchanged. */
export function expand(name: string): string {
  const prefix = prefixOf(name);
  return prefix === undefined ? name : `${prefixes[prefix]}${name.slice(prefix.length + 1)}`;
}
