import { type Dataset, suppressionOf } from "@samapne/core";
import { publishedBefore } from "./published-before.ts";
import { dataPath, packagePath } from "./site-paths.ts";
import type { SitePlace } from "./site-place.ts";

/** A dataset a site has, and the file of its rows, from the top of the site. */
export interface EarlierRelease {
  readonly dataset: Dataset;
  readonly path: string;
}

/**
 * What a site has published of datasets under disclosure control: the next delivery is judged with it, because the two
 * must not tell together what each withholds.
 */
export async function earlierReleases(
  datasets: readonly Dataset[],
  { read }: Pick<SitePlace, "read">,
): Promise<readonly EarlierRelease[]> {
  const known = await read(packagePath);
  const before = publishedBefore(known && new TextDecoder().decode(known));
  return datasets
    .filter((dataset) => before.has(dataset.id) && suppressionOf(dataset) !== undefined)
    .map((dataset) => ({ dataset, path: dataPath(dataset, "csv") }));
}
