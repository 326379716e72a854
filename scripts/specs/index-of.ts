import type { Dataset, Lifecycle, Text } from "@samapne/core";
import { specsBase, versionPath } from "@samapne/generators";
import type { Released } from "./released.ts";

interface IndexedVersion extends Lifecycle {
  readonly version: string;
  readonly path: string;
  readonly released?: string;
}

interface IndexedDataset {
  readonly id: string;
  readonly domain: string;
  readonly title: Text;
  readonly versions: readonly IndexedVersion[];
}

/** What `specs/index.json` says: every dataset with every version there is a folder of, the newest first. */
export function indexOf(datasets: readonly Dataset[], released: readonly Released[]): object {
  const declared = datasets.map((dataset) =>
    declaredEntry(
      dataset,
      released.filter(({ id }) => id === dataset.id),
    ),
  );
  const gone = released.filter(({ id }) => !datasets.some((dataset) => dataset.id === id));
  const orphans = [...new Set(gone.map(({ id }) => id))].map((id) =>
    orphanEntry(gone.filter((version) => version.id === id)),
  );
  return {
    base: specsBase,
    datasets: [...declared, ...orphans].filter(({ versions }) => versions.length > 0),
  };
}

function declaredEntry(dataset: Dataset, released: readonly Released[]): IndexedDataset {
  const { id, domain, title, version, lifecycle } = dataset;
  const draft = version === "draft" ? [{ version, ...lifecycle, path: versionPath(dataset) }] : [];
  const frozen = newestFirst(released).map((one, place, all) => ({
    version: one.version,
    ...(one.version === version ? lifecycle : statusAmong(all, place)),
    path: versionPath(one),
    ...(one.date === undefined ? {} : { released: one.date }),
  }));
  return { id, domain, title, versions: [...draft, ...frozen] };
}

/** A dataset that is no longer declared: nothing says what took over. */
function orphanEntry(released: readonly Released[]): IndexedDataset {
  const [newest, ...older] = newestFirst(released);
  const { id, domain, title } = newest as Released;
  const versions = [newest as Released, ...older].map((one) => ({
    version: one.version,
    status: "withdrawn" as const,
    path: versionPath(one),
    ...(one.date === undefined ? {} : { released: one.date }),
  }));
  return { id, domain, title, versions };
}

/** Of the released versions the declaration does not speak of, the newest is current and follows the others. */
function statusAmong(versions: readonly Released[], place: number): Lifecycle {
  const newest = versions[0] as Released;
  return place === 0
    ? { status: "current" }
    : { status: "superseded", successors: [`${newest.id}@${newest.version}`] };
}

function newestFirst(released: readonly Released[]): readonly Released[] {
  return released.toSorted((a, b) => byVersion(b.version, a.version));
}

function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number)) as [number[], number[]];
  const place = left.findIndex((part, index) => part !== right[index]);
  return place === -1 ? 0 : (left[place] as number) - (right[place] as number);
}
