import { catalogue, turtle, unsignedCatalogue } from "@samapne/generators";
import type { ServiceSource } from "./service-source.ts";

const formats = ["csv", "json", "ndjson", "parquet", "geojson"] as const;

/** `/catalog.ttl`: the datasets in DCAT-AP-NO when the publisher has said who it is, otherwise in plain DCAT. */
export function catalogueText({ datasets, store, baseUrl, publisher }: ServiceSource): string {
  const days = store
    .state()
    .versions.map(
      ({ dataset, publishedAt }) => [dataset.id, new Date(publishedAt).toISOString().slice(0, 10)] as const,
    );
  const modified = Object.fromEntries(days);
  if (publisher === undefined || baseUrl === undefined)
    return turtle(unsignedCatalogue(datasets, { formats, baseUrl, modified }));
  return turtle(
    catalogue(datasets, {
      ...publisher,
      baseUrl,
      form: "api",
      formats,
      modified:
        days
          .map(([, day]) => day)
          .toSorted()
          .at(-1) ?? publisher.issued,
      datasets: Object.fromEntries(days.map(([id, day]) => [id, { modified: day }])),
    }),
  );
}
