import { gunzipSync, gzipSync } from "node:zlib";
import type { AnyRow } from "@samapne/core";
import type { Fault } from "./_fault.ts";
import {
  asked,
  changed,
  instead,
  isExport,
  isPage,
  isRows,
  okHeader,
  pages,
  text,
  to,
  withBody,
  withHeaders,
} from "../_wrong.ts";

/** What is right by itself, and wrong when two things are asked for at once, in another form, or packed. */
export const twofold: readonly Fault[] = [
  {
    name: "of two fields to sort by only the first counts",
    wrong: asked((url, request) => {
      const [first, second] = url.searchParams.get("sort")?.split(",") ?? [];
      if (first === undefined || second === undefined) return undefined;
      url.searchParams.set("sort", first);
      return to(url, request);
    }),
    caught: ["filters.sort", "refusals.invalid_value"],
  },
  {
    name: "words are sorted as in a dictionary",
    wrong: pages((page, url) => {
      if (url.searchParams.get("sort") !== "place" || url.searchParams.has("cursor")) return undefined;
      const named = page.data.filter(({ place }) => place !== undefined);
      const sorted = named.toSorted((a, b) => String(a["place"]).localeCompare(String(b["place"]), "nb"));
      return { ...page, data: [...sorted, ...page.data.filter(({ place }) => place === undefined)] };
    }),
    caught: ["filters.sort"],
  },
  {
    name: "a box leaves out the other filters",
    wrong: asked((url, request) =>
      url.searchParams.has("bbox")
        ? only(url, request, ["bbox", "limit", "format", "fields", "cursor"])
        : undefined,
    ),
    caught: ["filters.box"],
  },
  {
    name: "of a range with two ends only the beginning counts",
    wrong: asked((url, request) => {
      const end = [...url.searchParams.keys()].find((name) => name.endsWith("_to"));
      if (end === undefined || !url.searchParams.has(end.replace(/_to$/, "_from"))) return undefined;
      url.searchParams.delete(end);
      return to(url, request);
    }),
    caught: ["filters.between"],
  },
  {
    name: "a range the wrong way round is refused",
    wrong: instead((request, url) => {
      const from = [...url.searchParams].find(([name]) => name.endsWith("_from"));
      const end = url.searchParams.get(from?.[0].replace(/_from$/, "_to") ?? "");
      const isTurned = from !== undefined && end !== null && Number(from[1]) > Number(end);
      if (!isTurned || request.method !== "GET") return undefined;
      const problem = { type: "https://samapne.no/problems/invalid-parameter", title: "x", status: 400 };
      return Response.json(problem, {
        status: 400,
        headers: { "content-type": "application/problem+json", "access-control-allow-origin": "*" },
      });
    }),
    caught: ["filters.between", "refusals.problems"],
  },
  {
    name: "rows with several values come value by value",
    wrong: pages((page, url) => {
      const values = url.searchParams.get("colour")?.split(",") ?? [];
      if (values.length < 2) return undefined;
      return { ...page, data: values.flatMap((one) => page.data.filter(({ colour }) => colour === one)) };
    }),
    caught: ["filters.several"],
  },
  {
    name: "filtered pages are the other way round",
    wrong: pages((page, url) =>
      url.searchParams.has("colour") && !url.searchParams.has("sort") && !url.searchParams.has("cursor")
        ? { ...page, data: page.data.toReversed() }
        : undefined,
    ),
    caught: ["filters.equals", "filters.several"],
  },
  ...["csv", "ndjson"].map((format) => ({
    name: `the export as ${format} ignores fields`,
    wrong: asked((url, request) => {
      if (!isExport(url) || url.searchParams.get("format") !== format) return undefined;
      if (!url.searchParams.has("fields")) return undefined;
      url.searchParams.delete("fields");
      return to(url, request);
    }),
    caught: ["filters.export_shape"],
  })),
  {
    name: "the export ignores sort",
    wrong: asked((url, request) => {
      if (!isExport(url) || !url.searchParams.has("sort")) return undefined;
      url.searchParams.delete("sort");
      return to(url, request);
    }),
    caught: ["filters.export_shape", "disclosure.sensitive_fields"],
  },
  ...[
    ["parquet", ["format"]],
    ["csv for Excel", ["format", "dialect", "lang"]],
  ].map(([name, kept]) => ({
    name: `the export as ${String(name)} ignores filters`,
    wrong: asked((url, request) => {
      const isThis =
        name === "parquet" ? url.searchParams.get("format") === "parquet" : url.searchParams.has("dialect");
      return isExport(url) && isThis ? only(url, request, kept as readonly string[]) : undefined;
    }),
    caught: ["filters.export", "filters.export_shape"],
  })),
  {
    name: "NDJSON is in another order than the pages",
    wrong: text(
      (url) => isExport(url) && url.searchParams.get("format") === "ndjson" && !url.searchParams.has("sort"),
      (body) => body.trimEnd().split("\n").toReversed().join("\n"),
    ),
    caught: ["forms.ndjson"],
  },
  {
    name: "features do not say that they are features",
    wrong: text(
      (url) => isExport(url) && url.searchParams.get("format") === "geojson",
      (body) => body.replaceAll('"type":"Feature",', ""),
    ),
    caught: ["forms.geojson"],
  },
  {
    name: "packed pages are a row short",
    wrong: changed(async (response, request, url) => {
      if (!isPage(response, url) || request.method !== "GET") return undefined;
      if (response.headers.get("content-encoding") !== "gzip") return undefined;
      const bytes = gunzipSync(Buffer.from(await response.clone().arrayBuffer()));
      const page = JSON.parse(bytes.toString()) as { data: AnyRow[] };
      return withBody(response, gzipSync(JSON.stringify({ ...page, data: page.data.slice(1) })));
    }),
    caught: ["forms.gzip"],
  },
  {
    name: "packed answers know no conditions",
    wrong: withRequestHeaders((headers) => {
      if (headers.get("accept-encoding")?.includes("gzip") === true) headers.delete("if-none-match");
    }),
    caught: ["caching.none_match"],
  },
  {
    name: "If-Range with an old date gives a part of the new",
    wrong: withRequestHeaders((headers) => {
      if (headers.get("if-range")?.includes('"') === false) headers.delete("if-range");
    }),
    caught: ["forms.range"],
  },
  {
    name: "more bytes from the end than there are is 416",
    wrong: (serve) => async (request) => {
      const most = /^bytes=-(\d{3,})$/.exec(request.headers.get("range") ?? "");
      if (most === null) return serve(request);
      const headers = new Headers(request.headers);
      headers.set("range", "bytes=99999999-");
      return serve(new Request(request.url, { headers }));
    },
    caught: ["forms.range"],
  },
  {
    name: "the rate limit begins anew at a moment, not after seconds",
    wrong: okHeader("ratelimit-reset", "1790000000"),
    caught: ["answers.headers"],
  },
  {
    name: "pages may be kept for ten years",
    wrong: okHeader("cache-control", "public, max-age=315360000"),
    caught: ["caching.cache_control"],
  },
  {
    name: "pages never change",
    wrong: okHeader("cache-control", "public, max-age=3600, immutable"),
    caught: ["caching.cache_control"],
  },
  {
    name: "Link leads to a description that is not there",
    wrong: changed((response, _, url) => {
      if (!isRows(url)) return undefined;
      const link = response.headers
        .get("link")
        ?.replace(/<[^>]*>; rel="service-desc"/, '</api.json>; rel="service-desc"');
      return link === undefined ? undefined : withHeaders(response, { link });
    }),
    caught: ["answers.links"],
  },
  {
    name: "pages are of another privacy class",
    wrong: pages((page) => ({ ...page, meta: { ...page.meta, privacy: "open_reviewed" } })),
    caught: ["answers.specification"],
  },
  {
    name: "CSV for Excel has a heading too few",
    wrong: text(
      (url) => url.searchParams.has("dialect") && !url.searchParams.has("fields"),
      (body) => body.replace(/;[^;\n]*\n/, "\n"),
    ),
    caught: ["forms.excel"],
  },
  {
    name: "/status is of another day than the pages",
    wrong: text(
      (url) => url.pathname === "/status",
      (body) => body.replace(/"updated_at":"[^"]*"/, '"updated_at":"2025-01-01T00:00:00.000Z"'),
    ),
    caught: ["service.status"],
  },
  ...[
    ["of a smaller largest page", '"maximum":10000', '"maximum":100'],
    ["of another format", '"application/vnd.apache.parquet":', '"application/x-parquet":'],
    ["of fields of other types", '"type":["integer","null"]', '"type":["string","null"]'],
  ].map(([name, from, other]) => ({
    name: `OpenAPI tells ${String(name)}`,
    wrong: text(
      (url) => url.pathname === "/openapi.json",
      (body) => body.replaceAll(String(from), String(other)),
    ),
    caught: ["description.answers"],
  })),
];

/** The same request with some parameters only; undefined when it has no others. */
function only(url: URL, request: Request, kept: readonly string[]): Request | undefined {
  const others = [...url.searchParams.keys()].filter((name) => !kept.includes(name));
  for (const name of others) url.searchParams.delete(name);
  return others.length === 0 ? undefined : to(url, request);
}

/** A server to which requests for rows come with other headers. */
function withRequestHeaders(change: (headers: Headers) => void): Fault["wrong"] {
  return asked((url, request) => {
    if (!isRows(url)) return undefined;
    const headers = new Headers(request.headers);
    change(headers);
    return new Request(url, { method: request.method, headers });
  });
}
