import { languages, type Language, type Text } from "@samapne/core";

/** An IRI, absolute or with one of our prefixes, such as `dcat:Dataset`. */
export interface Iri {
  readonly iri: string;
}

/** A text in a language (rdf:langString). */
export interface Spoken {
  readonly text: string;
  readonly language: Language;
}

/** A value of a datatype, spelled as that datatype spells it; xsd:string when no type is given. */
export interface Value {
  readonly value: string;
  readonly type?: string;
}

/** A closed list (rdf:List). */
export interface List {
  readonly list: readonly Term[];
}

/** What a property may point to. */
export type Term = Iri | Spoken | Value | List | Node;

/** The values of properties by name, in writing order; `undefined` and an empty array say nothing. */
export type Properties = Readonly<Record<string, Term | readonly Term[] | undefined>>;

/** A described thing. Without `id` it is an anonymous node inside the one that points to it. */
export interface Node {
  readonly id?: string;
  readonly types?: readonly string[];
  readonly says: Properties;
}

/** An IRI as a term. */
export function iri(name: string): Iri {
  return { iri: name };
}

/** The same text in bokmål, nynorsk and English, one value per language. */
export function inEach(text: Text | string): readonly Spoken[] {
  return languages.map((language) => ({ text: typeof text === "string" ? text : text[language], language }));
}

/** A value with a datatype: `typed("2024-01-01", "xsd:date")`. */
export function typed(value: string | number | boolean, type: string): Value {
  return { value: String(value), type };
}

/** The terms of a property, always as an array. */
export function termsOf(value: Properties[string]): readonly Term[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Term];
}
