import type { InProcess } from "@samapne/check";
import {
  asked,
  bomb,
  changed,
  endless,
  instead,
  isCsvExport,
  isPage,
  jsonRows,
  pages,
  stuck,
  text,
  to,
  withBody,
  withHeaders,
} from "./_wrong.ts";

/** A server that is wrong in one way, and the checks that find it: these and no others. */
export interface Fault {
  readonly name: string;
  readonly wrong: (serve: InProcess) => InProcess;
  /** Seen only where rows of one dataset refer to another. */
  readonly both?: true;
  /** The first is the reason; the others follow from it. */
  readonly caught: readonly string[];
}

const isExport = (url: URL) => url.pathname.endsWith("/export");
const isList = (url: URL) => /^\/v1\/[a-z-]+$/.test(url.pathname);
const isRows = (url: URL) => url.pathname.startsWith("/v1/");
const html = "<html><body><h1>Internal Server Error</h1></body></html>";
const withoutHeader = (name: string) =>
  changed((response) => (response.headers.has(name) ? withHeaders(response, { [name]: null }) : undefined));
const okHeader = (name: string, value: string | null) =>
  changed((response, _, url) =>
    response.status === 200 && isRows(url) ? withHeaders(response, { [name]: value }) : undefined,
  );

/** Pages. */
const paging: readonly Fault[] = [
  {
    name: "off-by-one page: each page is a row short",
    wrong: pages((page) =>
      page.links["next"] === undefined ? undefined : { ...page, data: page.data.slice(0, -1) },
    ),
    caught: ["paging.limit", "paging.no_row_lost"],
  },
  {
    name: "a row is lost at one seam",
    wrong: pages((page, url) =>
      url.searchParams.has("cursor") && page.links["next"] !== undefined
        ? { ...page, data: page.data.slice(1) }
        : undefined,
    ),
    caught: ["paging.no_row_lost"],
  },
  {
    name: "the last row of a page comes again on the next",
    wrong: (serve) => {
      let last: Record<string, unknown> | undefined;
      return pages((page, url) => {
        const before = url.searchParams.has("cursor") ? last : undefined;
        last = page.data.at(-1);
        return before === undefined ? undefined : { ...page, data: [before, ...page.data] };
      })(serve);
    },
    caught: ["paging.no_row_twice"],
  },
  {
    name: "limit is ignored",
    wrong: asked((url, request) => {
      if (!/^\d+$/.test(url.searchParams.get("limit") ?? "") || Number(url.searchParams.get("limit")) > 22)
        return undefined;
      if (url.searchParams.get("limit") === "0") return undefined;
      url.searchParams.set("limit", "3");
      return to(url, request);
    }),
    caught: ["paging.limit"],
  },
  {
    name: "next leads to another host",
    wrong: pages((page) =>
      page.links["next"] === undefined
        ? undefined
        : { ...page, links: { ...page.links, next: `https://elsewhere.example/v1/x?cursor=abcdefgh` } },
    ),
    caught: ["paging.next", "paging.link_header"],
  },
  {
    name: "next is relative to the wrong place",
    wrong: pages((page) =>
      page.links["next"] === undefined
        ? undefined
        : { ...page, links: { ...page.links, next: "v1/test-stations?cursor=abcdefgh" } },
    ),
    caught: ["paging.next", "paging.link_header"],
  },
  {
    name: "next goes round in a circle",
    wrong: pages((page, url) =>
      url.searchParams.has("cursor") ? { ...page, links: { ...page.links, next: url.href } } : undefined,
    ),
    caught: ["paging.next", "paging.link_header"],
  },
  {
    name: "the last page links to an empty one, which never ends",
    wrong: (serve) => {
      let count = 0;
      return pages((page, url) =>
        page.links["next"] === undefined && url.searchParams.get("limit") !== "10000"
          ? { ...page, links: { ...page.links, next: `${url.pathname}?limit=7&samapne=${(count += 1)}` } }
          : undefined,
      )(serve);
    },
    caught: ["paging.next", "paging.link_header"],
  },
  {
    name: "the order is another each time",
    wrong: (serve) => {
      let turn = 0;
      return pages((page, url) =>
        url.searchParams.has("sort")
          ? undefined
          : { ...page, data: (turn += 1) % 2 === 0 ? page.data : page.data.toReversed() },
      )(serve);
    },
    caught: ["paging.order"],
  },
  {
    name: "Link says nothing of the next page",
    wrong: changed((response, _, url) =>
      isList(url) && response.headers.has("link")
        ? withHeaders(response, {
            link: (response.headers.get("link") ?? "").replace(/<[^>]*>; rel="next", /, ""),
          })
        : undefined,
    ),
    caught: ["paging.link_header"],
  },
];

/** Filters. */
const filters: readonly Fault[] = [
  {
    name: "a filter is ignored",
    wrong: asked((url, request) => {
      if (!["red", "green", "blue"].includes(url.searchParams.get("colour") ?? "")) return undefined;
      url.searchParams.delete("colour");
      return to(url, request);
    }),
    caught: ["filters.equals", "filters.combined"],
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
    caught: ["filters.to", "filters.offsets"],
  },
  {
    name: "the end of a range of numbers is left out",
    wrong: asked((url, request) => {
      const end = url.searchParams.get("doors_to");
      if (end === null || !/^\d+$/.test(end)) return undefined;
      url.searchParams.set("doors_to", String(Number(end) - 1));
      return to(url, request);
    }),
    caught: ["filters.to"],
  },
  {
    name: "the beginning of a range of dates is left out",
    wrong: asked((url, request) => {
      const from = url.searchParams.get("built_from");
      if (from === null || Number.isNaN(Date.parse(from))) return undefined;
      url.searchParams.set("built_from", new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10));
      return to(url, request);
    }),
    caught: ["filters.from"],
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
    caught: ["filters.export"],
  },
  {
    name: "fields is ignored",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("fields")) return undefined;
      url.searchParams.delete("fields");
      return to(url, request);
    }),
    caught: ["filters.fields"],
  },
  {
    name: "sort is ignored",
    wrong: asked((url, request) => {
      const sort = url.searchParams.get("sort") ?? "";
      if (!/^-?(?:colour|place|doors|value)$/.test(sort)) return undefined;
      url.searchParams.delete("sort");
      return to(url, request);
    }),
    caught: ["filters.sort"],
  },
  {
    name: "the box is turned: north and east change places",
    wrong: asked((url, request) => {
      const sides = url.searchParams.get("bbox")?.split(",") ?? [];
      if (sides.length !== 4) return undefined;
      url.searchParams.set("bbox", "-180,-90,180,90");
      return to(url, request);
    }),
    caught: ["filters.box"],
  },
  {
    name: "nothing found is a 404",
    wrong: changed(async (response, request, url) => {
      if (request.method !== "GET" || !isPage(response, url) || url.searchParams.has("changed_since"))
        return undefined;
      const { data } = (await response.clone().json()) as { data: unknown[] };
      if (data.length > 0) return undefined;
      const problem = { type: "https://samapne.no/problems/not-found", title: "Finnes ikke", status: 404 };
      const other = withBody(response, JSON.stringify(problem), 404);
      return withHeaders(other, { "content-type": "application/problem+json" });
    }),
    caught: ["filters.nothing"],
  },
];

/** Caches. */
const caching: readonly Fault[] = [
  {
    name: "the ETag never changes",
    wrong: changed((response) =>
      response.headers.has("etag") ? withHeaders(response, { etag: '"1"' }) : undefined,
    ),
    caught: ["caching.etag_tells_apart", "caching.none_match"],
  },
  {
    name: "the ETag is another each time",
    wrong: (serve) => {
      let count = 0;
      return changed((response) =>
        response.headers.has("etag") ? withHeaders(response, { etag: `"${(count += 1)}"` }) : undefined,
      )(serve);
    },
    caught: ["caching.etag_steady", "caching.none_match", "methods.head"],
  },
  {
    name: "the ETag is weak",
    wrong: changed((response) =>
      response.headers.has("etag")
        ? withHeaders(response, { etag: `W/${response.headers.get("etag")}` })
        : undefined,
    ),
    caught: ["caching.etag"],
  },
  {
    name: "there is no ETag",
    wrong: withoutHeader("etag"),
    caught: ["caching.etag"],
  },
  {
    name: "If-None-Match is ignored",
    wrong: asked((url, request) => {
      if (!request.headers.has("if-none-match")) return undefined;
      return new Request(url, { method: request.method });
    }),
    caught: ["caching.none_match"],
  },
  {
    name: "304 whatever is asked",
    wrong: instead((request) =>
      request.headers.has("if-none-match")
        ? new Response(null, { status: 304, headers: { etag: '"x"', "access-control-allow-origin": "*" } })
        : undefined,
    ),
    caught: ["caching.none_match", "caching.not_modified_empty"],
  },
  {
    name: "304 without the ETag",
    wrong: changed((response) =>
      response.status === 304 ? withHeaders(response, { etag: null }) : undefined,
    ),
    caught: ["caching.not_modified_empty"],
  },
  {
    name: "If-Modified-Since is ignored",
    wrong: asked((url, request) =>
      request.headers.has("if-modified-since") ? new Request(url, { method: request.method }) : undefined,
    ),
    caught: ["caching.modified_since"],
  },
  {
    name: "Last-Modified in another form of date",
    wrong: okHeader("last-modified", "2026-01-15T06:12:00Z"),
    caught: ["caching.last_modified"],
  },
  { name: "no Cache-Control", wrong: withoutHeader("cache-control"), caught: ["caching.cache_control"] },
  {
    name: "Cache-Control forbids it",
    wrong: okHeader("cache-control", "no-store, private"),
    caught: ["caching.cache_control"],
  },
];

/** The form of answers. */
const answers: readonly Fault[] = [
  {
    name: "JSON called text",
    wrong: changed((response, _, url) =>
      isPage(response, url) ? withHeaders(response, { "content-type": "text/plain" }) : undefined,
    ),
    caught: ["answers.media_types", "answers.accept"],
  },
  {
    name: "CSV without charset",
    wrong: changed((response) =>
      response.headers.get("content-type")?.startsWith("text/csv") === true
        ? withHeaders(response, { "content-type": "text/csv" })
        : undefined,
    ),
    caught: ["answers.media_types"],
  },
  {
    name: "Accept is ignored",
    wrong: asked((url, request) =>
      request.headers.has("accept") ? new Request(url, { method: request.method }) : undefined,
    ),
    caught: ["answers.accept", "refusals.not_acceptable"],
  },
  {
    name: "rows without an envelope",
    wrong: pages((page) => page.data as never),
    caught: ["answers.page"],
  },
  {
    name: "JSON with a byte order mark",
    wrong: text(
      (url, response) => isPage(response, url) && url.search === "?format=json",
      (body) => `\ufeff${body}`,
    ),
    caught: ["answers.utf8"],
  },
  { name: "no API-Version", wrong: withoutHeader("api-version"), caught: ["answers.headers"] },
  {
    name: "another major of the contract",
    wrong: changed((response) => withHeaders(response, { "api-version": "2.0.0" })),
    caught: ["answers.version"],
  },
  {
    name: "another version of the specification",
    wrong: pages((page) => ({
      ...page,
      meta: { ...page.meta, specification: "https://samapne.no/specs/x/y/9.9.9/schema.json" },
    })),
    caught: ["answers.specification"],
  },
  { name: "no links", wrong: withoutHeader("link"), caught: ["answers.links", "paging.link_header"] },
  { name: "no Vary", wrong: withoutHeader("vary"), caught: ["answers.headers", "forms.gzip"] },
  { name: "no rate limits told", wrong: withoutHeader("ratelimit-remaining"), caught: ["answers.headers"] },
  {
    name: "a row at its address is another row",
    wrong: changed(async (response, request, url) => {
      if (!url.pathname.startsWith("/v1/test-stations/s") || request.method !== "GET") return undefined;
      const { data, ...rest } = (await response.clone().json()) as { data: object };
      return withBody(response, JSON.stringify({ ...rest, data: { ...data, doors: 77 } }));
    }),
    caught: ["answers.one"],
  },
];

/** Rows. */
const rows: readonly Fault[] = [
  {
    name: "local time instead of UTC",
    wrong: jsonRows((row) => ({
      ...row,
      ...(typeof row["seen"] === "string" ? { seen: row["seen"].replace("Z", "") } : {}),
    })),
    caught: ["rows.instants", "rows.same_in_json"],
  },
  {
    name: "float noise",
    wrong: jsonRows((row) => ({
      ...row,
      ...(row["height"] === undefined ? {} : { height: Number(row["height"]) + 1e-12 }),
    })),
    caught: ["rows.numbers", "rows.same_in_json"],
  },
  {
    name: "numbers as text",
    wrong: jsonRows((row) => ({
      ...row,
      ...(row["doors"] === undefined ? {} : { doors: `${Number(row["doors"])}` }),
    })),
    caught: ["rows.types"],
  },
  {
    name: "null for what is missing",
    wrong: jsonRows((row) => ({ doors: null, ...row })),
    caught: ["rows.members", "filters.fields"],
  },
  {
    name: "a column is missing in JSON",
    wrong: jsonRows((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== "page"))),
    caught: ["rows.members", "rows.same_in_json"],
  },
  {
    name: "a member nobody knows",
    wrong: jsonRows((row) => ({ ...row, _id: 7 })),
    caught: ["rows.members", "filters.fields"],
  },
  {
    name: "other values in JSON than in CSV",
    wrong: jsonRows((row) => ({
      ...row,
      ...(row["doors"] === undefined ? {} : { doors: Number(row["doors"]) + 1 }),
    })),
    caught: ["rows.same_in_json"],
  },
  {
    name: "a key twice in the CSV",
    wrong: text(isCsvExport, (body) => `${body}${body.trimEnd().split("\n").at(-1)}\n`),
    caught: [
      "rows.keys",
      "filters.equals",
      "filters.export",
      "filters.from",
      "filters.several",
      "filters.to",
      "forms.geojson",
      "forms.ndjson",
      "forms.parquet",
      "paging.limit",
      "paging.no_row_lost",
      "service.status",
    ],
  },
  {
    name: "rows that follow no specification",
    wrong: text(
      (url) => isCsvExport(url) && url.pathname.includes("stations"),
      (body) => body.replace(/,red,/, ",purple,"),
    ),
    caught: [
      "rows.specification",
      "answers.one",
      "forms.geojson",
      "forms.ndjson",
      "forms.parquet",
      "rows.same_in_json",
    ],
  },
  {
    name: "rows that refer to nothing",
    wrong: text(
      (url) => isCsvExport(url) && url.pathname.includes("readings"),
      (body) => body.replaceAll("s/00000", "s/99999"),
    ),
    both: true,
    caught: [
      "rows.references",
      "filters.combined",
      "filters.equals",
      "filters.export",
      "filters.from",
      "filters.offsets",
      "filters.several",
      "filters.to",
      "forms.ndjson",
      "forms.parquet",
      "paging.no_row_lost",
      "paging.no_row_twice",
    ],
  },
];

/** Exports. */
const forms: readonly Fault[] = [
  {
    name: "CSV with semicolons",
    wrong: text(isCsvExport, (body) => body.replaceAll(",", ";")),
    caught: ["forms.csv"],
  },
  {
    name: "CSV without a line of names",
    wrong: text(isCsvExport, (body) => body.slice(body.indexOf("\n") + 1)),
    caught: ["forms.csv"],
  },
  {
    name: "CSV with a byte order mark",
    wrong: text(isCsvExport, (body) => `\ufeff${body}`),
    caught: ["forms.csv"],
  },
  {
    name: "the CSV export lacks a row that the pages have",
    wrong: text(
      (url) => isCsvExport(url) && url.pathname.includes("readings"),
      (body) => `${body.trimEnd().split("\n").slice(0, -1).join("\n")}\n`,
    ),
    both: true,
    caught: [
      "paging.no_row_twice",
      "filters.from",
      "forms.ndjson",
      "forms.parquet",
      "paging.limit",
      "service.status",
    ],
  },
  {
    name: "NDJSON as one list",
    wrong: text(
      (url) => url.searchParams.get("format") === "ndjson" && !url.searchParams.has("colour"),
      (body) => `[${body.trim().replaceAll("\n", ",\n")}]`,
    ),
    caught: ["forms.ndjson"],
  },
  {
    name: "Parquet cut in half",
    wrong: changed(async (response, request, url) => {
      if (url.searchParams.get("format") !== "parquet" || response.status !== 200 || request.method !== "GET")
        return undefined;
      const bytes = new Uint8Array(await response.arrayBuffer());
      return withBody(response, bytes.subarray(0, bytes.length >> 1));
    }),
    caught: ["forms.parquet", "forms.range"],
  },
  {
    name: "Range is one byte too long",
    wrong: asked((url, request) => {
      const range = request.headers.get("range");
      if (range !== "bytes=0-3") return undefined;
      return new Request(url, { headers: { ...Object.fromEntries(request.headers), range: "bytes=0-4" } });
    }),
    caught: ["forms.range"],
  },
  {
    name: "positions with latitude first",
    wrong: text(
      (url) => url.searchParams.get("format") === "geojson",
      (body) => body.replaceAll(/"coordinates":\[([\d.]+),([\d.]+)\]/g, '"coordinates":[$2,$1]'),
    ),
    caught: ["forms.geojson"],
  },
  {
    name: "the export has no file name",
    wrong: withoutHeader("content-disposition"),
    caught: ["forms.file_name"],
  },
  {
    name: "CSV for Excel with commas",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("dialect")) return undefined;
      url.searchParams.delete("dialect");
      return to(url, request);
    }),
    caught: ["forms.excel"],
  },
  {
    name: "gzip with other content",
    wrong: (serve) => async (request) => {
      const response = await serve(request);
      if (request.headers.get("accept-encoding") !== "gzip") return response;
      const other = withBody(response, "something else");
      return withHeaders(other, { "content-encoding": null });
    },
    caught: ["forms.gzip"],
  },
];

/** Methods. */
const methods: readonly Fault[] = [
  {
    name: "HEAD with a body",
    wrong: (serve) => async (request) => {
      if (request.method !== "HEAD") return serve(request);
      const response = await serve(request);
      return new Response("body", { status: response.status, headers: response.headers });
    },
    caught: ["methods.head_empty"],
  },
  {
    name: "HEAD is refused",
    wrong: instead((request, url) =>
      request.method === "HEAD" && isRows(url) ? new Response(null, refused(405)) : undefined,
    ),
    caught: ["methods.head", "catalogue.addresses_answer"],
  },
  {
    name: "POST is taken as GET",
    wrong: asked((url, request) => (request.method === "POST" ? new Request(url) : undefined)),
    caught: ["methods.others_refused"],
  },
  {
    name: "405 without Allow",
    wrong: changed((response) =>
      response.status === 405 ? withHeaders(response, { allow: null }) : undefined,
    ),
    caught: ["methods.others_refused"],
  },
  {
    name: "OPTIONS is refused",
    wrong: instead((request) => (request.method === "OPTIONS" ? refused(405) : undefined)),
    caught: ["cors.preflight", "methods.options"],
  },
];

function refused(status: number): Response {
  const problem = { type: "https://samapne.no/problems/method-not-allowed", title: "x", status };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "content-type": "application/problem+json", allow: "GET", "access-control-allow-origin": "*" },
  });
}

/** Refusals. */
const refusals: readonly Fault[] = [
  {
    name: "unknown parameters are ignored",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("samapne_no_such_parameter")) return undefined;
      url.searchParams.delete("samapne_no_such_parameter");
      return to(url, request);
    }),
    caught: ["refusals.unknown_parameter"],
  },
  {
    name: "an HTML page for errors",
    wrong: changed((response) =>
      response.status >= 400
        ? withHeaders(withBody(response, html), { "content-type": "text/html" })
        : undefined,
    ),
    caught: ["refusals.problems", "refusals.not_acceptable"],
  },
  {
    name: "a stack trace",
    wrong: changed(async (response) => {
      if (response.status < 400) return undefined;
      const problem = (await response.clone().json()) as object;
      const detail = "TypeError: x is undefined\n    at list (/srv/app/server.js:12:7)";
      return withBody(response, JSON.stringify({ ...problem, detail }));
    }),
    caught: ["refusals.no_stack_traces"],
  },
  {
    name: "a problem says another status",
    wrong: changed(async (response) => {
      if (response.status < 400) return undefined;
      const problem = (await response.clone().json()) as object;
      return withBody(response, JSON.stringify({ ...problem, status: 200 }));
    }),
    caught: ["refusals.problems"],
  },
  {
    name: "the value that was sent is repeated",
    wrong: changed(async (response, _, url) => {
      if (response.status !== 400) return undefined;
      const problem = (await response.clone().json()) as object;
      return withBody(response, JSON.stringify({ ...problem, detail: decodeURIComponent(url.search) }));
    }),
    caught: ["refusals.no_echo"],
  },
  {
    name: "a broken cursor breaks the server",
    wrong: instead((_, url) =>
      url.searchParams.get("cursor") === "!"
        ? new Response("", { status: 500, headers: { "access-control-allow-origin": "*" } })
        : undefined,
    ),
    caught: ["refusals.cursor", "refusals.problems", "transport.no_server_errors"],
  },
  {
    name: "an impossible limit is taken for the usual one",
    wrong: asked((url, request) => {
      const limit = url.searchParams.get("limit");
      if (limit === null || (/^[1-9]\d*$/.test(limit) && Number(limit) <= 10_000)) return undefined;
      url.searchParams.delete("limit");
      return to(url, request);
    }),
    caught: ["refusals.invalid_limit"],
  },
  {
    name: "dates that do not exist are taken",
    wrong: asked((url, request) => {
      if (url.searchParams.get("built") !== "2025-13-45") return undefined;
      url.searchParams.delete("built");
      return to(url, request);
    }),
    caught: ["refusals.invalid_value"],
  },
  {
    name: "what is not there is an empty page",
    wrong: changed((response) => (response.status === 404 ? withBody(response, "{}", 200) : undefined)),
    caught: ["refusals.not_found"],
  },
  {
    name: "refusals are in English only",
    wrong: asked((url, request) => {
      url.searchParams.delete("lang");
      const headers = { ...Object.fromEntries(request.headers), "accept-language": "en" };
      return isRows(url) ? new Request(url, { method: request.method, headers }) : undefined;
    }),
    caught: ["refusals.language"],
  },
  {
    name: "Content-Language is wrong",
    wrong: changed((response) =>
      response.status >= 400 ? withHeaders(response, { "content-language": "no" }) : undefined,
    ),
    caught: ["refusals.language"],
  },
];

/** Use from web pages. */
const cors: readonly Fault[] = [
  {
    name: "no CORS",
    wrong: withoutHeader("access-control-allow-origin"),
    caught: ["cors.origin", "cors.preflight"],
  },
  {
    name: "no CORS on refusals",
    wrong: changed((response) =>
      response.status >= 400 ? withHeaders(response, { "access-control-allow-origin": null }) : undefined,
    ),
    caught: ["cors.origin"],
  },
  {
    name: "nothing is exposed",
    wrong: withoutHeader("access-control-expose-headers"),
    caught: ["cors.exposed"],
  },
  {
    name: "with credentials",
    wrong: changed((response) => withHeaders(response, { "access-control-allow-credentials": "true" })),
    caught: ["cors.no_credentials"],
  },
];

/** What is the same for all datasets. */
const service: readonly Fault[] = [
  {
    name: "no page for people",
    wrong: instead((_, url) => (url.pathname === "/" ? refused(404) : undefined)),
    caught: ["service.home_page", "description.addresses_answer"],
  },
  {
    name: "the page for people is always bokmål",
    wrong: asked((url, request) =>
      url.pathname === "/" ? new Request(`${url.origin}/`, { method: request.method }) : undefined,
    ),
    caught: ["service.home_language"],
  },
  {
    name: "/status counts wrong",
    wrong: text(
      (url) => url.pathname === "/status",
      (body) => body.replace(/"rows":\d+/, '"rows":40'),
    ),
    caught: ["service.status"],
  },
  {
    name: "no api-catalog",
    wrong: instead((_, url) => (url.pathname.startsWith("/.well-known") ? refused(404) : undefined)),
    caught: ["service.api_catalog", "description.addresses_answer"],
  },
  {
    name: "OpenAPI of another version",
    wrong: text(
      (url) => url.pathname === "/openapi.json",
      (body) => body.replace(/"openapi":"3\.1\.\d"/, '"openapi":"3.0.3"'),
    ),
    caught: ["description.openapi"],
  },
  {
    name: "OpenAPI names an address that is not there",
    wrong: text(
      (url) => url.pathname === "/openapi.json",
      (body) => body.replace('"paths":{', '"paths":{"/v1/test-ferries":{"get":{"responses":{}}},'),
    ),
    caught: ["description.addresses_answer"],
  },
  {
    name: "OpenAPI has forgotten the export",
    wrong: text(
      (url) => url.pathname === "/openapi.json",
      (body) => body.replace('"/v1/test-readings/export":', '"/v1/test-readings/exports":'),
    ),
    both: true,
    caught: ["description.names_datasets", "description.addresses_answer", "description.parameters"],
  },
  {
    name: "OpenAPI has forgotten a filter",
    wrong: changed(async (response, request, url) => {
      if (url.pathname !== "/openapi.json" || request.method !== "GET") return undefined;
      const document = (await response.clone().json()) as {
        paths: Record<string, { get?: { parameters?: { $ref?: string; name?: string }[] } }>;
      };
      const { get } = document.paths["/v1/test-stations"] ?? {};
      if (get?.parameters !== undefined) get.parameters = get.parameters.slice(1);
      return withBody(response, JSON.stringify(document));
    }),
    caught: ["description.parameters"],
  },
  {
    name: "the catalogue has forgotten a dataset",
    wrong: text(
      (url) => url.pathname === "/catalog.ttl",
      (body) => body.replaceAll("v1/test-readings", "v1/test-stations"),
    ),
    both: true,
    caught: ["catalogue.names_datasets"],
  },
  {
    name: "the catalogue leads to nothing",
    wrong: text(
      (url) => url.pathname === "/catalog.ttl",
      (body) => body.replace("test-stations/export?format=csv", "test-stations/eksport?format=csv"),
    ),
    caught: ["catalogue.addresses_answer"],
  },
  {
    name: "the catalogue cannot be read",
    wrong: text(
      (url) => url.pathname === "/catalog.ttl",
      (body) => body.slice(0, -40),
    ),
    caught: ["catalogue.turtle"],
  },
];

/** Changes. */
const changes: readonly Fault[] = [
  {
    name: "changed_since is ignored",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("changed_since")) return undefined;
      url.searchParams.delete("changed_since");
      return to(url, request);
    }),
    caught: ["changes.none"],
  },
  {
    name: "changes that are not known are said to be none",
    wrong: asked((url, request) => {
      if (url.searchParams.get("changed_since")?.startsWith("1990") !== true) return undefined;
      url.searchParams.set("changed_since", "2026-01-15T06:13:00Z");
      return to(url, request);
    }),
    caught: ["changes.unknown"],
  },
];

/** What servers do to those who ask. */
const hostile: readonly Fault[] = [
  {
    name: "a redirect to plain http at a private address",
    wrong: instead((request, url) =>
      url.pathname === "/v1/test-readings" &&
      url.searchParams.get("sort") === "value" &&
      request.method === "GET"
        ? new Response(null, {
            status: 302,
            headers: { location: "http://192.168.1.1/", "access-control-allow-origin": "*" },
          })
        : undefined,
    ),
    both: true,
    caught: ["transport.no_redirects"],
  },
  {
    name: "a gzip bomb",
    wrong: instead((request, url) =>
      url.pathname === "/v1/test-readings" && request.headers.get("accept") === "text/csv"
        ? new Response(bomb(64 * 1024 * 1024) as BodyInit, {
            headers: {
              "content-encoding": "gzip",
              "content-type": "text/csv",
              "access-control-allow-origin": "*",
            },
          })
        : undefined,
    ),
    both: true,
    caught: ["transport.size"],
  },
  {
    name: "a body without an end",
    wrong: instead((_, url) =>
      url.pathname === "/v1/test-readings" && url.searchParams.has("fields")
        ? new Response(endless(), {
            headers: { "content-type": "application/json", "access-control-allow-origin": "*" },
          })
        : undefined,
    ),
    both: true,
    caught: ["transport.size"],
  },
  {
    name: "a body that does not go on",
    wrong: instead((_, url) =>
      url.pathname === "/status"
        ? new Response(stuck(), { headers: { "content-type": "application/json" } })
        : undefined,
    ),
    caught: ["transport.in_time"],
  },
  {
    name: "gzip that is none",
    wrong: changed((response, _, url) =>
      url.pathname === "/openapi.json" ? withHeaders(response, { "content-encoding": "gzip" }) : undefined,
    ),
    caught: ["transport.packing"],
  },
  {
    name: "a connection that is cut",
    wrong: instead((_, url) => {
      if (url.pathname === "/catalog.ttl") throw new Error("cut");
      return undefined;
    }),
    caught: ["transport.answers"],
  },
];

/** Figures about employees, and what gives them away. A row that is withheld in the CSV has these. */
const withheld = { headcount: 3, full_time_headcount: 2, part_time_headcount: 1 };

const persons: readonly Fault[] = [
  {
    name: "small cells leak in JSON",
    wrong: jsonRows((row) => (row["suppression"] === "confidential" ? { ...row, ...withheld } : row)),
    caught: ["disclosure.every_form", "disclosure.sort", "filters.sort", "rows.same_in_json"],
  },
  {
    name: "small cells leak everywhere",
    wrong: text(isText, (body, url) =>
      isCsvExport(url)
        ? body.replaceAll(/,,,,,,,confidential/g, ",3,2,1,,,,confidential")
        : body.replaceAll(
            '"suppression":"confidential"',
            '"headcount":3,"full_time_headcount":2,"part_time_headcount":1,"suppression":"confidential"',
          ),
    ),
    caught: [
      "disclosure.gate",
      "disclosure.every_form",
      "disclosure.sort",
      "filters.equals",
      "filters.sort",
      "filters.to",
      "forms.parquet",
      "rows.specification",
    ],
  },
  {
    name: "small cells leak through a filter",
    wrong: asked((url, request) => {
      if (url.searchParams.get("headcount_from") !== "0") return undefined;
      url.searchParams.delete("headcount_from");
      return to(url, request);
    }),
    caught: ["disclosure.filters"],
  },
  {
    name: "small cells leak through sorting",
    wrong: pages((page, url) =>
      url.searchParams.get("sort") === "headcount" ? { ...page, data: page.data.toReversed() } : undefined,
    ),
    caught: ["disclosure.sort", "filters.sort"],
  },
];

function isText(url: URL): boolean {
  return isRows(url) && !url.searchParams.has("dialect") && url.searchParams.get("format") !== "parquet";
}

/** Further ones, of stations. */
const more: readonly Fault[] = [
  {
    name: "a birth number in a name",
    wrong: text(isCsvExport, (body) => body.replace(/,red,[^,]*,|,red,"[^"]*",/, ",red,01019010046,")),
    caught: [
      "disclosure.personal_data",
      "answers.one",
      "forms.geojson",
      "forms.ndjson",
      "forms.parquet",
      "rows.same_in_json",
    ],
  },
  {
    name: "sensitive fields can be asked for",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("owner")) return undefined;
      url.searchParams.delete("owner");
      return to(url, request);
    }),
    caught: ["disclosure.sensitive_fields"],
  },
  {
    name: "removed keys are told unasked",
    wrong: pages((page, url) =>
      url.searchParams.has("changed_since") ? undefined : { ...page, meta: { ...page.meta, deleted: [] } },
    ),
    caught: ["changes.only_when_asked"],
  },
];

/** Sites of files. */
const sites: readonly Fault[] = [
  { name: "files without CORS", wrong: withoutHeader("access-control-allow-origin"), caught: ["cors.files"] },
  {
    name: "files are sent again and again",
    wrong: asked((url, request) => new Request(url, { method: request.method })),
    caught: ["caching.files"],
  },
  {
    name: "the packed file is an old one",
    wrong: changed((response, _, url) =>
      url.pathname.endsWith("stations.csv.gz") ? withBody(response, bomb(3)) : undefined,
    ),
    caught: ["forms.packed_file"],
  },
  {
    name: "the data package is an old one",
    wrong: text(
      (url) => url.pathname === "/datapackage.json",
      (body) => body.replace(/"rows": ?\d+/, '"rows": 7'),
    ),
    caught: ["forms.data_package"],
  },
  {
    name: "Parquet is an old one",
    wrong: changed((response, _, url) =>
      url.pathname.endsWith("readings.parquet") ? withBody(response, "PAR1") : undefined,
    ),
    caught: ["forms.parquet"],
  },
  {
    name: "the file is not canonical",
    wrong: text(
      (url) => url.pathname.endsWith("readings.csv"),
      (body) => body.replaceAll(",", ";"),
    ),
    caught: ["forms.csv", "forms.packed_file"],
  },
  {
    name: "local time in the file",
    wrong: text(
      (url) => url.pathname.endsWith("readings.csv"),
      (body) => body.replaceAll("Z,", ","),
    ),
    caught: [
      "rows.instants",
      "rows.specification",
      "forms.data_package",
      "forms.ndjson",
      "forms.packed_file",
      "forms.parquet",
    ],
  },
  {
    name: "a page instead of 404 and of everything",
    wrong: changed((response, _, url) =>
      response.status === 404 || url.pathname.endsWith(".ttl") || url.pathname === "/openapi.json"
        ? new Response("<html lang='nb'>hei</html>", {
            headers: { "content-type": "text/html", "access-control-allow-origin": "*" },
          })
        : undefined,
    ),
    caught: ["description.openapi", "catalogue.turtle"],
  },
];

/** Every wrong server, by what is served. */
export const faults = {
  stations: [
    ...paging,
    ...filters,
    ...caching,
    ...answers,
    ...rows,
    ...forms,
    ...methods,
    ...refusals,
    ...cors,
    ...service,
    ...changes,
    ...hostile,
    ...more,
  ],
  employees: persons,
  site: sites,
} as const satisfies Readonly<Record<string, readonly Fault[]>>;
