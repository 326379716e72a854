import type { AnyRow, Dataset } from "@samapne/core";
import { rowClassName, specificationIri } from "../rdf/addresses.ts";

/**
 * The IRI of a row (C15): the dataset's IRI, `#`, and the row's key; the parts of a key of several fields are
 * joined by commas. Undefined when the dataset has no key or the row lacks a part of it.
 */
export function rowIri({ key }: Pick<Dataset, "key">, row: AnyRow, datasetIri: string): string | undefined {
  const parts = key.map((name) => row[name]);
  if (parts.length === 0 || parts.some((part) => part === undefined || part === null)) return undefined;
  return `${datasetIri}#${parts.map((part) => encoded(String(part))).join(",")}`;
}

/** Percent-encoded; a half character (unpaired surrogate) becomes U+FFFD, since UTF-8 cannot hold it. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
}

/**
 * Rows as a JSON-LD document: each gets its IRI and class, and the context of the specification is named by
 * address. A context alone cannot do this: JSON-LD has no way to build an IRI from two members.
 */
export function rowsAsJsonLd(dataset: Dataset, rows: readonly AnyRow[], datasetIri: string): AnyRow {
  return {
    "@context": `${specificationIri(dataset)}context.jsonld`,
    "@graph": rows.map((row) => ({
      ...withId(rowIri(dataset, row, datasetIri)),
      "@type": rowClassName(dataset),
      ...row,
    })),
  };
}

function withId(id: string | undefined): AnyRow {
  return id === undefined ? {} : { "@id": id };
}
