import { apiVersion, type ServiceStatus, specificationOf } from "@samapne/core";
import type { ServiceSource } from "./service-source.ts";

/** `/status`: which version of each dataset is served, and what judging found, in counts. */
export function statusText({ store }: Pick<ServiceSource, "store">): string {
  const { versions, ...deliveries } = store.state();
  const status: ServiceStatus = {
    status: deliveries.refused === undefined && versions.length > 0 ? "ok" : "degraded",
    api_version: apiVersion,
    datasets: versions.map(({ dataset, id, publishedAt, rows }) => ({
      dataset: dataset.id,
      specification: specificationOf(dataset),
      data_version: id,
      updated_at: new Date(publishedAt).toISOString(),
      rows,
    })),
    ...deliveries,
  };
  return `${JSON.stringify(status)}\n`;
}
