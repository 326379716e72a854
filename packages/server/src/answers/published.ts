import type { Dataset } from "@samapne/core";
import type { VersionFacts } from "../store/version.ts";
import type { ServiceSource } from "./service-source.ts";

/** The versions that are served, in the order the datasets were given. */
export function publishedVersions({
  datasets,
  store,
}: Pick<ServiceSource, "datasets" | "store">): readonly VersionFacts[] {
  const { versions } = store.state();
  return datasets.flatMap(({ id }) => versions.find(({ dataset }) => dataset.id === id) ?? []);
}

/** The datasets that are served. */
export function publishedDatasets(source: Pick<ServiceSource, "datasets" | "store">): readonly Dataset[] {
  return publishedVersions(source).map(({ dataset }) => dataset);
}
