import type { Fault } from "./_fault.ts";
import { asked, instead, pages, refused, text, to, type Page } from "../_wrong.ts";

/** Changes of data that have been published several times. */
export const deltas: readonly Fault[] = [
  {
    name: "changed rows have the values they had before",
    wrong: ofDeltas((page) => ({
      ...page,
      data: page.data.map((row) => (row["doors"] === undefined ? row : { ...row, doors: 99 })),
    })),
    caught: ["changes.rows"],
  },
  {
    name: "rows that are gone come with those that changed",
    wrong: ofDeltas((page, url) =>
      url.searchParams.has("cursor")
        ? undefined
        : { ...page, data: [...page.data, ...page.meta["deleted"].filter(isLast)] },
    ),
    caught: ["changes.rows"],
  },
  {
    name: "a row that changed twice comes twice",
    wrong: ofDeltas((page) => ({
      ...page,
      data: page.data.flatMap((row, at) => (at === 0 ? [row, row] : [row])),
    })),
    caught: ["changes.rows"],
  },
  {
    name: "removed rows are told whole",
    wrong: ofDeltas((page) => withGone(page, (gone) => gone.map((key) => ({ ...key, doors: 4 })))),
    caught: ["changes.removed"],
  },
  {
    name: "removed rows are told as words",
    wrong: ofDeltas((page) => withGone(page, (gone) => gone.map(({ station }) => station as never))),
    caught: ["changes.removed"],
  },
  {
    name: "what changed is said to be removed",
    wrong: ofDeltas((page, url) =>
      url.searchParams.has("cursor")
        ? undefined
        : withGone(page, (gone) => [...gone, ...keysOf(page).slice(0, 1)]),
    ),
    caught: ["changes.removed"],
  },
  {
    name: "what was removed is told twice",
    wrong: ofDeltas((page) => withGone(page, (gone) => [...gone, ...gone])),
    caught: ["changes.removed"],
  },
  {
    name: "who asks about one station is not told that it is gone",
    wrong: ofDeltas((page, url) => (url.searchParams.has("station") ? withGone(page, () => []) : undefined)),
    caught: ["changes.removed"],
  },
  {
    name: "of several versions the last one is forgotten",
    wrong: ofDeltas((page, url) =>
      isLongAgo(url) ? { ...page, data: page.data.filter(({ station }) => !isOfLast(station)) } : undefined,
    ),
    caught: ["changes.longer", "changes.forms"],
  },
  {
    name: "the first page of changes is the last",
    wrong: ofDeltas((page) => {
      const { next: _, ...links } = page.links;
      return { ...page, links };
    }),
    caught: ["changes.pages"],
  },
  {
    name: "the next page of changes is of all rows",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("cursor") || !url.searchParams.has("changed_since")) return undefined;
      url.searchParams.delete("changed_since");
      url.searchParams.delete("cursor");
      return to(url, request);
    }),
    caught: ["changes.pages"],
  },
  {
    name: "the link to the next page of changes leaves out since when",
    wrong: ofDeltas((page) => {
      const { next } = page.links;
      if (typeof next !== "string") return undefined;
      return { ...page, links: { ...page.links, next: next.replace(/changed_since=[^&]*&?/, "") } };
    }),
    caught: ["changes.pages"],
  },
  {
    name: "a changed row is lost at the seam of two pages",
    wrong: ofDeltas((page, url) =>
      url.searchParams.has("cursor") ? { ...page, data: page.data.slice(1) } : undefined,
    ),
    caught: ["changes.pages"],
  },
  {
    name: "what was removed is told only when all changes are on one page",
    wrong: ofDeltas((page) => (page.links["next"] === undefined ? undefined : withGone(page, () => []))),
    caught: ["changes.pages"],
  },
  ...["station", "colour", "doors_from"].map((name) => ({
    name: `a filter is forgotten when changes are asked for: ${name}`,
    wrong: asked((url, request) => {
      if (!url.searchParams.has("changed_since") || !url.searchParams.has(name)) return undefined;
      url.searchParams.delete(name);
      return to(url, request);
    }),
    caught: ["changes.selected"],
  })),
  {
    name: "changed_since is forgotten when there is a filter",
    wrong: asked((url, request) => {
      const isFiltered = ["colour", "station", "doors_from"].some((name) => url.searchParams.has(name));
      if (!isFiltered || !url.searchParams.has("changed_since")) return undefined;
      url.searchParams.delete("changed_since");
      return to(url, request);
    }),
    caught: ["changes.selected", "changes.removed"],
  },
  {
    name: "sort is forgotten when changes are asked for",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("changed_since") || !url.searchParams.has("sort")) return undefined;
      url.searchParams.delete("sort");
      return to(url, request);
    }),
    caught: ["changes.selected"],
  },
  {
    name: "changes have all fields",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("changed_since") || !url.searchParams.has("fields")) return undefined;
      url.searchParams.delete("fields");
      return to(url, request);
    }),
    caught: ["changes.selected"],
  },
  ...["csv", "parquet"].map((format) => ({
    name: `changes as ${format} are all rows`,
    wrong: asked((url, request) => {
      if (!url.searchParams.has("changed_since") || url.searchParams.get("format") !== format)
        return undefined;
      url.searchParams.delete("changed_since");
      return to(url, request);
    }),
    caught: ["changes.forms"],
  })),
  {
    name: "changes as NDJSON are other rows",
    wrong: text(
      (url) => url.searchParams.has("changed_since") && url.searchParams.get("format") === "ndjson",
      (lines) => lines.replaceAll(/"station":"s/g, '"station":"x'),
    ),
    caught: ["changes.forms"],
  },
  {
    name: "changed_since takes no parts of a second",
    wrong: instead((_, url) =>
      url.searchParams.get("changed_since")?.includes(".") === true ? refused(400) : undefined,
    ),
    caught: ["changes.told_moment", "refusals.problems"],
  },
  {
    name: "changes break down",
    wrong: instead((_, url) => (isLongAgo(url) ? refused(500) : undefined)),
    caught: ["changes.rows", "transport.no_server_errors"],
  },
];

type Key = Record<string, unknown>;
type DeltaPage = Page & { meta: { deleted: Key[] } };

/** A server whose pages of changes are others. */
function ofDeltas(change: (page: DeltaPage, url: URL) => Page | undefined): Fault["wrong"] {
  return pages((page, url) =>
    url.searchParams.has("changed_since") && Array.isArray(page.meta["deleted"])
      ? change(page as DeltaPage, url)
      : undefined,
  );
}

function withGone(page: DeltaPage, change: (gone: Key[]) => Key[]): Page {
  return { ...page, meta: { ...page.meta, deleted: change(page.meta.deleted) } };
}

function keysOf({ data }: Page): Key[] {
  return data.map(({ station }) => ({ station }));
}

function isLast(_: unknown, index: number, all: readonly unknown[]): boolean {
  return index === all.length - 1;
}

/** True for changes that are more than those of the last version. */
function isLongAgo({ searchParams }: URL): boolean {
  const since = Date.parse(searchParams.get("changed_since") ?? "");
  return since > Date.UTC(2026, 0, 15) && since < Date.UTC(2026, 0, 20);
}

/** Stations that changed in the last version. */
function isOfLast(station: unknown): boolean {
  return Number(String(station).slice(2, 7)) % 5 === 0;
}
