import { type Dataset, type Form, hasPosition } from "@samapne/core";
import type { Distribution } from "./distribution.ts";
import { formats, type FormatName } from "./format.ts";

type Addresses = Pick<Distribution, "accessUrl" | "downloadUrl">;

/**
 * Where a format of a dataset is had, in each form of the API contract; `dataset` is the dataset's own address. JSON of an
 * API comes in pages, so there is no download of it.
 */
export const addressesOf: Readonly<Record<Form, (dataset: string, format: FormatName) => Addresses>> = {
  static: (dataset, format) => {
    const address = `${dataset}.${formats[format].extension}`;
    return { accessUrl: address, downloadUrl: address };
  },
  api: (dataset, format) => ({
    accessUrl: dataset,
    downloadUrl: format === "json" ? undefined : `${dataset}/export?format=${format}`,
  }),
};

/** Of the formats that are offered those a dataset can have: GeoJSON only with a position. */
export function formatsFor(
  dataset: Pick<Dataset, "fields">,
  offered: readonly FormatName[],
): readonly FormatName[] {
  return offered.filter((format) => format !== "geojson" || hasPosition(dataset));
}
