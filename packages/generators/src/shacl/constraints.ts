import { type Field, type FieldKind, placeholders, type ScalarField, uriPattern } from "@samapne/core";
import { datePattern, instantPattern, periodPattern } from "../json-schema/patterns.ts";
import { periodDatatype } from "../jsonld-context/context.ts";
import { codeIri } from "../rdf/addresses.ts";
import { iri, type Node, type Properties, typed, type Value } from "../rdf/term.ts";
import { portablePattern, textForm } from "./portable-pattern.ts";

type FieldOf<K extends FieldKind> = Extract<Exclude<Field, { kind: "list" }>, { readonly kind: K }>;
type ScalarKind = Exclude<FieldKind, "list">;

/** What the constraints of a dataset refer to besides. */
export interface Shared {
  /** The shape of texts of any field (`plainText`). */
  readonly plainText: string;
}

const constraints: { readonly [K in ScalarKind]: (field: FieldOf<K>, shared: Shared) => Properties } = {
  text: ({ minLength, maxLength, pattern }, { plainText }) => ({
    "sh:datatype": iri("xsd:string"),
    "sh:minLength": whole(minLength),
    "sh:maxLength": whole(maxLength),
    "sh:pattern": pattern === undefined ? undefined : text(portablePattern(pattern)),
    "sh:node": iri(plainText),
  }),
  code: ({ list }) => ({
    "sh:nodeKind": iri("sh:IRI"),
    "sh:in": {
      list: [...new Set(list.codes.map(({ code }) => code))].map((code) => iri(codeIri(list, code))),
    },
  }),
  identifier: ({ scheme }) => ({
    "sh:datatype": iri("xsd:string"),
    "sh:pattern": text(portablePattern(scheme.pattern)),
  }),
  integer: ({ min, max }) => ({
    "sh:datatype": iri("xsd:integer"),
    "sh:minInclusive": number(min ?? Number.MIN_SAFE_INTEGER),
    "sh:maxInclusive": number(max ?? Number.MAX_SAFE_INTEGER),
  }),
  decimal: ({ decimals, min, max, exclusiveMin }) => ({
    "sh:or": { list: decimals === 0 ? anyWhole : anyNumber },
    "sh:minInclusive": number(min),
    "sh:minExclusive": number(exclusiveMin),
    "sh:maxInclusive": number(max),
  }),
  boolean: () => ({ "sh:datatype": iri("xsd:boolean") }),
  date: ({ min, max }) => ({
    "sh:datatype": iri("xsd:date"),
    "sh:pattern": text(portablePattern(datePattern)),
    "sh:minInclusive": date(min),
    "sh:maxInclusive": date(max),
  }),
  instant: () => ({
    "sh:datatype": iri("xsd:dateTime"),
    "sh:pattern": text(portablePattern(instantPattern)),
  }),
  period: (field) => ({
    "sh:datatype": iri(periodDatatype(field) ?? "xsd:string"),
    "sh:pattern": text(portablePattern(periodPattern(field.granularities))),
  }),
  uri: () => ({
    "sh:datatype": iri("xsd:anyURI"),
    "sh:maxLength": whole(2000),
    "sh:pattern": text(portablePattern(uriPattern)),
  }),
};

/** What SHACL says of the present values of a field of one value, or of each value in a list. */
export function constraintsOf(field: ScalarField, shared: Shared): Properties {
  return (constraints[field.kind] as (field: ScalarField, shared: Shared) => Properties)(field, shared);
}

/** JSON numbers become integers when they are whole, else doubles; a producer of RDF may write decimals. */
const anyNumber: readonly Node[] = ["xsd:integer", "xsd:decimal", "xsd:double"].map((type) => ({
  says: { "sh:datatype": iri(type) },
}));

/** Whole JSON numbers from 10^21 become doubles too (JSON-LD 1.1 API, section 8.2.2). */
const anyWhole: readonly Node[] = [
  { says: { "sh:datatype": iri("xsd:integer") } },
  { says: { "sh:datatype": iri("xsd:double"), "sh:minInclusive": typed("1e21", "xsd:double") } },
  { says: { "sh:datatype": iri("xsd:double"), "sh:maxInclusive": typed("-1e21", "xsd:double") } },
];

/** The shape of texts of any field: C14 form, and none of the fillers of C12. */
export function plainText(id: string): Node {
  return {
    id,
    types: ["sh:NodeShape"],
    says: {
      "sh:pattern": text(textForm),
      "sh:not": { says: { "sh:in": { list: placeholders.map(text) } } },
    },
  };
}

function text(value: string): Value {
  return { value };
}

function whole(value: number | undefined): Value | undefined {
  return value === undefined ? undefined : typed(value, "xsd:integer");
}

function date(value: string | undefined): Value | undefined {
  return value === undefined ? undefined : typed(value, "xsd:date");
}

function number(value: number | undefined): Value | undefined {
  if (value === undefined) return undefined;
  return typed(value, Number.isInteger(value) ? "xsd:integer" : "xsd:decimal");
}
