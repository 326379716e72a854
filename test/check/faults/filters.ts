import type { Fault } from "./_fault.ts";
import {
  asked,
  changed,
  instead,
  isExport,
  isPage,
  pages,
  refused,
  to,
  withBody,
  withHeaders,
  withoutPackedPages,
} from "../_wrong.ts";

/** True when a box is asked for whose west is east of its east. */
function isAcross(url: URL): boolean {
  const sides = url.searchParams.get("bbox")?.split(",").map(Number) ?? [];
  const [west = 0, , east = 0] = sides;
  return sides.length === 4 && west > east;
}

/** Filters. */
export const filters: readonly Fault[] = [
  {
    name: "a filter is ignored",
    wrong: asked((url, request) => {
      if (!["red", "green", "blue"].includes(url.searchParams.get("colour") ?? "")) return undefined;
      url.searchParams.delete("colour");
      return to(url, request);
    }),
    caught: ["filters.equals", "filters.combined", "paging.selected"],
  },
  {
    name: "both ends of a range of hours are included",
    wrong: asked((url, request) => {
      const end = url.searchParams.get("hour_to");
      if (end === null || Number.isNaN(Date.parse(end)) || !/Z$|[+-]\d\d:\d\d$/.test(end)) return undefined;
      url.searchParams.set("hour_to", new Date(Date.parse(end) + 1000).toISOString());
      return to(url, request);
    }),
    both: true,
    caught: ["filters.to", "filters.offsets", "filters.between"],
  },
  {
    name: "the end of a range of numbers is left out",
    wrong: asked((url, request) => {
      const end = url.searchParams.get("doors_to");
      if (end === null || !/^\d+$/.test(end)) return undefined;
      url.searchParams.set("doors_to", String(Number(end) - 1));
      return to(url, request);
    }),
    caught: ["filters.to", "filters.between"],
  },
  {
    name: "the beginning of a range of dates is left out",
    wrong: asked((url, request) => {
      const from = url.searchParams.get("built_from");
      if (from === null || Number.isNaN(Date.parse(from))) return undefined;
      url.searchParams.set("built_from", new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10));
      return to(url, request);
    }),
    caught: ["filters.from", "filters.between"],
  },
  {
    name: "the offset of a moment is ignored",
    wrong: asked((url, request) => {
      const end = url.searchParams.get("hour_to");
      if (end === null || !/\+\d\d:\d\d$/.test(end)) return undefined;
      url.searchParams.set("hour_to", end.replace(/\+\d\d:\d\d$/, "Z"));
      return to(url, request);
    }),
    both: true,
    caught: ["filters.offsets"],
  },
  {
    name: "of several values only the first counts",
    wrong: asked((url, request) => {
      const colours = url.searchParams.get("colour");
      if (colours?.includes(",") !== true) return undefined;
      url.searchParams.set("colour", colours.split(",")[0] ?? "");
      return to(url, request);
    }),
    caught: ["filters.several"],
  },
  {
    name: "the export does not follow filters",
    wrong: asked((url, request) => {
      if (!isExport(url) || url.searchParams.get("format") !== "ndjson") return undefined;
      return to(new URL(`${url.origin}${url.pathname}?format=ndjson`), request);
    }),
    caught: ["filters.export", "filters.export_shape"],
  },
  {
    name: "fields is ignored",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("fields")) return undefined;
      url.searchParams.delete("fields");
      return to(url, request);
    }),
    caught: ["filters.fields", "refusals.invalid_value", "filters.export_shape"],
  },
  {
    name: "sort is ignored",
    wrong: asked((url, request) => {
      const sort = url.searchParams.get("sort") ?? "";
      if (!/^-?(?:colour|place|doors|value)$/.test(sort)) return undefined;
      url.searchParams.delete("sort");
      return to(url, request);
    }),
    caught: ["filters.sort", "paging.selected"],
  },
  {
    name: "the box is turned: north and east change places",
    wrong: asked((url, request) => {
      const sides = url.searchParams.get("bbox")?.split(",") ?? [];
      if (sides.length !== 4) return undefined;
      url.searchParams.set("bbox", "-180,-90,180,90");
      return to(url, request);
    }),
    caught: ["filters.box", "refusals.box"],
  },
  {
    name: "a box across the 180th meridian is refused",
    wrong: instead((_, url) => (isAcross(url) ? refused(400) : undefined)),
    caught: ["filters.box", "refusals.problems"],
  },
  {
    name: "a box across the 180th meridian is empty",
    wrong: pages((page, url) => (isAcross(url) ? { ...page, data: [] } : undefined)),
    caught: ["filters.box"],
  },
  {
    name: "nothing found is a 404",
    wrong: (serve) =>
      changed(async (response, request, url) => {
        if (request.method !== "GET" || !isPage(response, url) || url.searchParams.has("changed_since"))
          return undefined;
        const { data } = (await response.clone().json()) as { data: unknown[] };
        if (data.length > 0) return undefined;
        const problem = { type: "https://samapne.no/problems/not-found", title: "Finnes ikke", status: 404 };
        const other = withBody(response, JSON.stringify(problem), 404);
        return withHeaders(other, { "content-type": "application/problem+json" });
      })(withoutPackedPages(serve)),
    caught: ["filters.between", "filters.near", "filters.nothing"],
  },
  {
    name: "of a list only the first item is looked at",
    wrong: pages((page, url) => {
      const tags = url.searchParams.get("tags")?.split(",");
      const isFirst = (row: Record<string, unknown>) =>
        tags?.includes((row["tags"] as readonly string[])[0] ?? "") === true;
      return tags === undefined ? undefined : { ...page, data: page.data.filter(isFirst) };
    }),
    caught: ["filters.equals"],
  },
  {
    name: "capitals and small letters are the same to a filter",
    wrong: asked((url, request) => {
      const station = url.searchParams.get("station");
      const before = /^S\/(.*)$/.exec(station ?? "")?.[1];
      if (before === undefined) return undefined;
      const words = before.split(" ").map((word) => word.slice(0, 1) + word.slice(1).toLowerCase());
      url.searchParams.set("station", `s/${words.join(" ")}`);
      return to(url, request);
    }),
    caught: ["filters.nothing"],
  },
  {
    name: "numbers are compared as words",
    wrong: pages((page, url) => {
      const from = url.searchParams.get("doors_from");
      if (from === null) return undefined;
      return { ...page, data: page.data.filter(({ doors }) => `${doors as number}` >= from) };
    }),
    caught: ["filters.from"],
  },
  {
    name: "down is up",
    wrong: asked((url, request) => {
      const sort = url.searchParams.get("sort") ?? "";
      if (!/^-(?:colour|place|doors|value)$/.test(sort)) return undefined;
      url.searchParams.set("sort", sort.slice(1));
      return to(url, request);
    }),
    caught: ["filters.sort"],
  },
];
