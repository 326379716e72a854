import { apiVersion, type ServiceStatus, specificationOf } from "@samapne/core";
import { publishedVersions } from "./published.ts";
import type { ServiceSource } from "./service-source.ts";

/** `/status`: which version of each dataset is served, and what judging found, in counts. */
export function statusText(source: ServiceSource): string {
  const versions = publishedVersions(source);
  const { delivery, refused } = source.store.state();
  const status: ServiceStatus = {
    status: refused === undefined && versions.length > 0 ? "ok" : "degraded",
    api_version: apiVersion,
    datasets: versions.map(({ dataset, id, publishedAt, rows }) => ({
      dataset: dataset.id,
      specification: specificationOf(dataset),
      data_version: id,
      updated_at: new Date(publishedAt).toISOString(),
      privacy: dataset.privacy,
      rows,
    })),
    ...(delivery === undefined ? {} : { delivery }),
    ...(refused === undefined ? {} : { refused }),
  };
  return `${JSON.stringify(status)}\n`;
}
