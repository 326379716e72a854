import { type Dataset, formats, type Language, languages } from "@samapne/core";

/** The files of the data package, the API description and the catalogue (level 1 of the contract). */
export const packagePath = "datapackage.json";
export const descriptionPath = "openapi.json";
export const cataloguePath = "catalog.ttl";

/** The page for an address that is not there, where web servers and object stores look for it. */
export const notFoundPath = "404.html";

/** The forms a dataset is published in, by the ending of its file. */
export const dataForms = [
  formats.csv.extension,
  `${formats.csv.extension}.gz`,
  formats.ndjson.extension,
  formats.parquet.extension,
] as const;

/** The ending of a data file. */
export type DataForm = (typeof dataForms)[number];

/** Where a form of a dataset's rows stands, from the top of the site. */
export function dataPath({ id }: Pick<Dataset, "id">, form: DataForm): string {
  return `v1/${id}.${form}`;
}

/** The page for people: of the site, or of a dataset, which stands beside its files. Bokmål has the plain name. */
export function pagePath(dataset: Pick<Dataset, "id"> | undefined, language: Language): string {
  const name = dataset === undefined ? "index" : `v1/${dataset.id}`;
  return `${name}${language === "nb" ? "" : `.${language}`}.html`;
}

/** All files of a dataset. */
export function pathsOf(dataset: Pick<Dataset, "id">): readonly string[] {
  return [
    ...dataForms.map((form) => dataPath(dataset, form)),
    ...languages.map((language) => pagePath(dataset, language)),
  ];
}
