import { type Dataset, registryBase } from "@samapne/core";

/** Where the published specifications stand. Part of every `$id`, so it never changes. */
export const specsBase = `${registryBase}/specs`;

/** The folder of a dataset's version below `specs`, such as `energy/energy-meters/draft`. */
export function versionPath({ domain, id, version }: Pick<Dataset, "domain" | "id" | "version">): string {
  return `${domain}/${id}/${version}`;
}
