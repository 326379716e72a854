export { specsBase, versionPath } from "./addresses.ts";
export { catalogue } from "./dcat/catalogue.ts";
export { unsignedCatalogue } from "./dcat/unsigned.ts";
export { licenceOf } from "./dcat/published.ts";
export { type Publication, publicationFaults, type PublishedDataset } from "./dcat/publication.ts";
export { specificationFiles } from "./dcat/specification-files.ts";
export { emit, type EmitOptions } from "./emit.ts";
export type { Artefact, Content, Context, Generator } from "./generator.ts";
export { generators } from "./generators.ts";
export { jsonText } from "./json-text.ts";
export { annotationKeys } from "./json-schema/annotations.ts";
export { type Inexpressible, inexpressible, inexpressibleLine } from "./json-schema/inexpressible.ts";
export { rowIri, rowsAsJsonLd } from "./jsonld-context/rows.ts";
export { jsonLd } from "./rdf/json-ld.ts";
export { expand } from "./rdf/prefixes.ts";
export { readJsonLd } from "./rdf/read-json-ld.ts";
export { isRdfXml, readRdfXml } from "./rdf/read-rdf-xml.ts";
export { readTurtle, type Triple, turtle } from "./rdf/turtle.ts";
export {
  type ShaclInexpressible,
  shaclInexpressible,
  shaclInexpressibleLine,
} from "./shacl/inexpressible.ts";
export { csvwLimits } from "./csvw/inexpressible.ts";
export type { Form, Limit } from "./reference/limit.ts";
export { publishedPackage, type PublishedFile, resourcesOf } from "./table-schema/data-package.ts";
export { tableSchemaLimits } from "./table-schema/inexpressible.ts";
export { openApiOf, type OpenApiOptions } from "./openapi/index.ts";
export { celVectors } from "./vectors/index.ts";
export { dialects as sqlDialects } from "./sql/dialects.ts";
export {
  inexpressible as inexpressibleInSql,
  type InexpressibleInSql,
  inexpressibleInSqlLine,
} from "./sql/inexpressible.ts";
export { violationsQuery, type ViolationsOptions } from "./sql/violations.ts";
export {
  hostileRows,
  mutations,
  sampleDelivery,
  sampleMoment,
  sampleRelated,
  sampleRows,
  sampleTable,
  tableMutations,
} from "./samples/index.ts";
export type * from "./samples/index.ts";
