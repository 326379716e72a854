import type { Dataset, Form } from "@samapne/core";
import { catalogue, turtle, unsignedCatalogue } from "@samapne/generators";
import { publishedVersions } from "./published.ts";
import type { Publisher, ServiceSource } from "./service-source.ts";

/** The formats of each form of the contract. */
const formatsOf = {
  api: ["csv", "json", "ndjson", "parquet", "geojson"],
  static: ["csv", "ndjson", "parquet"],
} as const;

/** `/catalog.ttl` of an API. */
export function catalogueText(source: ServiceSource): string {
  const days = publishedVersions(source).map(({ dataset, publishedAt }) => ({
    dataset,
    modified: new Date(publishedAt).toISOString().slice(0, 10),
  }));
  return catalogueOf(days, { ...source, form: "api" });
}

/** A dataset and the day its rows last changed, YYYY-MM-DD. */
export interface Catalogued {
  readonly dataset: Dataset;
  readonly modified: string;
}

/** The datasets as Turtle: in DCAT-AP-NO when the publisher has said who it is, otherwise in plain DCAT. */
export function catalogueOf(
  published: readonly Catalogued[],
  {
    baseUrl,
    publisher,
    form,
  }: {
    readonly baseUrl: string | undefined;
    readonly publisher: Publisher | undefined;
    readonly form: Form;
  },
): string {
  const datasets = published.map(({ dataset }) => dataset);
  const formats = formatsOf[form];
  const days = published.map(({ dataset, modified }) => [dataset.id, modified] as const);
  const modified = Object.fromEntries(days);
  const last = days
    .map(([, day]) => day)
    .toSorted()
    .at(-1);
  if (publisher === undefined || baseUrl === undefined || last === undefined)
    return turtle(unsignedCatalogue(datasets, { form, formats, baseUrl, modified }));
  return turtle(
    catalogue(datasets, {
      ...publisher,
      baseUrl,
      form,
      formats,
      modified: last,
      datasets: Object.fromEntries(days.map(([id, day]) => [id, { modified: day }])),
    }),
  );
}
