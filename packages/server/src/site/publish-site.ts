import { type Dataset, languages, localDay } from "@samapne/core";
import { jsonText, openApiOf, type PublishedFile, publishedPackage } from "@samapne/generators";
import { catalogueOf } from "../answers/catalogue.ts";
import { publishedVersions } from "../answers/published.ts";
import type { ServiceSource } from "../answers/service-source.ts";
import { bytesOf } from "../http/reply.ts";
import type { Version } from "../store/version.ts";
import { dataFile } from "./data-files.ts";
import { datasetPage } from "./pages/dataset-page.ts";
import { frontPage } from "./pages/front-page.ts";
import { notFoundPage } from "./pages/not-found-page.ts";
import type { SiteDataset } from "./pages/site-dataset.ts";
import { firstRows } from "./pages/first-rows.ts";
import { type PublishedBefore, publishedBefore } from "./published-before.ts";
import {
  cataloguePath,
  dataForms,
  dataPath,
  descriptionPath,
  notFoundPath,
  packagePath,
  pagePath,
  pathsOf,
} from "./site-paths.ts";
import type { PutFile, SiteChanges, SitePlace } from "./site-place.ts";

/** What a site is made from: the datasets a store has, and who publishes them. */
export interface SiteSource extends Omit<ServiceSource, "openApi"> {
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Datasets published here before that may go. */
  readonly remove: readonly string[];
}

/** What became of a site; or which datasets it has that were not given this time, and then nothing was written. */
export type SiteOutcome =
  | { readonly kind: "published"; readonly changes: SiteChanges }
  | { readonly kind: "datasets_missing"; readonly datasets: readonly string[] };

const decoder = new TextDecoder();

/**
 * Writes all a store has as files (level 1 of the API contract), ready for any web server: CSV, packed too, NDJSON and
 * Parquet of each dataset, the data package, the description, the catalogue, and pages for people. The same data give
 * the same bytes, and files that are the same are left alone. A dataset that was published here before and is not in
 * the store is never dropped in silence.
 */
export async function publishSite(source: SiteSource, place: SitePlace): Promise<SiteOutcome> {
  const known = await place.read(packagePath);
  const before = publishedBefore(known && decoder.decode(known));
  const datasets = new Set(publishedVersions(source).map(({ dataset }) => dataset.id));
  const gone = [...before.keys()].filter((id) => !datasets.has(id));
  const missing = gone.filter((id) => !source.remove.includes(id));
  if (missing.length > 0) {
    await place.abandon();
    return { kind: "datasets_missing", datasets: missing };
  }
  try {
    await putAll(source, before, place);
    const changes = await place.finish(gone.flatMap((id) => pathsOf({ id })));
    return { kind: "published", changes };
  } catch (error) {
    await place.abandon();
    throw error;
  }
}

/** Data go first and pages last, so that whoever follows a link finds what it leads to. */
async function putAll(
  source: SiteSource,
  before: ReadonlyMap<string, PublishedBefore>,
  place: SitePlace,
): Promise<void> {
  const all: SiteDataset[] = [];
  for (const { dataset } of publishedVersions(source))
    all.push(await putDataset(dataset, source, before, place));
  const text = (path: string, content: string) => place.put(path, [bytesOf(content)]);
  const { baseUrl, publisher } = source;
  const published = all.map(({ dataset }) => dataset);
  const server = baseUrl === undefined ? {} : { server: baseUrl };
  await text(packagePath, jsonText(publishedPackage(all.map(packaged), packageOf(source))));
  await text(descriptionPath, jsonText(openApiOf(published, { form: "static", ...server })));
  await text(cataloguePath, catalogueOf(all, { baseUrl, publisher, form: "static" }));
  for (const language of languages) {
    for (const one of all) await text(pagePath(one.dataset, language), datasetPage(one, source, language));
    await text(pagePath(undefined, language), frontPage(all, source, language));
  }
  await text(notFoundPath, notFoundPage(source));
}

async function putDataset(
  dataset: Dataset,
  { store, now }: SiteSource,
  before: ReadonlyMap<string, PublishedBefore>,
  place: SitePlace,
): Promise<SiteDataset> {
  const lease = store.lease(dataset.id);
  if (lease === undefined) throw new Error(`${dataset.id} is gone from the store`);
  const { version, end } = lease;
  try {
    const files = await putData(version, place);
    const { sha256 } = files[0];
    const known = before.get(dataset.id);
    const modified = known?.sha256 === sha256 ? known.modified : localDay("Europe/Oslo", now());
    return { dataset, files, rows: version.rows, modified, first: await firstRows(version) };
  } finally {
    end();
  }
}

async function putData(version: Version, place: SitePlace): Promise<SiteDataset["files"]> {
  const files: (PutFile & { readonly form: (typeof dataForms)[number] })[] = [];
  for (const form of dataForms) {
    const put = await place.put(dataPath(version.dataset, form), dataFile(form, version));
    files.push({ ...put, form });
  }
  const [csv, ...others] = files;
  if (csv === undefined) throw new Error("a dataset has no form");
  return [csv, ...others];
}

function packaged({ dataset, files: [{ bytes, sha256 }], rows, modified }: SiteDataset): PublishedFile {
  return { dataset, path: dataPath(dataset, "csv"), bytes, sha256, rows, modified };
}

function packageOf({ baseUrl, publisher }: SiteSource) {
  return {
    name: publisher?.name,
    homepage: baseUrl === undefined ? undefined : `${baseUrl}/`,
    licence: publisher?.licence,
  };
}
