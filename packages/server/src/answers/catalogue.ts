import { catalogue, turtle, unsignedCatalogue } from "@samapne/generators";
import { publishedVersions } from "./published.ts";
import type { ServiceSource } from "./service-source.ts";

const formats = ["csv", "json", "ndjson", "parquet", "geojson"] as const;

/** `/catalog.ttl`: the datasets in DCAT-AP-NO when the publisher has said who it is, otherwise in plain DCAT. */
export function catalogueText(source: ServiceSource): string {
  const { baseUrl, publisher } = source;
  const versions = publishedVersions(source);
  const datasets = versions.map(({ dataset }) => dataset);
  const days = versions.map(
    ({ dataset, publishedAt }) => [dataset.id, new Date(publishedAt).toISOString().slice(0, 10)] as const,
  );
  const modified = Object.fromEntries(days);
  const last = days
    .map(([, day]) => day)
    .toSorted()
    .at(-1);
  if (publisher === undefined || baseUrl === undefined || last === undefined)
    return turtle(unsignedCatalogue(datasets, { formats, baseUrl, modified }));
  return turtle(
    catalogue(datasets, {
      ...publisher,
      baseUrl,
      form: "api",
      formats,
      modified: last,
      datasets: Object.fromEntries(days.map(([id, day]) => [id, { modified: day }])),
    }),
  );
}
