import type { Dataset } from "../dataset.ts";

/** The registry's own address; part of problem types and specifications, so it never changes. */
export const registryBase = "https://samapne.no";

/** The full version of the contract, in the header `API-Version`; its major stands in every path. */
export const apiVersion = "1.0.0";

/** Where the specification a dataset follows stands: `Link: rel="describedby"` and `meta.specification`. */
export function specificationOf({ domain, id, version }: Pick<Dataset, "domain" | "id" | "version">): string {
  return `${registryBase}/specs/${domain}/${id}/${version}/schema.json`;
}
