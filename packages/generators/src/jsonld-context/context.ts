import type { CodeField, Dataset, Field, FieldKind, PeriodField } from "@samapne/core";
import { codeIri, codeListIri, fieldIri, fieldNamespace } from "../rdf/addresses.ts";
import { prefixes } from "../rdf/prefixes.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
type TermDefinition = Readonly<Record<string, unknown>>;

/** Where a definition stands: the field's name, and all the names the context defines. */
interface Place {
  readonly name: string;
  readonly names: ReadonlySet<string>;
}

/**
 * What a JSON-LD 1.1 context says of the values of each kind. Numbers and booleans are left alone: a JSON number
 * carries its own type (whole ones become xsd:integer, others xsd:double), and `xsd:decimal` would spell 41.2 as
 * `4.12E1`, which is no decimal (JSON-LD 1.1 API, section 8.2.2). Addresses stay literals, because a processor
 * drops a relative IRI without a word.
 */
const definitions: { readonly [K in FieldKind]: (field: FieldOf<K>, place: Place) => TermDefinition } = {
  text: () => ({ "@language": null }),
  code: codeDefinition,
  identifier: () => ({ "@language": null }),
  integer: () => ({}),
  decimal: () => ({}),
  boolean: () => ({}),
  date: () => ({ "@type": "xsd:date" }),
  instant: () => ({ "@type": "xsd:dateTime" }),
  period: (field) => {
    const datatype = periodDatatype(field);
    return datatype === undefined ? { "@language": null } : { "@type": datatype };
  },
  uri: () => ({ "@type": "xsd:anyURI" }),
  list: ({ items }, place) => ({ ...definitionOf(items as Field, place), "@container": "@list" }),
};

/** The XML Schema datatype of a period field, when all its periods are of one length that has one. */
export function periodDatatype({ granularities }: Pick<PeriodField, "granularities">): string | undefined {
  const [only, ...others] = granularities;
  return only === undefined || others.length > 0 ? undefined : periodDatatypes[only];
}

const periodDatatypes = { year: "xsd:gYear", quarter: undefined, month: "xsd:gYearMonth" } as const;

/** The JSON-LD context of a dataset's rows: every field name with its IRI and datatype, codes as IRIs. */
export function contextOf(dataset: Dataset): TermDefinition {
  const names = new Set(["xsd", ...Object.keys(dataset.fields)]);
  const fields = Object.entries(dataset.fields).map(([name, field]) => [
    name,
    { "@id": fieldIri(dataset, name), ...definitionOf(field, { name, names }) },
  ]);
  return {
    "@version": 1.1,
    "@vocab": fieldNamespace(dataset),
    xsd: prefixes["xsd"],
    ...Object.fromEntries(fields),
  };
}

function definitionOf(field: Field, place: Place): TermDefinition {
  return (definitions[field.kind] as (field: Field, place: Place) => TermDefinition)(field, place);
}

/**
 * Codes are joined to the IRI of their list. A code spelled like a field would be taken for that field, and some
 * codes are spelled differently in an IRI: the scoped context names those. (A code with a colon would be read as
 * an IRI whatever a context says; no list has one.)
 */
function codeDefinition({ list }: Pick<CodeField, "list">, { name, names }: Place): TermDefinition {
  const codes = [...new Set(list.codes.map(({ code }) => code))];
  const named = codes.filter(
    (code) => names.has(code) || codeIri(list, code) !== `${codeListIri(list)}#${code}`,
  );
  const terms = named.map((code) => [
    code,
    code === name ? { "@id": codeIri(list, code), "@type": "@vocab" } : codeIri(list, code),
  ]);
  return {
    "@type": "@vocab",
    "@context": { "@vocab": `${codeListIri(list)}#`, ...Object.fromEntries(terms) },
  };
}
