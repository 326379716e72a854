import type { Form } from "@samapne/core";
import type { Distribution } from "./distribution.ts";
import { formats, type FormatName } from "./format.ts";

type Addresses = Pick<Distribution, "accessUrl" | "downloadUrl">;

/** Where a format of a dataset is had, in each form of the API contract; `dataset` is the dataset's own address. */
export const addressesOf: Readonly<Record<Form, (dataset: string, format: FormatName) => Addresses>> = {
  static: (dataset, format) => {
    const address = `${dataset}.${formats[format].extension}`;
    return { accessUrl: address, downloadUrl: address };
  },
  api: (dataset, format) => ({ accessUrl: dataset, downloadUrl: `${dataset}/export?format=${format}` }),
};
