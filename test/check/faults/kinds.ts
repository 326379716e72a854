import type { Fault } from "./_fault.ts";
import { asked, isExport, isPage, pages, text, to, withBody } from "../_wrong.ts";

/** What is right for most kinds of fields and wrong for one: numbers as words, moments by the clock, lists as a whole. */
export const kinds: readonly Fault[] = [
  ...["built", "doors", "open"].map((name) => ({
    name: `of several values of ${name} only the first counts`,
    wrong: asked((url, request) => {
      const value = url.searchParams.get(name);
      if (value?.includes(",") !== true) return undefined;
      url.searchParams.set(name, value.split(",")[0] ?? "");
      return to(url, request);
    }),
    caught: ["filters.several"],
  })),
  {
    name: "of a text that stands twice only the last counts",
    wrong: asked((url, request) => {
      const stations = url.searchParams.getAll("station");
      if (stations.length < 2) return undefined;
      url.searchParams.set("station", stations.at(-1) ?? "");
      return to(url, request);
    }),
    caught: ["filters.several"],
  },
  {
    name: "a list must hold all the values asked for",
    wrong: pages((page, url) => {
      const tags = url.searchParams.get("tags")?.split(",") ?? [];
      const holds = (row: Record<string, unknown>) =>
        tags.every((tag) => (row["tags"] as readonly string[] | undefined)?.includes(tag) === true);
      return tags.length < 2 ? undefined : { ...page, data: page.data.filter(holds) };
    }),
    caught: ["filters.several"],
  },
  {
    name: "moments are sorted the wrong way",
    wrong: pages((page, url) => {
      if (url.searchParams.get("sort") !== "seen") return undefined;
      const [known, missing] = [true, false].map((is) =>
        page.data.filter((row) => (row["seen"] !== undefined) === is),
      );
      return { ...page, data: [...(known ?? []).toReversed(), ...(missing ?? [])] };
    }),
    caught: ["filters.sort"],
  },
  {
    name: "numbers are sorted as words",
    wrong: pages((page, url) =>
      url.searchParams.get("sort") === "doors"
        ? { ...page, data: page.data.toSorted((a, b) => (wordOf(a) < wordOf(b) ? -1 : 1)) }
        : undefined,
    ),
    caught: ["filters.sort"],
  },
  {
    name: "what is missing sorts first downwards",
    wrong: pages((page, url) => {
      const sort = url.searchParams.get("sort") ?? "";
      if (!/^-\w+$/.test(sort)) return undefined;
      const isMissing = (row: Record<string, unknown>) => row[sort.slice(1)] === undefined;
      return {
        ...page,
        data: [...page.data.filter(isMissing), ...page.data.filter((row) => !isMissing(row))],
      };
    }),
    caught: ["filters.sort"],
  },
  ...["_from", ""].map((end) => ({
    name: `the offset of seen${end} is left out`,
    wrong: asked((url, request) => {
      const moment = url.searchParams.get(`seen${end}`);
      if (moment?.endsWith("+02:00") !== true) return undefined;
      url.searchParams.set(`seen${end}`, moment.replace("+02:00", "Z"));
      return to(url, request);
    }),
    caught: ["filters.offsets"],
  })),
  {
    name: "the edge of a box is outside",
    wrong: pages((page, url) => {
      const [west, south, east, north] = url.searchParams.get("bbox")?.split(",").map(Number) ?? [];
      if (north === undefined) return undefined;
      const isOff = ({ longitude, latitude }: Record<string, unknown>) =>
        ![west, east].includes(Number(longitude)) && ![south, north].includes(Number(latitude));
      return { ...page, data: page.data.filter(isOff) };
    }),
    caught: ["filters.box"],
  },
  {
    name: "rows without a position are in every box",
    wrong: (serve) => async (request) => {
      const [response, url] = [await serve(request), new URL(request.url)];
      const isBox = url.searchParams.has("bbox") && request.method === "GET";
      if (!isBox || !isPage(response, url)) return response;
      const { data, ...rest } = (await response.clone().json()) as { data: Record<string, unknown>[] };
      const whole = await serve(new Request(`${url.origin}${url.pathname}?limit=10000`));
      const all = ((await whole.json()) as { data: Record<string, unknown>[] }).data;
      const nowhere = all.filter(({ latitude }) => latitude === undefined);
      return withBody(response, JSON.stringify({ ...rest, data: [...data, ...nowhere] }));
    },
    caught: ["filters.box"],
  },
  {
    name: "positions of GeoJSON are rounded",
    wrong: geojson((body) =>
      body.replaceAll(
        /"coordinates":\[([\d.]+),([\d.]+)\]/g,
        (_, x, y) => `"coordinates":[${Number(x).toFixed(2)},${Number(y).toFixed(2)}]`,
      ),
    ),
    caught: ["forms.geojson"],
  },
  {
    name: "GeoJSON leaves out what has no position",
    wrong: geojson((body) => {
      const { features, ...rest } = JSON.parse(body) as { features: { geometry: unknown }[] };
      return JSON.stringify({ ...rest, features: features.filter(({ geometry }) => geometry !== null) });
    }),
    caught: ["forms.geojson"],
  },
];

function wordOf({ doors }: Record<string, unknown>): string {
  return typeof doors === "number" ? String(doors) : "~";
}

/** A server whose exports as GeoJSON are changed. */
function geojson(change: (body: string) => string): Fault["wrong"] {
  return text((url) => isExport(url) && url.searchParams.get("format") === "geojson", change);
}
