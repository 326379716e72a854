import type { Fault } from "./_fault.ts";
import {
  asked,
  changed,
  isCsvPage,
  isExport,
  isList,
  isRows,
  okHeader,
  pages,
  text,
  to,
  withHeaders,
} from "../_wrong.ts";

/** What else finds that a value of these is ignored. */
const alsoCaught: Readonly<Record<string, readonly string[]>> = {
  lang: ["refusals.language"],
  bbox: ["refusals.box"],
};

/** Details nobody looks at, until a cache, a proxy or a program does. */
export const details: readonly Fault[] = [
  { name: "Vary is a star", wrong: okHeader("vary", "Accept, *"), caught: ["answers.headers"] },
  {
    name: "a cookie is set",
    wrong: okHeader("set-cookie", "session=abc; Path=/"),
    caught: ["answers.headers"],
  },
  {
    name: "more requests are left than there are",
    wrong: okHeader("ratelimit-remaining", "999999999"),
    caught: ["answers.headers"],
  },
  { name: "Deprecation is true", wrong: okHeader("deprecation", "true"), caught: ["answers.headers"] },
  { name: "Sunset is a day", wrong: okHeader("sunset", "2027-01-01"), caught: ["answers.headers"] },
  {
    name: "a format of quality 0 is taken",
    wrong: withRequestHeaders(({ accept }) => ({ accept: accept?.replaceAll(/;\s*q=0(?=,|$)/g, "") })),
    caught: ["answers.accept"],
  },
  {
    name: "a member stands twice in an object",
    wrong: text(isList, (body) => body.replace(/"station":"([^"]*)"/, '"station":"x","station":"$1"')),
    caught: ["answers.page"],
  },
  {
    name: "If-Modified-Since goes before If-None-Match",
    wrong: withRequestHeaders((told) =>
      told["if-modified-since"] === undefined ? {} : { "if-none-match": undefined },
    ),
    caught: ["caching.none_match"],
  },
  {
    name: "Last-Modified is of another day than the page says",
    wrong: pages((page) => ({ ...page, meta: { ...page.meta, updated_at: "2025-01-01T00:00:00Z" } })),
    caught: ["caching.last_modified", "service.status"],
  },
  {
    name: "HEAD finds what is not there",
    wrong: changed((response, { method }) =>
      method === "HEAD" && response.status === 404
        ? new Response(null, { status: 200, headers: response.headers })
        : undefined,
    ),
    caught: ["methods.head"],
  },
  {
    name: "405 allows what it has just refused",
    wrong: changed((response) =>
      response.status === 405 ? withHeaders(response, { allow: "GET, HEAD, OPTIONS, POST" }) : undefined,
    ),
    caught: ["methods.others_refused"],
  },
  {
    name: "OPTIONS offers DELETE",
    wrong: changed((response, { method }) =>
      method === "OPTIONS" && response.headers.has("allow")
        ? withHeaders(response, { allow: "GET, HEAD, OPTIONS, DELETE" })
        : undefined,
    ),
    caught: ["methods.options"],
  },
  {
    name: "refusals are kept for whoever reads another language",
    wrong: changed((response) =>
      response.status === 400
        ? withHeaders(response, { vary: "Accept", "cache-control": "public, max-age=3600" })
        : undefined,
    ),
    caught: ["refusals.language"],
  },
  {
    name: "416 does not say how large it is",
    wrong: changed((response) =>
      response.status === 416 ? withHeaders(response, { "content-range": null }) : undefined,
    ),
    caught: ["forms.range"],
  },
  {
    name: "GeoJSON says that it is in UTM",
    wrong: text(
      (url) => isExport(url) && url.searchParams.get("format") === "geojson",
      (body) => body.replace("{", '{"crs":{"type":"name","properties":{"name":"EPSG:25833"}},'),
    ),
    caught: ["forms.geojson"],
  },
  {
    name: "pages of CSV are a row short",
    wrong: text(isCsvPage, (body) => body.trimEnd().split("\n").slice(0, -1).join("\n")),
    caught: ["paging.csv", "filters.nothing"],
  },
  {
    name: "pages of CSV do not lead on",
    wrong: changed((response, _, url) => {
      if (!isCsvPage(url, response)) return undefined;
      const links = (response.headers.get("link") ?? "").split(/,\s*(?=<)/);
      return withHeaders(response, { link: links.filter((one) => !one.includes('"next"')).join(", ") });
    }),
    caught: ["paging.csv"],
  },
  {
    name: "a page is another the second time",
    wrong: (serve) => {
      const seen = new Set<string>();
      return pages((page, url) => {
        if (!url.searchParams.has("cursor")) return undefined;
        const isFirst = !seen.has(url.href);
        seen.add(url.href);
        return isFirst ? undefined : { ...page, data: page.data.slice(1) };
      })(serve);
    },
    caught: ["paging.order", "paging.csv"],
  },
  ...["bbox", "changed_since", "lang", "dialect"].map((name) => ({
    name: `a value of ${name} that is none is ignored`,
    wrong: without400(name),
    caught: ["refusals.invalid_value", ...(alsoCaught[name] ?? [])],
  })),
  {
    name: "an empty value of a filter is no filter",
    wrong: asked((url, request) => {
      const empty = [...url.searchParams].filter(([name, value]) => value === "" && name !== "cursor");
      for (const [name] of empty) url.searchParams.delete(name);
      return empty.length === 0 ? undefined : to(url, request);
    }),
    caught: ["refusals.invalid_value"],
  },
  {
    name: "a limit above the most is taken for the most",
    wrong: asked((url, request) => {
      if (Number(url.searchParams.get("limit")) <= 10_000) return undefined;
      url.searchParams.set("limit", "10000");
      return to(url, request);
    }),
    caught: ["refusals.invalid_limit"],
  },
  {
    name: "NDJSON has fewer decimals than pages",
    wrong: text(
      (url) => isExport(url) && url.searchParams.get("format") === "ndjson",
      (body) => body.replaceAll(/("(?:height|latitude)":-?\d+\.\d)\d+/g, "$1"),
    ),
    caught: ["forms.ndjson"],
  },
  {
    name: "GeoJSON has the columns of the next point",
    wrong: text(
      (url) => isExport(url) && url.searchParams.get("format") === "geojson",
      (body) => {
        const collection = JSON.parse(body) as { features: { properties: unknown }[] };
        const all = collection.features.map(({ properties }) => properties);
        for (const [index, feature] of collection.features.entries())
          feature.properties = all[(index + 1) % all.length];
        return JSON.stringify(collection);
      },
    ),
    caught: ["forms.geojson", "filters.export_shape"],
  },
  {
    name: "a part that is the end is taken for the beginning",
    wrong: withRequestHeaders(({ range }) => ({ range: range?.replace(/^bytes=-(\d+)$/, "bytes=0-$1") })),
    caught: ["forms.range"],
  },
  {
    name: "the version of pages is not that of the data",
    wrong: pages((page) => ({ ...page, meta: { ...page.meta, data_version: "other" } })),
    caught: ["service.status"],
  },
  {
    name: "CSV for Excel runs formulas",
    wrong: text(
      (url) => url.searchParams.get("dialect") === "excel-nb",
      (body) => body.replaceAll(/(^|;)'(?=[=+\-@])/gm, "$1"),
    ),
    caught: ["forms.excel"],
  },
  {
    name: "OpenAPI sends its readers to another server",
    wrong: text(
      ({ pathname }) => pathname === "/openapi.json",
      (document) =>
        JSON.stringify({ ...(JSON.parse(document) as object), servers: [{ url: "https://b.example" }] }),
    ),
    caught: ["description.addresses_answer"],
  },
];

type Told = Readonly<Record<string, string | undefined>>;

/** A server to which requests for rows come with other headers. */
function withRequestHeaders(change: (told: Told) => Told): Fault["wrong"] {
  return asked((url, request) => {
    if (!isRows(url)) return undefined;
    const headers = new Headers(request.headers);
    for (const [name, value] of Object.entries(change(Object.fromEntries(headers))))
      if (value === undefined) headers.delete(name);
      else headers.set(name, value);
    return new Request(url, { method: request.method, headers });
  });
}

/** A server that answers as if a parameter were not there, where it would have refused it. */
function without400(name: string): Fault["wrong"] {
  return (serve) => async (request) => {
    const response = await serve(request);
    const url = new URL(request.url);
    if (response.status !== 400 || !url.searchParams.has(name)) return response;
    url.searchParams.delete(name);
    return serve(to(url, request));
  };
}
