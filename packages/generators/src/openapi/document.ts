import type { OpenAPIV3_1 } from "openapi-types";
import type { JsonSchema } from "../json-schema/json-schema.ts";

export type Document = OpenAPIV3_1.Document & { readonly paths: OpenAPIV3_1.PathsObject };
export type Components = OpenAPIV3_1.ComponentsObject;
export type OperationObject = OpenAPIV3_1.OperationObject;
export type PathItem = OpenAPIV3_1.PathItemObject;
export type ParameterObject = OpenAPIV3_1.ParameterObject;
export type HeaderObject = OpenAPIV3_1.HeaderObject;
export type ResponseObject = OpenAPIV3_1.ResponseObject;
export type MediaTypeObject = OpenAPIV3_1.MediaTypeObject;
export type ExampleObject = OpenAPIV3_1.ExampleObject;
export type Ref = OpenAPIV3_1.ReferenceObject;
export type Contact = OpenAPIV3_1.ContactObject;
export type License = OpenAPIV3_1.LicenseObject;
export type SchemaObject = OpenAPIV3_1.SchemaObject;

/** JSON Schema 2020-12 is what OpenAPI 3.1 holds; openapi-types knows only part of it, so it is told so here, once. */
export function asSchema(schema: JsonSchema): SchemaObject {
  return schema;
}

/** A reference to a component of the document. */
export function refTo(kind: keyof Components, name: string): Ref {
  return { $ref: `#/components/${kind}/${name}` };
}
