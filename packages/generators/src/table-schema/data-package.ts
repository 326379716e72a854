import type { Dataset, Field, Source } from "@samapne/core";
import { specsBase, versionPath } from "../addresses.ts";
import { type Descriptor, known } from "./field-descriptor.ts";
import { tableSchemaOf } from "./table-schema.ts";

/** A dataset and the CSV file its rows stand in, relative to the package. */
export interface Packaged {
  readonly dataset: Dataset;
  readonly path: string;
}

/**
 * A Data Package of one dataset, valid in version 1 (`profile`, tabular) and in version 2 (`type`), with the schema
 * inline. `$schema` is left out: it means version 1, and everything here means the same in version 2.
 */
export function dataPackageOf(dataset: Dataset, path: string): Descriptor {
  const home = `${specsBase}/${versionPath(dataset)}`;
  return {
    profile: "tabular-data-package",
    name: dataset.id,
    id: home,
    title: dataset.title.en,
    description: dataset.purpose.en,
    homepage: home,
    version: dataset.version,
    keywords: [dataset.domain, ...new Set([...dataset.themes, ...(dataset.los ?? [])])],
    licenses: [licence],
    contributors: [{ title: "SamÅpne" }],
    sources: sourcesOf(dataset),
    resources: resourcesOf([{ dataset, path }]),
  };
}

/** The resources of a package of several datasets; references between them become foreign keys. */
export function resourcesOf(packaged: readonly Packaged[]): readonly Descriptor[] {
  const names = packaged.map(({ dataset }) => dataset.id);
  return packaged.map(({ dataset, path }) => ({
    profile: "tabular-data-resource",
    type: "table",
    name: dataset.id,
    path,
    title: dataset.title.en,
    description: dataset.rowMeaning.en,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect,
    schema: tableSchemaOf(dataset, names),
    licenses: [licence],
  }));
}

const licence = {
  name: "CC-BY-4.0",
  path: "https://creativecommons.org/licenses/by/4.0/",
  title: "Creative Commons Attribution 4.0 International",
};

/** The members of CSV Dialect 1.2 that version 2 kept, with the values of RFC 4180. */
const dialect = {
  delimiter: ",",
  lineTerminator: "\n",
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
  header: true,
};

/** Where fields, code lists and identifiers come from, each once, in the order of the fields. Undefined when nowhere. */
function sourcesOf({ fields }: Dataset): readonly Descriptor[] | undefined {
  const found = new Map(
    Object.values(fields)
      .flatMap(sourcesOfField)
      .map((source) => [source.name, source]),
  );
  if (found.size === 0) return undefined;
  return [...found.values()].map(({ name, uri, version }) => known({ title: name, path: uri, version }));
}

function sourcesOfField(field: Field): readonly Source[] {
  const described = field.kind === "list" ? field.items : field;
  return [
    ...(field.source === undefined ? [] : [field.source]),
    ...(described.kind === "code" ? [described.list.source] : []),
    ...(described.kind === "identifier" ? [described.scheme.source] : []),
  ];
}
