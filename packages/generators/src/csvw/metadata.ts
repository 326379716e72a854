import type { Dataset, Field, Reference, Text } from "@samapne/core";
import { specsBase, versionPath } from "../addresses.ts";
import { accessOf } from "../dcat/vocabulary.ts";
import { identifiedType } from "../table-schema/identified-type.ts";
import { datatypeOf, type Metadata } from "./datatype.ts";

/**
 * CSV on the Web metadata (W3C, Metadata Vocabulary for Tabular Data) of a dataset's canonical CSV at `url`.
 * A foreign key needs its table in the same metadata and a value in every row, so references to other datasets and
 * from optional fields stand among the notes.
 */
export function metadataOf(dataset: Dataset, url: string): Metadata {
  return known({
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url,
    "dc:title": tagged(dataset.title),
    "dc:description": tagged(dataset.purpose),
    "dc:identifier": `${specsBase}/${versionPath(dataset)}`,
    "dc:license": { "@id": "https://creativecommons.org/licenses/by/4.0/" },
    "dc:accessRights": { "@id": accessOf[dataset.privacy].iri },
    dialect,
    notes: notesOf(dataset),
    tableSchema: tableSchemaOf(dataset, url),
  });
}

const dialect = {
  encoding: "utf-8",
  delimiter: ",",
  lineTerminators: ["\n", "\r\n"],
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  headerRowCount: 1,
  skipInitialSpace: false,
  trim: false,
};

function tableSchemaOf(dataset: Dataset, url: string): Metadata {
  const { fields, key, references = {} } = dataset;
  const own = Object.values(references).filter((reference) => isForeignKey(reference, dataset));
  return known({
    columns: Object.entries(fields).map(([name, field]) => columnOf(name, field)),
    primaryKey: key.length === 0 ? undefined : key,
    foreignKeys: own.length === 0 ? undefined : own.map((reference) => foreignKey(reference, url)),
  });
}

/** The heading in the file is the name, in no language; the labels are titles too, for files with Norwegian headings. */
function columnOf(name: string, field: Field): Metadata {
  return known({
    name,
    titles: { und: name, ...field.label },
    "dc:description": tagged(field.description),
    propertyUrl: identifiedType(field.matches),
    "schema:unitText": field.kind === "integer" || field.kind === "decimal" ? field.unit : undefined,
    datatype: datatypeOf(field),
    required: field.required === true ? true : undefined,
    null: "",
    separator: field.kind === "list" ? "|" : undefined,
    ordered: field.kind === "list" ? true : undefined,
  });
}

function isForeignKey(reference: Reference, { id, fields }: Dataset): boolean {
  return reference.dataset === id && reference.fields.every((name) => fields[name]?.required === true);
}

function foreignKey({ fields, to }: Reference, url: string): Metadata {
  return { columnReference: fields, reference: { resource: url, columnReference: to } };
}

/** What the metadata cannot say, for people: references, rules in CEL, and the dataset's open points. */
function notesOf(dataset: Dataset): readonly Metadata[] | undefined {
  const { references = {}, rules = [], notes = [] } = dataset;
  const all = [
    ...Object.values(references)
      .filter((reference) => !isForeignKey(reference, dataset))
      .map((reference) => note(inWords(reference))),
    ...rules.map((rule) => note(`${rule.id} (CEL): ${rule.expression}`)),
    ...notes.map(({ en }) => note(en)),
  ];
  return all.length === 0 ? undefined : all;
}

function inWords({ dataset, fields, to }: Reference): string {
  return `${fields.join(", ")}: must exist as ${to.join(", ")} in ${dataset}, when there is a value.`;
}

/** A note as the specification shows it (section 5.3.2), with the body of a Web Annotation. */
function note(value: string): Metadata {
  return { type: "Annotation", body: { type: "TextualBody", value, language: "en", format: "text/plain" } };
}

function tagged(text: Text): readonly Metadata[] {
  return Object.entries(text).map(([language, value]) => ({ "@value": value, "@language": language }));
}

function known(metadata: Metadata): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));
}
