import type { CodeList, Dataset } from "@samapne/core";
import { specsBase, versionPath } from "../addresses.ts";
import { expand } from "./prefixes.ts";

type Named = Pick<Dataset, "domain" | "id" | "version">;

/** The IRI of a version of a specification, ending in `/`: what data that follow it `dct:conformsTo`. */
export function specificationIri(dataset: Named): string {
  return `${specsBase}/${versionPath(dataset)}/`;
}

/** The IRI of a thing described in one of the version's files: `model.ttl#EnergyMeters`. */
export function inFile(dataset: Named, file: string, name: string): string {
  return `${specificationIri(dataset)}${file}#${encodeURIComponent(name)}`;
}

/** The namespace of a version's own fields and row class. */
export function fieldNamespace(dataset: Named): string {
  return `${specificationIri(dataset)}#`;
}

/** External vocabularies whose properties may stand for a field; other `matches` are notes, not RDF. */
const external = ["schema:"] as const;

/**
 * The IRI of a field: the external property it matches (`schema:latitude`), when no other field of the dataset
 * matches the same, or else its name in the version's own namespace.
 */
export function fieldIri(dataset: Dataset, name: string): string {
  const match = matchOf(dataset, name);
  const shared = Object.keys(dataset.fields).filter((other) => matchOf(dataset, other) === match).length > 1;
  return match === undefined || shared ? ownFieldIri(dataset, name) : expand(match);
}

/** The IRI of a field in the version's own namespace. */
export function ownFieldIri(dataset: Named, name: string): string {
  return `${fieldNamespace(dataset)}${encodeURIComponent(name)}`;
}

function matchOf({ fields }: Dataset, name: string): string | undefined {
  return fields[name]?.matches?.find((match) => external.some((prefix) => match.startsWith(prefix)));
}

/** The name of the class of a dataset's rows: `energy-meters` has `EnergyMeters`. */
export function rowClassName({ id }: Pick<Dataset, "id">): string {
  return id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The IRI of the class of a dataset's rows. */
export function rowClass(dataset: Named): string {
  return `${fieldNamespace(dataset)}${rowClassName(dataset)}`;
}

/** The IRI of a code list. It has no version: a code keeps its IRI when the list grows. */
export function codeListIri({ id }: Pick<CodeList, "id">): string {
  return `${specsBase}/code-lists/${encodeURIComponent(id)}`;
}

/** The IRI of a code of a list. A fragment may hold a slash as it is (RFC 3986, section 3.5). */
export function codeIri(list: Pick<CodeList, "id">, code: string): string {
  return `${codeListIri(list)}#${encodeURIComponent(code).replaceAll("%2F", "/")}`;
}
