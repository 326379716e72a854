import type { Dataset, Field, Source } from "@samapne/core";
import { specsBase, versionPath } from "../addresses.ts";
import { accessOf } from "../dcat/vocabulary.ts";
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

/** A dataset whose rows are published in a file. */
export interface PublishedFile extends Packaged {
  readonly bytes: number;
  /** SHA-256 of the file, as 64 hexadecimal digits. */
  readonly sha256: string;
  readonly rows: number;
  /** When the rows last changed, YYYY-MM-DD. */
  readonly modified: string;
}

/** Who publishes a package, and under which licence. */
export interface PackagePublisher {
  readonly name?: string | undefined;
  readonly homepage?: string | undefined;
  /** As DCAT-AP-NO names it; NLOD 2.0 when left out. */
  readonly licence?: keyof typeof dataLicences | undefined;
}

/**
 * The Data Package of what somebody publishes as files, valid in version 1 and 2. Each resource tells the size and
 * digest of its file, how many rows it has and when they last changed (`rows`, `modified`: members of our own).
 */
export function publishedPackage(
  files: readonly PublishedFile[],
  { name, homepage, licence: chosen = "NLOD_2_0" }: PackagePublisher = {},
): Descriptor {
  const licenses = [dataLicences[chosen]];
  return known({
    profile: "tabular-data-package",
    name: "open-data",
    title: name === undefined ? "Open municipal data" : `Open data of ${name}`,
    homepage,
    licenses,
    contributors: name === undefined ? undefined : [{ title: name, role: "publisher" }],
    resources: resourcesOf(files).map((resource, index) => {
      const { bytes, sha256, rows, modified } = files[index] as PublishedFile;
      return { ...resource, licenses, bytes, hash: `sha256:${sha256}`, rows, modified };
    }),
  });
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
    ...privacyOf(dataset),
  }));
}

/** Members of our own, which both versions allow: how public rows of the dataset are, and the law that says so. */
function privacyOf({ privacy, privacyNote, legislation }: Dataset): Descriptor {
  return known({
    accessRights: accessOf[privacy].iri,
    privacy,
    privacyNote: privacyNote?.en,
    legislation: legislation?.map(({ uri, role }) => ({ path: uri, role })),
  });
}

const licence = {
  name: "CC-BY-4.0",
  path: "https://creativecommons.org/licenses/by/4.0/",
  title: "Creative Commons Attribution 4.0 International",
};

/** Licences of data, by their names in Open Definition's list where it has them. */
const dataLicences = {
  NLOD_2_0: {
    name: "NLOD-2.0",
    path: "https://data.norge.no/nlod/no/2.0",
    title: "Norwegian Licence for Open Government Data 2.0",
  },
  CC_BY_4_0: licence,
  CC0: {
    name: "CC0-1.0",
    path: "https://creativecommons.org/publicdomain/zero/1.0/",
    title: "Creative Commons Zero 1.0",
  },
} as const;

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
