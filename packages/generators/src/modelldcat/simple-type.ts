import { type Field, type FieldKind, type ScalarField, uriPattern } from "@samapne/core";
import { periodPattern } from "../json-schema/patterns.ts";
import { periodDatatype } from "../jsonld-context/context.ts";
import { type Properties, typed, type Value } from "../rdf/term.ts";

type FieldOf<K extends FieldKind> = Extract<ScalarField, { readonly kind: K }>;
type SimpleKind = Exclude<FieldKind, "list" | "code">;

/** What ModellDCAT-AP-NO says of the simple type of each kind: its XML Schema datatype and facets. */
const simpleTypes: { readonly [K in SimpleKind]: (field: FieldOf<K>) => Properties } = {
  text: ({ minLength, maxLength, pattern }) => ({
    ...datatype("xsd:string"),
    "xsd:minLength": count(minLength),
    "xsd:maxLength": count(maxLength),
    "xsd:pattern": patternOf(pattern),
  }),
  identifier: ({ scheme }) => ({ ...datatype("xsd:string"), "xsd:pattern": patternOf(scheme.pattern) }),
  integer: ({ min, max }) => ({
    ...datatype("xsd:integer"),
    "xsd:minInclusive": bound(min),
    "xsd:maxInclusive": bound(max),
  }),
  decimal: ({ decimals, min, exclusiveMin, max }) => ({
    ...datatype("xsd:decimal"),
    "xsd:fractionDigits": count(decimals),
    "xsd:minInclusive": bound(min),
    "xsd:minExclusive": bound(exclusiveMin),
    "xsd:maxInclusive": bound(max),
  }),
  boolean: () => datatype("xsd:boolean"),
  date: () => datatype("xsd:date"),
  instant: () => datatype("xsd:dateTimeStamp"),
  period: (field) => ({
    ...datatype(periodDatatype(field) ?? "xsd:string"),
    "xsd:pattern": patternOf(periodPattern(field.granularities)),
  }),
  uri: () => ({ ...datatype("xsd:anyURI"), "xsd:pattern": patternOf(uriPattern) }),
};

/** The datatype and facets of a field that is no code. Bounds of dates have no facet: the profile's bounds are decimals. */
export function simpleTypeOf(field: Exclude<ScalarField, { kind: "code" }>): Properties {
  return (simpleTypes[field.kind] as (field: Field) => Properties)(field);
}

const xmlSchema = "https://www.w3.org/TR/xmlschema11-2/";

function datatype(name: string): Properties {
  const reference = `${xmlSchema}#${name.slice("xsd:".length)}`;
  return { "modelldcatno:typeDefinitionReference": typed(reference, "xsd:anyURI") };
}

function patternOf(pattern: string | undefined): Value | undefined {
  return pattern === undefined ? undefined : typed(pattern, "xsd:string");
}

function count(value: number | undefined): Value | undefined {
  return value === undefined ? undefined : typed(value, "xsd:nonNegativeInteger");
}

function bound(value: number | undefined): Value | undefined {
  return value === undefined ? undefined : typed(value, "xsd:decimal");
}
